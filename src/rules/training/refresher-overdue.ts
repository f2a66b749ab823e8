/** Reports people whose last mandatory training is too long ago. */
import { nameOf } from '../../analysis/people.ts'
import { trainingStandings } from '../../analysis/training.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { everyone, person, programme, records, twenty } from './_example-texts.ts'

const files = (row: string, frequency = 'P12M') => ({
  'roles.yaml': everyone,
  'people.yaml': twenty(person('PER-001')),
  'training-programmes/TRN-001.yaml': programme({ frequency }),
  'training-programmes/TRN-001.csv': records(row),
})

export const rule = defineRule({
  id: 'training/refresher-overdue',
  summary: 'The last mandatory training of somebody is longer ago than its frequency',
  why: 'What was learnt once fades, and attacks change. A programme that is repeated on paper only keeps nobody aware.',
  fires:
    'Fires per mandatory programme and person of its audience at work whose newest passed or attended record is older than the frequency of the programme, by default 12 months. Silent on the anniversary itself, for people on leave, for programmes of frequency once or reported by training/below-target, and for people without any record, whom training/joiner-untrained reports.',
  fix: 'Have the person repeat the course.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.6.3'],
  phase: 'stage2',
  options: { 'intervals.training': 'P12M: frequency of a programme that sets none itself' },
  check({ repo, today, report }) {
    if (anyUnreadable(repo, 'training-record')) return
    for (const { programme, without, belowTarget } of trainingStandings(repo, today)) {
      if (belowTarget) continue
      for (const { person, newest, renewal } of without) {
        if (newest === undefined) continue
        report({
          artifact: newest,
          pointer: '/completed_on',
          subject: `${programme.id} ${person.id}`,
          message: `${nameOf(person)} was due to repeat ${programme.id} by ${renewal}`,
          help: `Have the person repeat ${programme.id} and record it.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'A year and a day ago; the attempt since was failed',
        files: files('PER-001,2025-06-29,pass\nPER-001,2026-06-10,fail\n'),
        at: ['training-programmes/TRN-001.csv:2'],
      },
    ],
    good: [
      { title: 'On the anniversary', files: files('PER-001,2025-06-30,attended\n') },
      { title: 'Once is enough', files: files('PER-001,2022-06-29,pass\n', 'once') },
    ],
  },
})
