/** Rule exception/expired: exceptions end on their last day (A.5.36). */
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
    for (const artifact of repo.all('exception')) {
      const { status, expires } = artifact.data
      if ((status !== 'requested' && status !== 'approved') || expires === undefined || expires >= today) continue
      report({ artifact, pointer: '/expires', message: `${artifact.id} expired on ${expires} and is still ${status}` })
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
