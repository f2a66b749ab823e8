/** Reports mandatory programmes that too few people have taken. */
import { completionTarget, trainingStandings } from '../../analysis/training.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { everyone, person, programme, records, twenty } from './_example-texts.ts'

const files = (rows: string) => ({
  'roles.yaml': everyone,
  'people.yaml': twenty(person('PER-001')),
  'training-programmes/TRN-001.yaml': programme(),
  'training-programmes/TRN-001.csv': rows,
})

export const rule = defineRule({
  id: 'training/below-target',
  summary: 'Too few of the audience hold a valid record of a mandatory training',
  why: 'One late person is a lapse; a share below the target shows that the programme does not reach people.',
  fires:
    'Fires when fewer than 95 % of the people at work in the audience of a mandatory programme hold a valid record, and lists the others; people inside the joiner window who have none yet are not counted. Silent at exactly the target, and when a record cannot be read.',
  fix: 'Raise completion before the next audit.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['7.3', 'A.6.3'],
  phase: 'stage2',
  options: { 'targets.training_completion': 'Share in percent that has to hold a valid record; default 95.' },
  check({ repo, today, report }) {
    if (anyUnreadable(repo, 'training-record')) return
    for (const { programme, counted, without, belowTarget } of trainingStandings(repo, today)) {
      if (!belowTarget) continue
      const names = without.map(({ person }) => person.id)
      report({
        artifact: programme,
        message: `${programme.id} has valid records of ${counted.length - without.length} of ${counted.length} people, below ${completionTarget(repo)} %; without one: ${nameList(names, 10)}`,
        help: 'Have them take the course and record it.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Eighteen of twenty',
        files: files(records('', 3)),
        at: ['training-programmes/TRN-001.yaml:1'],
      },
    ],
    good: [
      { title: 'Nineteen of twenty', files: files(records('')) },
      {
        title: 'A newcomer does not count yet',
        files: {
          ...files(records('')),
          'isms.yaml': 'format: 1\norganization: Example Ltd\ntargets: { training_completion: 100 }\n',
          'people.yaml': twenty(person('PER-001', 'employment: active, joined: "2026-06-15"')),
        },
      },
    ],
  },
})
