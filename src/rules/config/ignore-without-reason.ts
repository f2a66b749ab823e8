/** Rule config/ignore-without-reason: an inline ignore says why; the engine, which applies ignores, reports it. */
import { defineRule } from '../define.ts'

const policy = (comment: string) => `---
id: POL-002
title: Access policy
level: topic
version: "1.0" ${comment}
status: approved
owner: PER-001
classification: internal
next_review: "2027-01-01"
---

# Access policy
`

export const rule = defineRule({
  id: 'config/ignore-without-reason',
  summary: 'An inline ignore gives no reason',
  why: 'Accepting a finding is a decision; without its reason nobody can tell later whether it still holds.',
  fires:
    'Fires on an inline ignore without text after the rule id and "--"; such an ignore accepts nothing. Silent when the reason is an exception id ' +
    'that resolves, and for an ignore of an unknown rule, which config/unknown-rule reports.',
  fix: 'Add the reason, or point to an exception.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  check() {
    // Reported by the engine, which accepts findings.
  },
  examples: {
    bad: [
      {
        title: 'nothing after the rule id',
        files: { 'policies/access.md': policy('# isms-ignore document/header-incomplete') },
        at: ['policies/access.md:5'],
      },
      {
        title: 'nothing after the dashes',
        files: { 'policies/access.md': policy('# isms-ignore document/header-incomplete --') },
        at: ['policies/access.md:5'],
      },
    ],
    good: [
      {
        title: 'a reason',
        files: {
          'policies/access.md': policy('# isms-ignore document/header-incomplete -- the header follows in May'),
        },
      },
      {
        title: 'the word alone is no ignore',
        files: { 'policies/access.md': policy('# see isms-ignore in the manual') },
      },
    ],
  },
})
