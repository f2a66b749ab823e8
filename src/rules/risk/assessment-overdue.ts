/** Reports that the last full risk assessment is older than the interval allows. */
import { newestFullAssessment } from '../../analysis/risk-assessments.ts'
import { addDuration } from '../../model/dates.ts'
import { interval } from '../../model/settings.ts'
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
    if (repo.all('risk-assessment').length === 0 || repo.unreadableKinds.has('risk-assessment')) return
    const artifact = newestFullAssessment(repo, today)
    const longest = interval(repo, 'risk_assessment')
    if (artifact === undefined) {
      report({
        message: 'No risk assessment of type full has been carried out',
        help: 'Assess everything in the scope and record it with type full.',
      })
      return
    }
    const due = addDuration(artifact.data.date ?? today, longest)
    if (due >= today) return
    report({
      artifact,
      pointer: '/date',
      message: `${artifact.id} is the newest full risk assessment; the next one was due on ${due}`,
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
