/** Rule audit/auditor-audits-own-work: nobody audits what they wrote, approved or carried out (clause 9.2.2 b). */
import { independence } from '../../analysis/audit-independence.ts'
import { auditDays } from '../../analysis/audit-plan.ts'
import { auditTeam, partOf } from '../../analysis/audit-team.ts'
import { documentsIn } from '../../analysis/audited-work.ts'
import { type DoneWork, doneInDocument, doneInPlans } from '../../analysis/git/own-work.ts'
import { nameList } from '../../analysis/words.ts'
import { addDuration } from '../../model/dates.ts'
import { limitDuration } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { ada, approval, bo, people, policy, step } from '../history/_example-texts.ts'
import { audit, path } from './_example-texts.ts'

const own = (auditors = '[PER-001]', scope = '{ clauses: ["5"] }') =>
  audit('internal', 'planned', '', { auditors, scope, from: '2026-06-22', to: '2026-06-24' }).replace(
    'PER-010',
    'PER-001',
  )
const files = { 'people.yaml': people, [path]: own() }
const top = (approvals: string, body?: string) =>
  policy(approvals, { lines: 'clauses: ["5.2"]\n', ...(body === undefined ? {} : { body }) })
const plan = (owner: string, done: string) => ({
  'treatment-plans/RTP-2026.yaml': `id: RTP-2026\ntitle: Plan\nversion: "1.0"\nstatus: draft\nactions:\n  - { id: RTP-2026-01, risk: [RISK-001], control: A.8.13, what: Copies, owner: ${owner}, status: done, done_on: "${done}" }\n`,
})

export const rule = defineRule({
  id: 'audit/auditor-audits-own-work',
  summary: 'An internal auditor wrote, approved or carried out what is audited',
  why: 'Owners are not the only ones who cannot see the faults of their own work. Git shows who wrote and approved, whatever the register says of ownership.',
  fires:
    'Fires once per auditor of an internal audit who, in the 12 months before its first day, changed the content of a live document in their part of the scope (as author or co-author), is named as approver of one, or finished an action of a treatment plan for a control in it, and lists it. Documents are in scope by the clauses they serve, the controls they rule and the processes they describe. Silent for commits that touch layout, status and the like, when another auditor of the team has that part, for auditors outside the person register, and for documents that audit/auditor-not-independent names.',
  fix: 'Give that part of the audit to somebody else.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'git'],
  clauses: ['9.2.2 b'],
  phase: 'implementing',
  options: { 'limits.independence': 'P12M: how long an auditor stays away from own work' },
  check({ repo, history, report }) {
    if (history === undefined) return
    const span = limitDuration(repo, 'independence', 'P12M')
    const conflictsOf = independence(repo)
    for (const artifact of repo.all('audit')) {
      const days = auditDays(artifact)
      if (artifact.data.type !== 'internal' || days === undefined) continue
      const window = { from: addDuration(days.from, span, -1), before: days.from }
      const named = new Map(conflictsOf(artifact).map(({ auditor, own: items }) => [auditor.person, items]))
      for (const auditor of auditTeam(artifact)) {
        const part = partOf(artifact, auditor)
        const reported = new Set((named.get(auditor.person) ?? []).map((item) => item.artifact))
        const done: DoneWork[] = [...documentsIn(repo, part, days.to)]
          .filter((document) => !reported.has(document))
          .flatMap((document) => doneInDocument(repo, history, document, auditor.person, window) ?? [])
        done.push(...doneInPlans(repo, auditor.person, part.controls, window))
        if (done.length === 0) continue
        report({
          artifact,
          pointer: auditor.pointer,
          subject: auditor.person,
          message: `${artifact.id} has ${auditor.person} audit own work: ${nameList(done.map(({ as }) => as))}`,
          related: done.slice(0, 5).map(({ artifact: other, pointer, as }) => ({
            artifact: other,
            ...(pointer === undefined ? {} : { pointer }),
            message: `${auditor.person} ${as}`,
          })),
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'wrote the policy half a year before',
        files,
        history: [step('2025-12-22', top(''), { by: ada })],
        at: [`${path}:6`],
      },
      {
        title: 'approved it',
        files,
        history: [step('2025-12-22', top(approval('PER-001', '2025-12-22')), { by: bo })],
        at: [`${path}:6`],
      },
      {
        title: 'carried out an action for an audited control',
        files: {
          'people.yaml': people,
          [path]: own('[PER-001]', '{ controls: [A.8.13] }'),
          ...plan('PER-001', '2026-02-02'),
        },
        history: [{ on: '2026-02-02' }],
        at: [`${path}:6`],
      },
    ],
    good: [
      { title: 'a year and a day before', files, history: [step('2025-06-21', top(''), { by: ada })] },
      {
        title: 'Bo wrote it, Ada moved the next review',
        files,
        history: [
          step('2025-12-22', top(''), { by: bo }),
          step('2026-01-22', top('').replace('2027-01-01', '2027-03-01'), { by: ada }),
        ],
      },
      {
        title: 'another auditor has that part',
        files: {
          'people.yaml': people,
          [path]: own('[PER-001, { person: PER-003, scope: { clauses: ["5"] } }]', '{ clauses: ["5", "10"] }'),
        },
        history: [step('2025-12-22', top(''), { by: ada })],
      },
      {
        title: 'the action was done by Bo',
        files: {
          'people.yaml': people,
          [path]: own('[PER-001]', '{ controls: [A.8.13] }'),
          ...plan('PER-002', '2026-02-02'),
        },
        history: [{ on: '2026-02-02' }],
      },
    ],
  },
})
