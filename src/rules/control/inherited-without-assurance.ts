/** Reports suppliers that carry controls and gave no proof of their own security. */
import { isCarriedBySupplier } from '../../analysis/inherited-controls.ts'
import { nameList } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isLive } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { control, supplier } from './_example-texts.ts'

export const rule = defineRule({
  id: 'control/inherited-without-assurance',
  summary: 'A supplier carries controls, and nothing proves its security',
  why: 'A control that somebody else runs is proven by their certificate or report; without one it is a promise.',
  fires:
    'Fires once per live supplier to which controls of responsibility shared or inherited link and that has no assurance entry. Silent when every entry has expired (supplier/assurance-expired), and for retired controls.',
  fix: 'Get a current certificate or report from the supplier.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.22', '8.1'],
  phase: 'stage2',
  check({ repo, report }) {
    const carried = new Map<Artifact<'supplier'>, Artifact<'control'>[]>()
    for (const control of repo.live('control')) {
      const supplier = isCarriedBySupplier(control) ? repo.get('supplier', control.data.supplier) : undefined
      if (supplier === undefined || !isLive(supplier) || (supplier.data.assurance ?? []).length > 0) continue
      const controls = carried.get(supplier)
      if (controls === undefined) carried.set(supplier, [control])
      else controls.push(control)
    }
    for (const [supplier, controls] of carried) {
      const ids = nameList(controls.map(({ id }) => id))
      report({
        artifact: supplier,
        pointer: '/assurance',
        message: `${supplier.id} carries ${ids} and has no certificate or report on record`,
        help: 'Get a certificate, a report or answers to a questionnaire, and record it under assurance.',
        related: controls
          .slice(0, 5)
          .map((artifact) => ({ artifact, pointer: '/supplier', message: 'carried by this supplier' })),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Two inherited controls, one finding',
        files: {
          'controls/CTL-001.yaml': control(
            'CTL-001',
            'annex_a: [A.7.8]\nstatus: implemented\nresponsibility: inherited\nsupplier: SUP-001',
          ),
          'controls/CTL-002.yaml': control(
            'CTL-002',
            'annex_a: [A.7.11]\nstatus: implemented\nresponsibility: inherited\nsupplier: SUP-001',
          ),
          'suppliers/SUP-001.yaml': supplier(),
        },
        at: ['suppliers/SUP-001.yaml:1'],
      },
    ],
    good: [
      {
        title: 'An expired certificate is for another rule',
        files: {
          'controls/CTL-001.yaml': control(
            'CTL-001',
            'annex_a: [A.7.8]\nstatus: implemented\nresponsibility: inherited\nsupplier: SUP-001',
          ),
          'suppliers/SUP-001.yaml': supplier('assurance: [{ type: iso27001, expires: "2025-05-31" }]\n'),
        },
      },
    ],
  },
})
