/** Rule treatment/evidence-predates-completion: the evidence of an action shows the finished state (clause 8.3). */
import { evidenceOfAction, livePlanActions } from '../../analysis/plan-actions.ts'
import { nameList } from '../../analysis/words.ts'
import { isDate, later } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { complete, evidence, plan } from './_example-texts.ts'

const done = plan(`${complete}, status: done, done_on: "2026-04-20", evidence: [EVD-001]`)

export const rule = defineRule({
  id: 'treatment/evidence-predates-completion',
  summary: 'All evidence of a finished action is older than its end',
  why: 'What was recorded before the end shows the work, not the result.',
  fires:
    'Fires when every piece of evidence of a done action has an effective date or period end before done_on. Silent when at least one piece is dated on or after it or has no such date (evidence/dates-incomplete), and once the newest piece carries a late_note.',
  fix: 'Attach evidence of the finished state.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['8.3'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const action of livePlanActions(repo)) {
      const { plan: artifact, pointer, data } = action
      const pieces = data.status === 'done' && isDate(data.done_on) ? evidenceOfAction(repo, action) : []
      if (pieces.length === 0 || pieces.some((piece) => piece.data.late_note)) continue
      const days = pieces.map((piece) => piece.data.period?.to ?? piece.data.effective_on)
      if (days.some((day) => day === undefined || day >= (data.done_on ?? ''))) continue
      report({
        artifact,
        pointer: `${pointer}/evidence`,
        message: `${data.id} was done on ${data.done_on}, and its evidence (${nameList(pieces.map(({ id }) => id))}) ends on ${days.reduce(later)}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'the day before',
        files: { 'treatment-plans/2026.yaml': done, 'evidence.yaml': evidence('effective_on: "2026-04-19"') },
        at: ['treatment-plans/2026.yaml:7'],
      },
    ],
    good: [
      {
        title: 'the day itself',
        files: { 'treatment-plans/2026.yaml': done, 'evidence.yaml': evidence('effective_on: "2026-04-20"') },
      },
      {
        title: 'a period that ends later',
        files: {
          'treatment-plans/2026.yaml': done,
          'evidence.yaml': evidence('period: { from: "2026-01-01", to: "2026-04-30" }'),
        },
      },
    ],
  },
})
