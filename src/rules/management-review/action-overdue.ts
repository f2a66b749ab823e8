/** Reports actions of a management review that are not done by their day. */
import { reviewActions } from '../../analysis/deadlines/actions.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { review } from './_example-texts.ts'

const path = 'management-reviews/MRV-2026-01.yaml'
const held = (action: string) => ({
  [path]: `${review('held', '2026-05-19')}actions:\n  - { what: Advertise the post, owner: PER-002, ${action} }\n`,
})

export const rule = defineRule({
  id: 'management-review/action-overdue',
  summary: 'An action of a management review is overdue',
  why: 'The next review begins with the actions of the last one. Dates that pass without a word show that decisions of top management do not bind.',
  fires:
    'Fires when an action has a due before today and is not done. Silent on the due day, and for dropped actions with a note.',
  fix: 'Finish the action, or set a new date in the next review.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['9.3.2 a', '9.3.3'],
  phase: 'implementing',
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, date, at } of passedOnes(reviewActions(repo), today)) {
      const { what, status } = artifact.data.actions?.[at] ?? {}
      report({
        artifact,
        pointer,
        message: `${artifact.id} action ${at + 1} was due on ${date} and is ${status === 'dropped' ? 'dropped without a note' : 'not done'}: ${shortText(what ?? 'without text')}`,
        help:
          status === 'dropped'
            ? 'Say in note why it was dropped.'
            : 'Finish it, or drop it with a note and take it up with a new date in the next review.',
      })
    }
  },
  examples: {
    bad: [
      { title: 'Due yesterday', files: held('due: "2026-06-29", status: in-progress'), at: [`${path}:9`] },
      { title: 'Dropped without a word', files: held('due: "2026-06-01", status: dropped'), at: [`${path}:9`] },
    ],
    good: [
      { title: 'The due day', files: held('due: "2026-06-30", status: planned') },
      { title: 'Done', files: held('due: "2026-06-01", status: done') },
      {
        title: 'Dropped, and why',
        files: held('due: "2026-06-01", status: dropped, note: The post was filled from within.'),
      },
    ],
  },
})
