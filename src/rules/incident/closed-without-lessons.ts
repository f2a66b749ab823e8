/** Rule incident/closed-without-lessons: a closed incident records its lessons (A.5.27). */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { incident } from './_example-texts.ts'

export const rule = defineRule({
  id: 'incident/closed-without-lessons',
  summary: 'Nothing was learned from a closed incident',
  why: 'The standard asks that knowledge from incidents makes the controls stronger; an empty field shows that it did not.',
  fires:
    'Fires when an incident or weakness is closed and lessons is blank. Silent when the text gives a reason for none, for events and for exercises.',
  fix: 'Record what was learned.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.27'],
  phase: 'stage2',
  check({ repo, report }) {
    for (const artifact of repo.all('incident')) {
      const { decision, status, lessons, exercise } = artifact.data
      if (status !== 'closed' || !isBlank(lessons) || exercise === true || isFaulty(artifact, '/lessons')) continue
      if (decision !== 'incident' && decision !== 'weakness') continue
      report({ artifact, pointer: '/lessons', message: `${artifact.id} is closed and records no lessons` })
    }
  },
  examples: {
    bad: [
      { title: 'nothing recorded', files: { 'incidents.yaml': incident({ lessons: '' }) }, at: ['incidents.yaml:1'] },
    ],
    good: [
      { title: 'an event', files: { 'incidents.yaml': incident({ decision: 'event', lessons: '' }) } },
      {
        title: 'a reason for none',
        files: {
          'incidents.yaml': incident({ lessons: 'None could be found, since the log was lost with the disk.' }),
        },
      },
      { title: 'still open', files: { 'incidents.yaml': incident({ lessons: '', status: 'resolved' }) } },
    ],
  },
})
