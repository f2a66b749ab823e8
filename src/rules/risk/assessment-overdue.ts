/** Reports that the last full risk assessment is older than the interval allows. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { nextAssessment } from '../../analysis/deadlines/risks.ts'
import { defineRule } from '../define.ts'

const assessment = (type: string, date: string) => `id: RA-2025-01
title: Risk assessment
type: ${type}
date: "${date}"
methodology_version: "1.0"
scope: All processes
participants: [PER-001]
next_due: "2026-12-31"
`

export const rule = defineRule({
  id: 'risk/assessment-overdue',
  summary: 'No full risk assessment was carried out within the interval',
  why: 'Risks are to be assessed again at planned intervals. A register that nobody walked through for more than a year says how things were.',
  fires:
    'Fires when no risk-assessment of type full is dated within the interval before today, 12 months by default. Silent on the last day of the interval, and when there is no risk-assessment of any type, which document/mandatory-missing reports.',
  fix: 'Run a full risk assessment.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['8.2'],
  phase: 'stage2',
  options: { 'intervals.risk_assessment': 'P12M: longest time between two full risk assessments' },
  check: ({ repo, today, report }) => {
    const [next] = passedOnes(nextAssessment(repo, today), today)
    if (next === undefined) return
    const { artifact, pointer, date } = next
    if (date === undefined) {
      report({
        message: 'No risk assessment of type full has been carried out',
        help: 'Assess everything in the scope and record it with type full.',
      })
      return
    }
    report({
      artifact,
      pointer,
      message: `${artifact.id} is the newest full risk assessment; the next one was due on ${date}`,
      help: 'Run a full risk assessment and record it.',
    })
  },
  examples: {
    bad: [
      {
        title: 'Older than twelve months',
        files: { 'risk-assessments.yaml': assessment('full', '2025-06-29') },
        at: ['risk-assessments.yaml:4'],
      },
      {
        title: 'Only a partial one',
        files: {
          'isms.yaml': 'format: 1\norganization: Example B.V.\n',
          'risk-assessments.yaml': assessment('partial', '2026-05-04'),
        },
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      { title: 'Exactly twelve months ago', files: { 'risk-assessments.yaml': assessment('full', '2025-06-30') } },
      { title: 'None of any type is the matter of document/mandatory-missing', files: {} },
    ],
  },
})
