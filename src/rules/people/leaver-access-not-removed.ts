/** Reports leavers whose access was not removed in time. */
import { hasLeft, nameOf } from '../../analysis/people.ts'
import { isBlank } from '../../analysis/words.ts'
import { addDuration } from '../../model/dates.ts'
import { limitDuration } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { leaver } from './_example-texts.ts'

export const rule = defineRule({
  id: 'people/leaver-access-not-removed',
  summary: 'The access of somebody who left was not removed in time',
  why: 'An account that outlives the employment is open to somebody whom nothing binds any more, and nobody watches it.',
  fires:
    'Fires when a person who has left has no offboarding.access_removed_on, or one more than 1 day after the left date. Silent until that day has passed, for people with onboarding.no_access, and for a late removal when the person carries a late_note.',
  fix: 'Remove the access and record the date.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.18', 'A.6.5'],
  phase: 'stage2',
  options: { 'limits.access_removal': 'P1D: time to remove access after somebody left' },
  check({ repo, today, report }) {
    const limit = limitDuration(repo, 'access_removal', 'P1D')
    for (const artifact of repo.live('person')) {
      const { left, onboarding, offboarding, late_note: note } = artifact.data
      if (!hasLeft(artifact, today) || left === undefined || onboarding?.no_access === true) continue
      const removed = offboarding?.access_removed_on
      const due = addDuration(left, limit)
      if (removed === undefined ? due >= today : removed <= due || !isBlank(note)) continue
      report({
        artifact,
        pointer: offboarding === undefined ? '/offboarding' : '/offboarding/access_removed_on',
        message: `${nameOf(artifact)} left on ${left}, and access was ${removed === undefined ? 'removed on no day on record' : `removed on ${removed}`}`,
        help:
          removed === undefined
            ? 'Remove the access and set offboarding.access_removed_on.'
            : 'Say in late_note why it took so long, and what was done about it.',
      })
    }
  },
  examples: {
    bad: [
      { title: 'Never', files: { 'people.yaml': leaver() }, at: ['people.yaml:1'] },
      {
        title: 'A week later',
        files: { 'people.yaml': leaver('offboarding:\n  access_removed_on: "2026-06-07"') },
        at: ['people.yaml:8'],
      },
    ],
    good: [
      { title: 'The day after', files: { 'people.yaml': leaver('offboarding: { access_removed_on: "2026-06-01" }') } },
      { title: 'The day after is today', asOf: '2026-06-01', files: { 'people.yaml': leaver() } },
      { title: 'There was no access', files: { 'people.yaml': leaver('onboarding: { no_access: true }') } },
      {
        title: 'Late, and explained',
        files: {
          'people.yaml': leaver(
            'offboarding: { access_removed_on: "2026-06-07" }\nlate_note: The directory was down, the account had been locked at once',
          ),
        },
      },
    ],
  },
})
