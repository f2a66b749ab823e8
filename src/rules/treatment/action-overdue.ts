/** Rule treatment/action-overdue: actions of the plan are carried out in time (clause 8.3). */
import { treatmentActions } from '../../analysis/deadlines/actions.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { defineRule } from '../define.ts'
import { complete, plan } from './_example-texts.ts'

export const rule = defineRule({
  id: 'treatment/action-overdue',
  summary: 'An action of the treatment plan is overdue',
  why: 'The risk stays as high as it is while the action waits; a plan that slips without a word is no plan.',
  fires:
    'Fires when due of an action of a live plan is before today and its status is planned or in-progress. Silent on the due day and for done or dropped actions.',
  fix: 'Finish the action, or move the date with the approval of the risk owner.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['8.3'],
  phase: 'stage2',
  check({ repo, today, report }) {
    for (const { artifact, pointer, date, action } of passedOnes(treatmentActions(repo), today)) {
      report({
        artifact,
        pointer,
        message: `${action.id} was due on ${date} and is ${action.status}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'the day has passed',
        files: { 'treatment-plans/2026.yaml': plan(`${complete}, status: in-progress`) },
        asOf: '2026-07-01',
        at: ['treatment-plans/2026.yaml:7'],
      },
    ],
    good: [
      { title: 'on the day', files: { 'treatment-plans/2026.yaml': plan(`${complete}, status: planned`) } },
      { title: 'done', files: { 'treatment-plans/2026.yaml': plan(`${complete}, status: done`) }, asOf: '2026-07-01' },
    ],
  },
})
