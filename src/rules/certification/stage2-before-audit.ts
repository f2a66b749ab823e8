/** Reports a stage 2 before which internal audits do not cover clauses 4 to 10. */
import { auditsOfType, isExplained } from '../../analysis/certification/external-audits.ts'
import { clausesAuditedBefore, clausesCitedBefore, clausesNotPlanned } from '../../analysis/certification/readiness.ts'
import { defineRule } from '../define.ts'
import { audit, audits, internalAudit } from './_example-texts.ts'

const stage2 = (day: string, status?: string) => audit('stage2', day, status)

export const rule = defineRule({
  id: 'certification/stage2-before-audit',
  summary: 'Internal audits before stage 2 do not cover clauses 4 to 10',
  why: 'A certificate is granted only when one full round of internal audits is behind the ISMS; without it stage 2 ends with a major nonconformity.',
  fires:
    'Fires when stage 2 is scheduled or done and the internal audits that were reported and ended before its first day do not cover clauses 4 to 10 together. Silent while stage 2 lies ahead of today and internal audits of the rest are planned before it, while the record of an audit does not say what was audited, which audit/record-incomplete reports, and once late_note of the audit says why.',
  fix: 'Complete the internal audit before stage 2.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['9.2.1', '17021-1 9.3.1.2'],
  phase: 'implementing',
  check({ repo, today, report }) {
    if (repo.unreadableKinds.has('audit') || repo.unreadableKinds.has('audit-programme')) return
    for (const { audit: artifact, days } of auditsOfType(repo, 'stage2')) {
      const { open, unknown } = clausesAuditedBefore(repo, days.from)
      if (unknown || open.length === 0 || isExplained(artifact)) continue
      const ahead = days.from > today
      const left = ahead ? clausesNotPlanned(repo, open, clausesCitedBefore(repo, days.from), today, days.from) : open
      if (left.length === 0) continue
      report({
        artifact,
        pointer: '/dates',
        part: 'key',
        message: `${artifact.id} begins on ${days.from}, and no internal audit before it ${ahead ? 'covers or is planned to cover' : 'covered'} ${left.length === 1 ? 'clause' : 'clauses'} ${left.join(', ')}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Clause 10 is left out',
        files: audits(stage2('2026-10-19'), internalAudit('2026-05-05', '"4", "5", "6", "7", "8", "9"')),
        at: ['audits/AUD-2026-10-19.yaml:5'],
      },
      {
        title: 'Held on the day of the internal audit',
        files: audits(
          stage2('2026-06-15', 'reported'),
          internalAudit('2026-06-15').replace('AUD-2026-06-15', 'AUD-2026-06-IA'),
        ),
        at: ['audits/AUD-2026-06-15.yaml:5'],
      },
      {
        title: 'The audit was planned, and stage 2 is today',
        files: audits(
          stage2('2026-06-30'),
          internalAudit('2026-06-29', '"4", "5", "6", "7", "8", "9", "10"', 'planned'),
        ),
        at: ['audits/AUD-2026-06-30.yaml:5'],
      },
    ],
    good: [
      {
        title: 'The rest is planned for the day before',
        files: audits(
          stage2('2026-10-19'),
          internalAudit('2026-05-05', '"4", "5", "6", "7", "8", "9"'),
          internalAudit('2026-10-18', '"10"', 'planned'),
        ),
      },
      {
        title: 'All clauses the day before',
        files: audits(stage2('2026-06-15', 'reported'), internalAudit('2026-06-14')),
      },
    ],
  },
})
