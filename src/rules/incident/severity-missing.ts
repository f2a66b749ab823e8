/** Rule incident/severity-missing: an incident that was decided on has a severity (A.5.25). */
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { incident } from './_example-texts.ts'

export const rule = defineRule({
  id: 'incident/severity-missing',
  summary: 'An incident has no severity',
  why: 'Severity decides who is called and how fast; without it the response is chance.',
  fires: 'Fires when decision is incident and severity is absent. Silent for events, weaknesses and exercises.',
  fix: 'Set the severity.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.25'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.all('incident')) {
      const { decision, severity, exercise } = artifact.data
      if (decision !== 'incident' || severity !== undefined || exercise === true || isFaulty(artifact, '/severity'))
        continue
      report({ artifact, pointer: '/severity', message: `${artifact.id} is an incident and has no severity` })
    }
  },
  examples: {
    bad: [{ title: 'no severity', files: { 'incidents.yaml': incident({ severity: '' }) }, at: ['incidents.yaml:1'] }],
    good: [
      { title: 'an event', files: { 'incidents.yaml': incident({ decision: 'event', severity: '' }) } },
      { title: 'a severity', files: { 'incidents.yaml': incident() } },
    ],
  },
})
