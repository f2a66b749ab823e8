/** Reports newcomers whose time for the mandatory training has passed. */
import { nameOf } from '../../analysis/people.ts'
import { trainingStandings } from '../../analysis/training.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { everyone, person, programme, records, twenty } from './_example-texts.ts'

export const rule = defineRule({
  id: 'training/joiner-untrained',
  summary: 'Somebody has not taken a mandatory training in the time after joining',
  why: 'Newcomers make the mistakes that nobody warned them of. The training has to come before habits do.',
  fires:
    'Fires per mandatory programme and person of its audience at work who has no record that was passed or attended when the joiner window, 30 days, has passed since joining or, for the audience of a role, since taking it on. External people belong to the audience of all employees only when the role is assigned to them. Silent inside the window, for people on leave, for a programme that training/below-target reports, and when a record cannot be read.',
  fix: 'Have the person take the course.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['7.3', 'A.6.3'],
  phase: 'stage2',
  check({ repo, today, report }) {
    if (anyUnreadable(repo, 'training-record')) return
    for (const { programme, without, belowTarget } of trainingStandings(repo, today)) {
      if (belowTarget) continue
      for (const { person, newest, window } of without) {
        if (newest !== undefined) continue
        report({
          artifact: person,
          pointer: '/joined',
          subject: programme.id,
          message: `${nameOf(person)} has no record of ${programme.id}, which was to be taken by ${window}`,
          help: `Have the person take ${programme.id} and record it.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'A month and a day after joining',
        files: {
          'roles.yaml': everyone,
          'people.yaml': twenty(person('PER-001', 'employment: active, joined: "2026-05-30"')),
          'training-programmes/TRN-001.yaml': programme(),
          'training-programmes/TRN-001.csv': records('PER-001,2026-06-10,fail\n'),
        },
        at: ['people.yaml:1'],
      },
    ],
    good: [
      {
        title: 'On the last day of the window',
        files: {
          'roles.yaml': everyone,
          'people.yaml': twenty(person('PER-001', 'employment: active, joined: "2026-05-31"')),
          'training-programmes/TRN-001.yaml': programme(),
          'training-programmes/TRN-001.csv': records(''),
        },
      },
      {
        title: 'On leave',
        files: {
          'roles.yaml': everyone,
          'people.yaml': twenty(person('PER-001', 'employment: leave, joined: "2025-05-31"')),
          'training-programmes/TRN-001.yaml': programme(),
          'training-programmes/TRN-001.csv': records(''),
        },
      },
      {
        title: 'Nobody is trained, which is a finding on the programme',
        files: {
          'roles.yaml': everyone,
          'people.yaml': person('PER-001'),
          'training-programmes/TRN-001.yaml': programme(),
        },
      },
    ],
  },
})
