/** Rule policy/top-policy-missing: there is a top-level information security policy (clause 5.2). */
import { levelUnreadable, topPolicies } from '../../analysis/documents.ts'
import { defineRule } from '../define.ts'

const policy = (level: string, status: string) => `---
id: POL-001
title: Information security policy
level: ${level}
status: ${status}
version: "1.0"
owner: PER-001
classification: public
---

# Information security policy
`

export const rule = defineRule({
  id: 'policy/top-policy-missing',
  summary: 'There is no top-level information security policy',
  why: 'The policy is the direction that top management gives; without it objectives, topic policies and every rule below hang in the air.',
  fires:
    'Fires when no policy of level top exists that has not been superseded or retired. Silent when one exists unapproved, which ' +
    'policy/top-policy-not-approved reports, and while a policy file or the level of a policy cannot be read.',
  fix: 'Write the top-level information security policy as a file below policies, with level: top.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['5.2', 'A.5.1'],
  phase: 'stage1',
  check({ repo, report }) {
    if (topPolicies(repo).length > 0 || repo.unreadableKinds.has('policy') || levelUnreadable(repo)) return
    const ended = repo.all('policy').find(({ data }) => data.level === 'top')
    const last = ended === undefined ? '' : `; ${ended.id} is ${ended.data.status}`
    report({ message: `No policy of level top is draft, in review or approved${last}` })
  },
  examples: {
    bad: [
      {
        title: 'only a topic policy',
        files: { 'policies/access.md': policy('topic', 'approved') },
        at: ['isms.yaml:1'],
      },
      {
        title: 'the top policy has been retired',
        files: { 'policies/information-security.md': policy('top', 'retired') },
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      { title: 'a draft is another finding', files: { 'policies/information-security.md': policy('top', 'draft') } },
    ],
  },
})
