/** Reports controls that somebody else carries, without saying who. */
import { isCarriedBySupplier } from '../../analysis/inherited-controls.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { control } from './_example-texts.ts'

export const rule = defineRule({
  id: 'control/inherited-without-supplier',
  summary: 'A shared or inherited control names no supplier',
  why: '"The provider does it" is an answer only when the provider is known, under contract and watched.',
  fires:
    'Fires when responsibility is shared or inherited and supplier is absent. Silent for own, and for retired controls.',
  fix: 'Link the supplier that operates the control.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.19', 'A.5.23', '8.1'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const control of repo.live('control')) {
      if (!isCarriedBySupplier(control) || !isBlank(control.data.supplier)) continue
      report({
        artifact: control,
        pointer: '/supplier',
        message: `${control.id} is ${control.data.responsibility} and names no supplier`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Inherited from nobody',
        files: {
          'controls/CTL-001.yaml': control(
            'CTL-001',
            'annex_a: [A.7.8]\nstatus: implemented\nresponsibility: inherited',
          ),
        },
        at: ['controls/CTL-001.yaml:1'],
      },
    ],
    good: [
      {
        title: 'Our own control needs no supplier',
        files: {
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.7.8]\nstatus: implemented\nresponsibility: own'),
        },
      },
    ],
  },
})
