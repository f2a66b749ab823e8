/** Reports management reviews that did not look at the newest internal audit. */
import { newestReportedBefore } from '../../analysis/audit-results.ts'
import { dateOf, heldReviews, inputOf } from '../../analysis/management-reviews.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { inputs, review } from './_example-texts.ts'

const audit = (id: string, day: string, reported: string) => ({
  [`audits/${id}.yaml`]: `id: ${id}
title: Internal audit
type: internal
status: reported
lead: PER-010
auditors: [PER-010]
dates: { from: "${day}", to: "${day}" }
reported_to: [{ person: PER-001, on: "${reported}" }]
`,
})
const path = 'management-reviews/MRV-2026-01.yaml'
const held = (content: string) => ({
  [path]: review('held', '2026-05-19', `  d3_audits: { ${content} }\n${inputs('d3_audits')}`),
})

export const rule = defineRule({
  id: 'management-review/latest-audit-ignored',
  summary: 'A management review did not look at the newest internal audit',
  why: 'Audit results are what tells top management whether the ISMS works. A review that uses last year’s audit judges last year’s system.',
  fires:
    'Fires when d3_audits of a held review neither links nor names the newest internal audit reported before the day of the review; an audit counts as reported on the first day of reported_to, else on its last day. Silent when no internal audit was reported by then, when the input is absent, which management-review/input-missing reports, and once late_note says how the result reached top management.',
  fix: 'Bring the audit result into the review.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.3.2 d'],
  phase: 'stage2',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('audit')) return
    const newest = newestReportedBefore(repo)
    for (const artifact of heldReviews(repo)) {
      const input = inputOf(artifact, 'd3_audits')
      const audit = newest(dateOf(artifact))
      if (input === undefined || audit === undefined || !isBlank(artifact.data.late_note)) continue
      if (input.refs.includes(audit.id) || input.summary.includes(audit.id)) continue
      report({
        artifact,
        pointer: '/inputs/d3_audits',
        part: 'key',
        message: `${artifact.id} does not link ${audit.id}, the newest internal audit reported before ${dateOf(artifact)}`,
        help: `If it was presented, link ${audit.id} in refs; else bring it before top management and note that in late_note.`,
        related: [{ artifact: audit, pointer: '/reported_to', message: 'reported here' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Last year’s audit instead of this year’s',
        files: {
          ...audit('AUD-2025-01', '2025-04-15', '2025-05-05'),
          ...audit('AUD-2026-01', '2026-04-15', '2026-05-05'),
          ...held('summary: The audit was presented by the auditor., refs: [AUD-2025-01]'),
        },
        at: [`${path}:9`],
      },
    ],
    good: [
      {
        title: 'Linked',
        files: {
          ...audit('AUD-2026-01', '2026-04-15', '2026-05-05'),
          ...held('summary: The audit was presented., refs: [AUD-2026-01]'),
        },
      },
      {
        title: 'Reported on the day of the review',
        files: {
          ...audit('AUD-2026-01', '2026-05-11', '2026-05-19'),
          ...held('summary: No audit had been reported when the papers went out.'),
        },
      },
    ],
  },
})
