/** Slips in change records. */
import { type Mutation, slip } from '../mutation.ts'

export const changeMutations: readonly Mutation[] = [
  slip('change/outcome-not-reviewed', 'changes/CHG-001.yaml', '  unintended: >-', '  x-unintended: >-', {
    line: 'review:',
  }),
]
