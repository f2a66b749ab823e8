/** Rule exception/expired: exceptions end on their last day (A.5.36). */
import { exceptionEnds } from '../../analysis/deadlines/controls.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { defineRule } from '../define.ts'
import { exception } from './_example-texts.ts'

export const rule = defineRule({
  id: 'exception/expired',
  summary: 'An exception has run past its last day',
  why: 'An exception that nobody ends becomes the rule.',
  fires:
    'Fires when expires is before today and status is requested or approved. Silent on the day of expiry and for rejected, expired and closed ones.',
  fix: 'Close the exception, or have it renewed.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.36'],
  phase: 'implementing',
  check({ repo, today, report }) {
    for (const { artifact, pointer, date } of passedOnes(exceptionEnds(repo), today)) {
      report({ artifact, pointer, message: `${artifact.id} expired on ${date} and is still ${artifact.data.status}` })
    }
  },
  examples: {
    bad: [
      {
        title: 'the day has passed',
        files: { 'exceptions/EXC-001.yaml': exception({ expires: '"2026-06-29"' }) },
        at: ['exceptions/EXC-001.yaml:10'],
      },
    ],
    good: [
      { title: 'the last day', files: { 'exceptions/EXC-001.yaml': exception({ expires: '"2026-06-30"' }) } },
      {
        title: 'closed',
        files: { 'exceptions/EXC-001.yaml': exception({ expires: '"2026-06-29"', status: 'closed' }) },
      },
    ],
  },
})
