/** Rule policy/review-overdue: an approved policy is reviewed in time (A.5.1, clause 7.5.2 c). */
import { describeLateReview, lateReview } from '../../analysis/document-review.ts'
import { defineRule } from '../define.ts'
import { policy } from './_example-texts.ts'

const reviewed = (line: string) =>
  policy(
    `${line}approval:\n  - { by: PER-001, role: ROL-001, on: "2025-06-30", version: "2.1", digest: "sha256:${'0'.repeat(64)}" }\n`,
  ).replace('next_review: "2027-01-01"\n', '')

export const rule = defineRule({
  id: 'policy/review-overdue',
  summary: 'The review of an approved policy is overdue',
  why: 'Policies are to be reviewed at planned intervals; a passed date shows that the plan is not followed.',
  fires:
    'Fires when an approved policy has a next_review before today, or has none and its last approval is longer ago than its review_interval, by ' +
    'default 12 months. Silent on the day itself and for drafts, superseded and retired policies. A next_review that is written down counts, ' +
    'whatever the interval says.',
  fix: 'Review the policy, then approve it again or confirm it unchanged.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.1', '7.5.2 c'],
  phase: 'stage2',
  options: { 'intervals.document_review': 'P12M: review interval of a document that sets none itself' },
  check({ repo, today, report }) {
    for (const artifact of repo.live('policy')) {
      const late = lateReview(repo, artifact, today)
      if (late !== undefined)
        report({ artifact, pointer: late.pointer, message: `${artifact.id} ${describeLateReview(late)}` })
    }
  },
  examples: {
    bad: [
      {
        title: 'the day has passed',
        files: { 'policies/access.md': policy().replace('2027-01-01', '2026-06-29') },
        at: ['policies/access.md:10'],
      },
      {
        title: 'twelve months after the approval',
        files: { 'policies/access.md': reviewed('') },
        asOf: '2026-07-01',
        at: ['policies/access.md:2'],
      },
    ],
    good: [
      { title: 'on the day', files: { 'policies/access.md': policy().replace('2027-01-01', '2026-06-30') } },
      { title: 'twelve months after the approval, to the day', files: { 'policies/access.md': reviewed('') } },
      {
        title: 'a longer interval of its own',
        files: { 'policies/access.md': reviewed('review_interval: P24M\n') },
        asOf: '2026-12-31',
      },
      {
        title: 'retired',
        files: { 'policies/access.md': policy().replace('2027-01-01', '2026-06-29').replace('approved', 'retired') },
      },
    ],
  },
})
