/** Reports suppliers whose certificates and reports have all expired. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { assuranceEnds } from '../../analysis/deadlines/suppliers.ts'
import { defineRule } from '../define.ts'
import { supplier } from './_example-texts.ts'

export const rule = defineRule({
  id: 'supplier/assurance-expired',
  summary: 'Every certificate and report of a supplier has expired',
  why: 'An expired paper says what was so once. Whether the supplier kept it up is what the review is to find out.',
  fires:
    'Fires when every assurance entry of a live supplier has an expires before today. Silent when one is current or has no end, on the last day, and without any entry.',
  fix: 'Ask for the current certificate or report.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.22'],
  phase: 'stage2',
  check({ repo, today, report }) {
    for (const { artifact, pointer, date } of passedOnes(assuranceEnds(repo), today)) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} has no current assurance; the last expired on ${date}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The later of two ended yesterday',
        files: {
          'suppliers/SUP-001.yaml': supplier(
            'assurance:\n  - { type: soc2, expires: "2025-12-31" }\n  - { type: iso27001, expires: "2026-06-29" }',
          ),
        },
        at: ['suppliers/SUP-001.yaml:9'],
      },
    ],
    good: [
      {
        title: 'One lasts until today',
        files: {
          'suppliers/SUP-001.yaml': supplier(
            'assurance:\n  - { type: soc2, expires: "2025-12-31" }\n  - { type: iso27001, expires: "2026-06-30" }',
          ),
        },
      },
      { title: 'None at all', files: { 'suppliers/SUP-001.yaml': supplier('assurance: []') } },
    ],
  },
})
