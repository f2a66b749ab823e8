/** Reports changes that touch the risks and were followed by no assessment. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { reassessmentsAfterChange } from '../../analysis/deadlines/reassessments.ts'
import { defineRule } from '../define.ts'

const change = (lines: string) => `id: CHG-001
title: Move to another hosting region
subject: technology
why: The contract ends.
impact: Every service moves.
plan: One service a week.
approved_by: PER-001
approved_on: "2026-02-02"
${lines}`
const assessed = (date: string) => `id: RA-2026-01
title: Risks of the move
type: change
date: "${date}"
methodology_version: "1.0"
scope: Hosting
participants: [PER-001]
next_due: "2027-03-10"
`

export const rule = defineRule({
  id: 'risk/not-reassessed-after-change',
  summary: 'A significant change was followed by no risk assessment',
  why: 'Significant changes call for an assessment of their own; new suppliers, systems and sites bring risks that the register does not know yet.',
  fires:
    'Fires when a change of subject scope, organization, technology or supplier was implemented more than 30 days before today and no risk-assessment of any type is dated on that day or later. Silent when no_risk_effect of the change gives the reason, and for rejected changes.',
  fix: 'Assess the risks of the change.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['8.2'],
  phase: 'stage2',
  options: { 'limits.reassessment': 'P30D: time to look at risks again after a change or a major incident' },
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer } of passedOnes(reassessmentsAfterChange(repo, today), today)) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} was implemented on ${artifact.data.implemented_on} and no risk assessment followed`,
        help: 'Record a risk-assessment of type change, or say in no_risk_effect why the risks stay as they are.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Implemented 31 days ago, last assessment before',
        files: {
          'changes/CHG-001.yaml': change('implemented_on: "2026-05-30"\nstatus: implemented\n'),
          'risk-assessments.yaml': assessed('2026-05-29'),
        },
        at: ['changes/CHG-001.yaml:9'],
      },
    ],
    good: [
      {
        title: 'Implemented 30 days ago',
        files: { 'changes/CHG-001.yaml': change('implemented_on: "2026-05-31"\nstatus: implemented\n') },
      },
      {
        title: 'Assessed since',
        files: {
          'changes/CHG-001.yaml': change('implemented_on: "2026-05-04"\nstatus: implemented\n'),
          'risk-assessments.yaml': assessed('2026-05-20'),
        },
      },
      {
        title: 'No effect on risks, with the reason',
        files: {
          'changes/CHG-001.yaml': change(
            'implemented_on: "2026-05-04"\nno_risk_effect: The new region is run by the same supplier under the same terms.\nstatus: implemented\n',
          ),
        },
      },
    ],
  },
})
