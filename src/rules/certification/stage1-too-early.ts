/** Reports a stage 1 before which no internal audit or no management review is held. */
import { auditsOfType, isExplained } from '../../analysis/certification/external-audits.ts'
import { internalAuditBefore, reviewBefore, reviewPlannedBefore } from '../../analysis/certification/readiness.ts'
import { defineRule } from '../define.ts'
import { audit, audits, internalAudit, review } from './_example-texts.ts'

export const rule = defineRule({
  id: 'certification/stage1-too-early',
  summary: 'Stage 1 comes before the first internal audit or management review',
  why: 'Stage 1 looks for both, because they show that the ISMS checks itself. Without them the auditor notes a concern, and stage 2 waits.',
  fires:
    'Fires when stage 1 is scheduled or done and no internal audit or no management review is dated before its first day. Silent while stage 1 lies ahead of today and both are planned before it, and once late_note of the audit says why.',
  fix: 'Hold both before stage 1, so that the auditor can see them.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files', 'clock'],
  clauses: ['9.2.1', '17021-1 9.3.1.2'],
  phase: 'stage1',
  check({ repo, today, report }) {
    if (repo.unreadableKinds.has('audit') || repo.unreadableKinds.has('management-review')) return
    for (const { audit: artifact, days } of auditsOfType(repo, 'stage1')) {
      if (isExplained(artifact)) continue
      const ahead = days.from > today
      const hasAudit = internalAuditBefore(repo, days.from, ahead ? today : undefined)
      const hasReview =
        reviewBefore(repo, days.from) !== undefined || (ahead && reviewPlannedBefore(repo, days.from, today))
      if (hasAudit && hasReview) continue
      const lacks = [hasAudit ? '' : 'internal audit', hasReview ? '' : 'management review'].filter(Boolean)
      report({
        artifact,
        pointer: '/dates',
        part: 'key',
        message: `${artifact.id} begins on ${days.from}, and no ${lacks.join(' and no ')} is ${ahead ? 'held or planned' : 'recorded'} before it`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Neither is planned',
        files: audits(audit('stage1', '2026-09-15')),
        at: ['audits/AUD-2026-09-15.yaml:5'],
      },
      {
        title: 'The review was planned, and stage 1 is today',
        files: {
          ...audits(audit('stage1', '2026-06-30'), internalAudit('2026-05-05')),
          ...review('2026-06-29', 'planned'),
        },
        at: ['audits/AUD-2026-06-30.yaml:5'],
      },
    ],
    good: [
      {
        title: 'Both are planned for the days before',
        files: {
          ...audits(audit('stage1', '2026-07-02'), internalAudit('2026-07-01', '"4"', 'planned')),
          ...review('2026-07-01', 'planned'),
        },
      },
      {
        title: 'Both were held',
        files: {
          ...audits(audit('stage1', '2026-06-15', 'reported'), internalAudit('2026-05-05')),
          ...review('2026-06-14'),
        },
      },
      {
        title: 'Long ago, and explained',
        files: audits(audit('stage1', '2025-06-15', 'closed', 'late_note: The first audit followed in July.\n')),
      },
    ],
  },
})
