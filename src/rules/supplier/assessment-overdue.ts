/** Reports suppliers on whom much depends and whose assessment is due again. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { supplierAssessments } from '../../analysis/deadlines/suppliers.ts'
import { stakesOf } from '../../analysis/supplier-stakes.ts'
import { defineRule } from '../define.ts'
import { supplier } from './_example-texts.ts'

export const rule = defineRule({
  id: 'supplier/assessment-overdue',
  summary: 'The next assessment of a supplier is overdue',
  why: 'Suppliers change people, places and sub-suppliers. An assessment speaks for its day, and A.5.22 asks to look again.',
  fires:
    'Fires when the newest assessment of a live supplier of criticality high or with data_access confidential or pii has a next date before today or, without one, is longer ago than 12 months. Silent on the day itself, and when there is no assessment at all, which supplier/unassessed reports.',
  fix: 'Repeat the assessment.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.22', '8.1'],
  phase: 'stage2',
  options: { 'intervals.supplier': 'P12M: time between two assessments where none is set' },
  check({ repo, today, report }) {
    for (const { artifact, pointer, date } of passedOnes(supplierAssessments(repo, today), today)) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} ${stakesOf(artifact)} and was due for assessment on ${date}`,
        help: 'Assess the supplier and add an entry to assessments.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The date that was set has passed',
        files: {
          'suppliers/SUP-001.yaml': supplier(
            'assessments:\n  - { on: "2024-02-11", next: "2025-02-11" }\n  - { on: "2025-02-10", next: "2026-06-29" }',
          ),
        },
        at: ['suppliers/SUP-001.yaml:9'],
      },
      {
        title: 'No date set, and more than a year ago',
        files: { 'suppliers/SUP-001.yaml': supplier('assessments: [{ on: "2025-06-29" }]') },
        at: ['suppliers/SUP-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Due today',
        files: { 'suppliers/SUP-001.yaml': supplier('assessments: [{ on: "2025-02-10", next: "2026-06-30" }]') },
      },
      {
        title: 'Little depends on it',
        files: {
          'suppliers/SUP-001.yaml': supplier('assessments: [{ on: "2020-02-10" }]', {
            criticality: 'low',
            access: 'none',
          }),
        },
      },
    ],
  },
})
