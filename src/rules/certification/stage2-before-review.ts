/** Reports a stage 2 before which no management review is held. */
import { auditsOfType, isExplained } from '../../analysis/certification/external-audits.ts'
import { reviewBefore, reviewPlannedBefore } from '../../analysis/certification/readiness.ts'
import { defineRule } from '../define.ts'
import { audit, audits, review } from './_example-texts.ts'

export const rule = defineRule({
  id: 'certification/stage2-before-review',
  summary: 'No management review is dated before stage 2',
  why: 'Top management must have judged the ISMS once before somebody from outside does; without it stage 2 ends with a major nonconformity.',
  fires:
    'Fires when stage 2 is scheduled or done and no management review was held before its first day. Silent while stage 2 lies ahead of today and a review is planned before it, and once late_note of the audit says why.',
  fix: 'Hold the management review before stage 2.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['9.3.1', '17021-1 9.3.1.2'],
  phase: 'implementing',
  check({ repo, today, report }) {
    if (repo.unreadableKinds.has('management-review')) return
    for (const { audit: artifact, days } of auditsOfType(repo, 'stage2')) {
      if (isExplained(artifact) || reviewBefore(repo, days.from) !== undefined) continue
      const ahead = days.from > today
      if (ahead && reviewPlannedBefore(repo, days.from, today)) continue
      report({
        artifact,
        pointer: '/dates',
        part: 'key',
        message: `${artifact.id} begins on ${days.from}, and no management review is ${ahead ? 'held or planned' : 'held'} before it`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'None at all', files: audits(audit('stage2', '2026-10-19')), at: ['audits/AUD-2026-10-19.yaml:5'] },
      {
        title: 'On the day of stage 2',
        files: { ...audits(audit('stage2', '2026-06-15', 'reported')), ...review('2026-06-15') },
        at: ['audits/AUD-2026-06-15.yaml:5'],
      },
    ],
    good: [
      {
        title: 'Planned for the day before',
        files: { ...audits(audit('stage2', '2026-10-19')), ...review('2026-10-18', 'planned') },
      },
      {
        title: 'Held the day before',
        files: { ...audits(audit('stage2', '2026-06-15', 'reported')), ...review('2026-06-14') },
      },
    ],
  },
})
