/** Rule policy/top-policy-not-approved: top management has approved the information security policy (clause 5.2, A.5.1). */
import { documentThatCounts, isApproved } from '../../analysis/document-in-force.ts'
import { levelUnreadable, topPolicies } from '../../analysis/documents.ts'
import { isFaulty } from '../../model/artifact.ts'
import { statusOf } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { policy } from './_example-texts.ts'

const draft = policy('', 'top').replace('status: approved', 'status: in-review')

export const rule = defineRule({
  id: 'policy/top-policy-not-approved',
  summary: 'No top-level information security policy is approved',
  why: 'The standard asks that top management establishes the policy; until it is approved, it is a proposal of its author.',
  fires:
    'Fires when a policy of level top exists and none has status approved. Silent while an approved one is in force beside a draft of the next version, ' +
    'when there is none at all (policy/top-policy-missing), and while a policy or its level or status cannot be read.',
  fix: 'Have top management approve the policy.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['5.2', 'A.5.1'],
  phase: 'stage1',
  check({ repo, report }) {
    const policies = topPolicies(repo)
    const artifact = documentThatCounts(policies)
    if (artifact === undefined || isApproved(artifact)) return
    if (repo.unreadableKinds.has('policy') || levelUnreadable(repo)) return
    if (policies.some((policy) => isFaulty(policy, '/status'))) return
    const status = statusOf(artifact)
    report({
      artifact,
      pointer: '/status',
      message: `${artifact.id} ${status === 'active' ? 'has no status' : `is ${status}`}, and no top-level policy is approved`,
      help: `Have top management approve it: isms approve ${artifact.id}.`,
    })
  },
  examples: {
    bad: [{ title: 'only one in review', files: { 'policies/top.md': draft }, at: ['policies/top.md:6'] }],
    good: [
      {
        title: 'the next version beside the one in force',
        files: {
          'policies/top.md': policy('', 'top'),
          'policies/top-3.md': draft.replace('POL-001', 'POL-101').replace('"2.1"', '"3.0"'),
        },
      },
      {
        title: 'a topic policy in review',
        files: { 'policies/access.md': draft.replace('level: top', 'level: topic') },
      },
    ],
  },
})
