/** Reports risks whose review date has passed or was never set. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { riskReviews } from '../../analysis/deadlines/risks.ts'
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/review-overdue',
  summary: 'A risk is past its review date, or has none',
  why: 'Scores age. A date at which somebody looks again is what keeps a register alive between two full assessments.',
  fires:
    'Fires when next_review of a live risk is before today, or is absent although the status is beyond identified. Silent on the day itself and for closed risks.',
  fix: 'Review the risk and set the next date.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['8.2'],
  phase: 'stage2',
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, date } of passedOnes(riskReviews(repo), today)) {
      if (date === undefined) {
        report({
          artifact,
          pointer,
          message: `${artifact.id} has status ${artifact.data.status} and no date of its next review`,
          help: 'Set next_review.',
        })
      } else report({ artifact, pointer, message: `${artifact.id} was due for review on ${date}` })
    }
  },
  examples: {
    bad: [
      {
        title: 'Due yesterday',
        files: { 'risks/RISK-001.yaml': risk('status: monitored\nnext_review: "2026-06-29"\n') },
        at: ['risks/RISK-001.yaml:6'],
      },
      {
        title: 'Assessed without a date',
        files: { 'risks/RISK-001.yaml': risk('status: assessed\n') },
        at: ['risks/RISK-001.yaml:1'],
      },
    ],
    good: [
      { title: 'Due today', files: { 'risks/RISK-001.yaml': risk('status: monitored\nnext_review: "2026-06-30"\n') } },
      { title: 'Only identified so far', files: { 'risks/RISK-001.yaml': risk('status: identified\n') } },
    ],
  },
})
