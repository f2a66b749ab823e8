/** Rule incident/closed-without-cause: a closed incident records its cause (A.5.27). */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { incident } from './_example-texts.ts'

export const rule = defineRule({
  id: 'incident/closed-without-cause',
  summary: 'The cause of a closed incident is not recorded',
  why: 'An incident whose cause nobody looked for comes back.',
  fires:
    'Fires when an incident or weakness is closed and cause is blank. Silent when the text says that no cause could be found and why, for events and for exercises.',
  fix: 'Record the cause.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.27', '10.2'],
  phase: 'stage2',
  check({ repo, report }) {
    for (const artifact of repo.all('incident')) {
      const { decision, status, cause, exercise } = artifact.data
      if (status !== 'closed' || !isBlank(cause) || exercise === true || isFaulty(artifact, '/cause')) continue
      if (decision !== 'incident' && decision !== 'weakness') continue
      report({ artifact, pointer: '/cause', message: `${artifact.id} is closed and records no cause` })
    }
  },
  examples: {
    bad: [
      { title: 'nothing recorded', files: { 'incidents.yaml': incident({ cause: '' }) }, at: ['incidents.yaml:1'] },
    ],
    good: [
      { title: 'an event', files: { 'incidents.yaml': incident({ decision: 'event', cause: '' }) } },
      {
        title: 'a reason for none',
        files: { 'incidents.yaml': incident({ cause: 'None could be found, since the log was lost with the disk.' }) },
      },
      { title: 'still open', files: { 'incidents.yaml': incident({ cause: '', status: 'resolved' }) } },
    ],
  },
})
