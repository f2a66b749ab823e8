/** Reports that the last management review is longer ago than the interval allows. */

import { nextManagementReview } from '../../analysis/deadlines/audits.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { defineRule } from '../define.ts'
import { review } from './_example-texts.ts'

export const rule = defineRule({
  id: 'management-review/overdue',
  summary: 'No management review was held within the interval',
  why: 'Top management has to look at the ISMS at planned intervals. A missed review is among the first things that a certification body asks about.',
  fires:
    'Fires when the newest held management review is longer ago than the interval, 12 months by default; planned reviews do not count. Silent on the last day of the interval, and when none has been held, which document/mandatory-missing reports.',
  fix: 'Hold the management review.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['9.3.1'],
  phase: 'stage2',
  options: { 'intervals.management_review': 'P12M: longest time between two management reviews' },
  check: ({ repo, today, report }) => {
    const [next] = passedOnes(nextManagementReview(repo, today), today)
    if (next === undefined) return
    const { artifact, pointer, date } = next
    report({
      artifact,
      pointer,
      message: `${artifact.id} is the newest management review held; the next one was due on ${date}`,
      help: 'Hold the management review and record it.',
    })
  },
  examples: {
    bad: [
      {
        title: 'Thirteen months ago',
        files: { 'management-reviews/MRV-2025-01.yaml': review('held', '2025-05-29') },
        at: ['management-reviews/MRV-2025-01.yaml:4'],
      },
      {
        title: 'Every six months by configuration',
        files: {
          'isms.yaml': 'format: 1\norganization: Example B.V.\nintervals:\n  management_review: P6M\n',
          'management-reviews/MRV-2025-01.yaml': review('held', '2025-12-01'),
        },
        at: ['management-reviews/MRV-2025-01.yaml:4'],
      },
    ],
    good: [
      {
        title: 'Exactly twelve months ago',
        files: { 'management-reviews/MRV-2025-01.yaml': review('held', '2025-06-30') },
      },
      { title: 'None held yet', files: { 'management-reviews/MRV-2026-01.yaml': review('planned', '2025-05-29') } },
    ],
  },
})
