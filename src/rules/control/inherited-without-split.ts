/** Reports controls that a supplier carries, without saying which part. */
import { isCarriedBySupplier } from '../../analysis/inherited-controls.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { control, supplier } from './_example-texts.ts'

export const rule = defineRule({
  id: 'control/inherited-without-split',
  summary: 'A shared or inherited control does not say who does which part',
  why: 'Most gaps with cloud services lie between what the customer and what the provider thought the other one did.',
  fires:
    'Fires when responsibility is shared or inherited and responsibility_split is blank. Silent for own, for retired controls, and when responsibility_split of the supplier is filled.',
  fix: 'Write down who does which part.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.20', 'A.5.23'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'supplier')) return
    for (const control of repo.live('control')) {
      if (!isCarriedBySupplier(control) || !isBlank(control.data.responsibility_split)) continue
      if (!isBlank(repo.get('supplier', control.data.supplier)?.data.responsibility_split)) continue
      report({
        artifact: control,
        pointer: '/responsibility_split',
        message: `${control.id} is ${control.data.responsibility} and does not say which part is whose`,
        help: `Fill responsibility_split here${isBlank(control.data.supplier) ? '' : ` or in ${control.data.supplier}`}.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Shared, nobody says how',
        files: {
          'controls/CTL-001.yaml': control(
            'CTL-001',
            'annex_a: [A.8.13]\nstatus: implemented\nresponsibility: shared\nsupplier: SUP-001',
          ),
          'suppliers/SUP-001.yaml': supplier(),
        },
        at: ['controls/CTL-001.yaml:1'],
      },
    ],
    good: [
      {
        title: 'The supplier record says it for all its controls',
        files: {
          'controls/CTL-001.yaml': control(
            'CTL-001',
            'annex_a: [A.8.13]\nstatus: implemented\nresponsibility: shared\nsupplier: SUP-001',
          ),
          'suppliers/SUP-001.yaml': supplier('responsibility_split: They run the machines, we run systems and data.\n'),
        },
      },
    ],
  },
})
