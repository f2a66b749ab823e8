/** Rule treatment/plan-not-approved-by-owner: each risk owner has approved the plan in force (clause 6.1.3 f). */
import { hasUnknownId } from '../../analysis/controls-of.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { nameList } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { isLive } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { complete, plan, risk } from './_example-texts.ts'

const action = `${complete}, status: planned`
const approval = (version: string) =>
  `owner_approvals:\n  - { risk_owner: PER-002, risks: [RISK-001], on: "2026-05-20", plan_version: "${version}" }\n`
const people = '- { id: PER-002, name: Bo Example, employment: active, type: employee, joined: "2020-01-06" }\n'
const repository = (text: string, status?: string) => ({
  'treatment-plans/2026.yaml': text,
  'risks/RISK-001.yaml': risk(status),
  'people.yaml': people,
})

export const rule = defineRule({
  id: 'treatment/plan-not-approved-by-owner',
  summary: 'A risk owner has not approved the treatment plan',
  why: 'The standard asks for the approval of the risk owners themselves; a plan approved over their heads binds none of them.',
  fires:
    'Fires per risk owner whose live risks have actions, dropped ones aside, in an approved plan and who has no entry in owner_approvals for the version of the plan in the file. Silent for drafts of the plan, for owners who are no person of the register (risk/without-owner, reference/not-found), and while owner_approvals cannot be read.',
  fix: 'Have the risk owner approve the plan.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 f'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.live('treatment-plan')) {
      const { version, actions, owner_approvals: approvals } = artifact.data
      if (!isApproved(artifact) || version === undefined || isFaulty(artifact, '/owner_approvals')) continue
      const approved = new Set(
        (approvals ?? []).map((entry) => (entry?.plan_version === version ? entry.risk_owner : undefined)),
      )
      const waiting = new Map<string, Set<string>>()
      for (const action of actions ?? []) {
        for (const id of action?.status === 'dropped' ? [] : (action?.risk ?? [])) {
          const found = repo.get('risk', id)
          const owner = found?.data.owner
          if (found === undefined || !owner || !isLive(found) || approved.has(owner)) continue
          if (hasUnknownId(repo, [owner]) || repo.get('person', owner) === undefined) continue
          waiting.set(owner, (waiting.get(owner) ?? new Set()).add(id))
        }
      }
      for (const [owner, risks] of waiting) {
        report({
          artifact,
          pointer: '/owner_approvals',
          part: 'key',
          subject: owner,
          message: `${artifact.id} version ${version} has actions for ${nameList([...risks])} and no approval of their owner ${owner}`,
        })
      }
    }
  },
  examples: {
    bad: [
      { title: 'no approval', files: repository(plan(action)), at: ['treatment-plans/2026.yaml:1'] },
      {
        title: 'only of the version before',
        files: repository(plan(action, approval('0.9'))),
        at: ['treatment-plans/2026.yaml:8'],
      },
    ],
    good: [
      { title: 'the version in force', files: repository(plan(action, approval('1.0'))) },
      { title: 'a draft', files: repository(plan(action).replace('approved', 'draft')) },
      { title: 'a closed risk', files: repository(plan(action), 'closed') },
    ],
  },
})
