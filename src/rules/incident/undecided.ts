/** Rule incident/undecided: every reported event is assessed and decided on (A.5.25). */
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { incident } from './_example-texts.ts'

export const rule = defineRule({
  id: 'incident/undecided',
  summary: 'Nobody decided whether a report is an event, a weakness or an incident',
  why: 'The decision starts everything else: severity, response and notices; without it a report lies in a drawer.',
  fires:
    'Fires when an incident record of any status other than new has no decision. Silent while the status is new, and for exercises.',
  fix: 'Decide whether it is an event, a weakness or an incident.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.25'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.all('incident')) {
      const { decision, status, exercise } = artifact.data
      if (status === undefined || status === 'new' || decision !== undefined || exercise === true) continue
      if (isFaulty(artifact, '/decision')) continue
      report({ artifact, pointer: '/decision', message: `${artifact.id} is ${status}, and nobody decided what it is` })
    }
  },
  examples: {
    bad: [
      {
        title: 'triaged without a decision',
        files: { 'incidents.yaml': incident({ decision: '', status: 'triaged' }) },
        at: ['incidents.yaml:1'],
      },
    ],
    good: [
      { title: 'new', files: { 'incidents.yaml': incident({ decision: '', status: 'new' }) } },
      { title: 'decided', files: { 'incidents.yaml': incident() } },
    ],
  },
})
