/** Rule document/mandatory-not-approved: the methodology, the plan and the audit programme are in force (clauses 7.5.1 a and 7.5.2 c). */
import { documentThatCounts, isApproved } from '../../analysis/document-in-force.ts'
import { isFaulty } from '../../model/artifact.ts'
import { statusOf } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'

const method = (id: string, status: string) => `id: ${id}\ntitle: How risks are assessed\nstatus: ${status}\n`
const plan = (actions: string) => `id: RTP-2026\ntitle: Treatment plan\nstatus: draft\nactions: ${actions}\n`

export const rule = defineRule({
  id: 'document/mandatory-not-approved',
  summary: 'A document that the standard asks for exists and no version of it is approved',
  why: 'A method, plan or programme that nobody approved binds nobody; what was done by it rests on a proposal.',
  fires:
    'Fires when the risk methodology, a treatment plan in use or the audit programme exists and no version has status approved. A treatment plan is in use once it has an action. Silent while an approved version is in force beside a draft, when all have ended or none exists (document/mandatory-missing), while one cannot be read, and for scope, top policy and SoA, which have rules of their own.',
  fix: 'Have the document approved.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['7.5.1 a', '7.5.2 c'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const [name, documents] of candidates(repo)) {
      const artifact = documentThatCounts(documents)
      if (artifact === undefined || isApproved(artifact) || repo.unreadableKinds.has(artifact.kind)) continue
      if (documents.some((document) => isFaulty(document, '/status'))) continue
      const status = statusOf(artifact)
      report({
        artifact,
        pointer: '/status',
        message: `${artifact.id} ${status === 'active' ? 'has no status' : `is ${status}`}, and no ${name} is approved`,
        help: `Have it approved: isms approve ${artifact.id}.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a method in draft',
        files: { 'risk-methodology.yaml': method('MET', 'draft') },
        at: ['risk-methodology.yaml:3'],
      },
      {
        title: 'a plan with an action',
        files: {
          'treatment-plans/2026.yaml': plan('[{ id: RTP-2026-01, risk: [RISK-001], what: Encrypt laptops }]'),
        },
        at: ['treatment-plans/2026.yaml:3'],
      },
    ],
    good: [
      {
        title: 'a draft beside the version in force',
        files: {
          'risk-methodology/1.yaml': method('MET', 'approved'),
          'risk-methodology/2.yaml': method('MET-2', 'draft'),
        },
      },
      { title: 'an empty plan is not in use', files: { 'treatment-plans/2026.yaml': plan('[]') } },
    ],
  },
})

const candidates = (repo: Repo) =>
  [
    ['risk methodology', repo.all('risk-methodology')],
    ['treatment plan', repo.all('treatment-plan').filter(({ data }) => (data.actions ?? []).length > 0)],
    ['audit programme', repo.all('audit-programme')],
  ] as const
