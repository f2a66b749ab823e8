/** Rule change/outcome-not-reviewed: the outcome of a change is reviewed (clause 8.1). */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { outcomeReviews } from '../../analysis/deadlines/reassessments.ts'
import { defineRule } from '../define.ts'

const change = (on: string, review = '') =>
  `id: CHG-001\ntitle: New region\nsubject: technology\nwhy: Growth\nimpact: New supplier\nplan: Move by night\napproved_by: PER-001\napproved_on: "2026-03-02"\nimplemented_on: "${on}"\nstatus: implemented\n${review}`

export const rule = defineRule({
  id: 'change/outcome-not-reviewed',
  summary: 'The outcome of a change was not reviewed',
  why: 'The standard asks to look at what a change brought that nobody meant; that needs a look afterwards.',
  fires:
    'Fires when implemented_on of a change is more than 30 days before today and review lacks a result or a statement on unintended effects. Silent when unintended says none, and for rejected changes.',
  fix: 'Review the outcome.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files', 'clock'],
  clauses: ['8.1'],
  phase: 'stage2',
  options: {
    'limits.change_review': 'P30D: time to review the outcome of a change',
  },
  check({ repo, today, report }) {
    for (const { artifact, pointer, lacks } of passedOnes(outcomeReviews(repo), today)) {
      report({
        artifact,
        pointer,
        part: 'key',
        message: `${artifact.id} took effect on ${artifact.data.implemented_on}, and its review says nothing about ${lacks.map((field) => (field === 'result' ? 'the result' : 'unintended effects')).join(' and ')}`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'no review', files: { 'changes/CHG-001.yaml': change('2026-05-30') }, at: ['changes/CHG-001.yaml:1'] },
      {
        title: 'nothing on unintended effects',
        files: { 'changes/CHG-001.yaml': change('2026-05-01', 'review: { on: "2026-05-20", result: As planned }\n') },
        at: ['changes/CHG-001.yaml:11'],
      },
    ],
    good: [
      { title: 'the thirtieth day', files: { 'changes/CHG-001.yaml': change('2026-05-31') } },
      {
        title: 'none',
        files: {
          'changes/CHG-001.yaml': change(
            '2026-05-01',
            'review: { on: "2026-05-20", result: As planned, unintended: None }\n',
          ),
        },
      },
    ],
  },
})
