/** Reports suppliers on whom much depends and whom nobody has assessed. */
import { hasHighStakes, stakesOf } from '../../analysis/supplier-stakes.ts'
import { defineRule } from '../define.ts'
import { supplier } from './_example-texts.ts'

export const rule = defineRule({
  id: 'supplier/unassessed',
  summary: 'A supplier on whom much depends was never assessed',
  why: 'What suppliers do with our information is our responsibility. Trusting one without having looked is what A.5.19 and A.5.22 are there to prevent.',
  fires:
    'Fires when a live supplier of criticality high or with data_access confidential or pii has no entry with a day (on) under assessments. Silent for other suppliers.',
  fix: 'Assess the supplier.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.19', 'A.5.22', '8.1'],
  phase: 'stage2',
  check({ repo, report }) {
    for (const artifact of repo.live('supplier')) {
      if (!hasHighStakes(artifact) || artifact.data.assessments?.some((entry) => entry?.on !== undefined)) continue
      report({
        artifact,
        pointer: '/assessments',
        message: `${artifact.id} ${stakesOf(artifact)} and was never assessed`,
        help: 'Assess the supplier, and record day, result, assessor and the next date under assessments.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'High criticality',
        files: { 'suppliers/SUP-001.yaml': supplier('') },
        at: ['suppliers/SUP-001.yaml:1'],
      },
      {
        title: 'Confidential data; the assessment is only planned',
        files: {
          'suppliers/SUP-001.yaml': supplier('assessments: [{ next: "2026-09-01" }]', {
            criticality: 'low',
            access: 'confidential',
          }),
        },
        at: ['suppliers/SUP-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Little depends on it',
        files: { 'suppliers/SUP-001.yaml': supplier('', { criticality: 'medium', access: 'internal' }) },
      },
      {
        title: 'Assessed',
        files: { 'suppliers/SUP-001.yaml': supplier('assessments: [{ on: "2026-02-10", result: approved }]') },
      },
    ],
  },
})
