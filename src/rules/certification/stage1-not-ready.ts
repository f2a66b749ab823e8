/** Rule certification/stage1-not-ready: a stage 1 is planned while major errors are open; the engine, which knows all findings, reports it. */
import { defineRule } from '../define.ts'
import { audit, audits } from './_example-texts.ts'

export const rule = defineRule({
  id: 'certification/stage1-not-ready',
  summary: 'Stage 1 is planned while errors of grade major are open',
  why: 'Stage 1 asks whether the ISMS is ready for stage 2. What this check already calls major, the auditor will find too, and a repeated stage 1 costs money and months.',
  fires:
    'Fires once, on the next stage 1 that is planned and not over, while at least one other error of grade major is open in this run, and names them. Silent for errors that are accepted on record, such as by an approved, unexpired exception, and for those whose phase has not come.',
  fix: 'Clear the major errors or move the date.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.3.1.2'],
  phase: 'stage1',
  check() {
    // Reported by engine/stage1-readiness.ts, once every other finding is judged.
  },
  examples: {
    bad: [
      {
        title: 'Booked for September, and the scope does not even exist',
        files: audits(audit('stage1', '2026-09-15')),
        at: ['audits/AUD-2026-09-15.yaml:4'],
      },
    ],
    good: [
      { title: 'Stage 1 was held', files: audits(audit('stage1', '2026-06-15', 'reported')) },
      { title: 'A stage 1 of which the day has passed', files: audits(audit('stage1', '2026-06-29')) },
    ],
  },
})
