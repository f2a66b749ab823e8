/** Reports actions of corrective actions that are not done by their day. */
import { correctiveActions } from '../../analysis/deadlines/actions.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { action, cap, files } from './_example-texts.ts'

export const rule = defineRule({
  id: 'cap/action-overdue',
  summary: 'An action of a corrective action is overdue',
  why: 'Dates that pass without a word show that nobody follows the plan. An auditor compares every due date with what was done.',
  fires:
    'Fires once per entry of actions with a due before today and no done_on. Silent on the due day, for refused plans, and when the corrective action is already called implemented, verified or closed, which cap/closed-with-open-action reports.',
  fix: 'Finish the action, or agree a new date.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['10.2 c'],
  phase: 'implementing',
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, date, at } of passedOnes(correctiveActions(repo), today)) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} action ${at + 1} was due on ${date} and is not done: ${shortText(artifact.data.actions?.[at]?.what ?? 'without text')}`,
        help: 'Finish it and set done_on, or agree a later due with whoever accepted the plan.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'One of two actions, due yesterday',
        files: files(cap('implementing', '', action('2026-05-29', '2026-06-10') + action('2026-06-29'))),
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [
      { title: 'The due day', files: files(cap('implementing', '', action('2026-06-30'))) },
      { title: 'Done, if late', files: files(cap('implementing', '', action('2026-05-29', '2026-06-10'))) },
      { title: 'A refused plan', files: files(cap('rejected', '', action('2026-05-29'))) },
    ],
  },
})
