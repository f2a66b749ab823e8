/** Reports that the last internal audit is longer ago than the interval allows. */
import { reportedInternalAudits } from '../../analysis/audit-coverage.ts'
import { auditDays } from '../../analysis/audit-plan.ts'
import { addDuration } from '../../model/dates.ts'
import { interval } from '../../model/settings.ts'
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
    if (repo.unreadableKinds.has('audit')) return
    const ended = reportedInternalAudits(repo).map((artifact) => ({ artifact, to: auditDays(artifact)?.to ?? '' }))
    // A record without dates is a finding of audit/record-incomplete and may be the newest audit.
    if (ended.some(({ to }) => to === '')) return
    const newest = ended.reduce<(typeof ended)[number] | undefined>(
      (best, next) => (best === undefined || next.to > best.to ? next : best),
      undefined,
    )
    if (newest === undefined) return
    const due = addDuration(newest.to, interval(repo, 'internal_audit'))
    if (due >= today) return
    report({
      artifact: newest.artifact,
      pointer: newest.artifact.data.dates?.to === undefined ? '/dates' : '/dates/to',
      message: `${newest.artifact.id} is the newest internal audit; the next one was due by ${due}`,
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
