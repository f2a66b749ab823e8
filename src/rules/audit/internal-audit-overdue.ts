/** Reports that the last internal audit is longer ago than the interval allows. */

import { nextInternalAudit } from '../../analysis/deadlines/audits.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { defineRule } from '../define.ts'
import { audit, path } from './_example-texts.ts'

export const rule = defineRule({
  id: 'audit/internal-audit-overdue',
  summary: 'No internal audit ended within the interval',
  why: 'Internal audits take place at planned intervals. A certification body that finds none since its last visit has nothing to rely on.',
  fires:
    'Fires when the newest internal audit of status reported or closed ended more than 12 months before today; planned audits do not count. Silent on the last day of the interval, and when there has been none, which document/mandatory-missing reports.',
  fix: 'Hold the internal audit.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['9.2.1'],
  phase: 'stage2',
  options: { 'intervals.internal_audit': 'P12M: longest time between two internal audits' },
  check: ({ repo, today, report }) => {
    const [next] = passedOnes(nextInternalAudit(repo), today)
    if (next === undefined) return
    const { artifact, pointer, date } = next
    report({
      artifact,
      pointer,
      message: `${artifact.id} is the newest internal audit; the next one was due by ${date}`,
      help: 'Hold the internal audit and record it.',
    })
  },
  examples: {
    bad: [
      {
        title: 'A year and a day ago',
        files: { [path]: audit('internal', 'closed', '', { from: '2025-06-27', to: '2025-06-29' }) },
        at: [`${path}:8`],
      },
    ],
    good: [
      {
        title: 'Exactly a year ago',
        files: { [path]: audit('internal', 'reported', '', { from: '2025-06-28', to: '2025-06-30' }) },
      },
      {
        title: 'There has been none',
        files: { [path]: audit('internal', 'planned', '', { from: '2025-05-01', to: '2025-05-02' }) },
      },
    ],
  },
})
