/** Rule document/review-postponed: the next review moves when a review has taken place (clause 7.5.2 c, A.5.1). */
import { isApproved } from '../../analysis/document-in-force.ts'
import { allDocuments, headerOf } from '../../analysis/documents.ts'
import { recordedApprovals } from '../../analysis/git/approval-commits.ts'
import { defineRule } from '../define.ts'
import { approval, policy, step } from '../history/_example-texts.ts'

const first = approval('PER-001', '2026-02-03')

export const rule = defineRule({
  id: 'document/review-postponed',
  summary: 'The next review was put off without a review',
  why: 'Moving the date is the cheapest way to make an overdue review disappear; an auditor reads it as a review that did not happen.',
  fires:
    'Fires when the last commit that changed next_review of an approved document made it later and neither that commit nor a later one added an approval. Silent for documents that are not approved.',
  fix: 'Review the document and approve it again, even where nothing else changed.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.2 c', 'A.5.1'],
  phase: 'implementing',
  check({ repo, history, report }) {
    for (const artifact of allDocuments(repo)) {
      const { next_review: next } = headerOf(artifact)
      const past = next !== undefined && isApproved(artifact) ? history?.of(artifact.id) : undefined
      if (past === undefined) continue
      const reviewIn = (value: Readonly<Record<string, unknown>> | undefined) => String(value?.next_review ?? '')
      const moved = past.revisions.findLastIndex(
        ({ before, after }) =>
          before !== undefined && after !== undefined && reviewIn(before.value) !== reviewIn(after.value),
      )
      const { before, after, commit } = past.revisions[moved] ?? {}
      const [from, to] = [reviewIn(before?.value), reviewIn(after?.value)]
      if (commit === undefined || from === '' || to <= from || to !== next) continue
      if (recordedApprovals(past).some(({ at }) => at >= moved)) continue
      report({
        artifact,
        pointer: '/next_review',
        message: `${artifact.id} had its review put off from ${from} to ${to} on ${commit.committedOn} without a new approval`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'half a year later, nobody reviewed',
        files: {},
        history: [step('2026-02-03', policy(first)), step('2026-06-03', policy(first, { next: '2027-07-01' }))],
        at: ['policies/access.md:7'],
      },
    ],
    good: [
      {
        title: 'reviewed and approved in the next commit',
        files: {},
        history: [
          step('2026-02-03', policy(first)),
          step('2026-06-03', policy(first, { next: '2027-07-01' })),
          step('2026-06-04', policy(approval('PER-001', '2026-06-04'), { next: '2027-07-01' })),
        ],
      },
      {
        title: 'brought forward',
        files: {},
        history: [step('2026-02-03', policy(first)), step('2026-06-03', policy(first, { next: '2026-09-01' }))],
      },
      {
        title: 'a draft',
        files: {},
        history: [step('2026-02-03', policy('')), step('2026-06-03', policy('', { next: '2027-07-01' }))],
      },
    ],
  },
})
