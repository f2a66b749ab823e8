/** Reports major findings of stage 2 that were not verified within six months, after which stage 2 is held again. */
import { passedFindingDays } from '../../analysis/deadlines/findings.ts'
import { defineRule } from '../define.ts'

const files = (to: string, status: string) => ({
  'audits/AUD-2025-S2.yaml': `id: AUD-2025-S2
title: Stage 2
type: stage2
status: planned
dates: { from: "2025-12-01", to: "${to}" }
`,
  'findings/FND-001.yaml': `id: FND-001
title: No risk assessment of the cloud move
audit: AUD-2025-S2
grade: major
raised_on: "2025-12-03"
process_owner: ROL-002
status: ${status}
`,
})

export const rule = defineRule({
  id: 'certification/stage2-major-unverified',
  summary: 'A major finding of stage 2 was not verified within six months',
  why: 'The certification body may decide only within six months after stage 2; when a major nonconformity is not verified by then, it has to hold stage 2 again.',
  fires:
    'Fires when a major finding of stage 2 is neither verified nor closed and today is more than 6 months after the last day of stage 2. Silent on the last day of the six months; the limit is fixed by ISO/IEC 17021-1.',
  fix: 'Plan a new stage 2.',
  severity: 'error',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.5.3.2'],
  phase: 'implementing',
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, date } of passedFindingDays(repo, today, 'certification/stage2-major-unverified')) {
      const audit = repo.get('audit', artifact.data.audit)
      report({
        artifact,
        pointer,
        message: `${artifact.id} is a major finding of ${audit?.id} and was to be verified by ${date}, six months after stage 2`,
        help: 'Agree a new stage 2 with the certification body.',
        related: audit === undefined ? [] : [{ artifact: audit, pointer: '/dates', message: `stage 2 ended here` }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Six months and a day',
        files: files('2025-12-29', 'implemented'),
        at: ['findings/FND-001.yaml:7'],
      },
    ],
    good: [
      { title: 'The last day of the six months', files: files('2025-12-30', 'implemented') },
      { title: 'Verified', files: files('2025-12-03', 'verified') },
    ],
  },
})
