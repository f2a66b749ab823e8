/** Slips in the communication plan. */
import { type Mutation, slip } from '../mutation.ts'

const plan = 'communication-plan.yaml'

export const communicationMutations: readonly Mutation[] = [
  slip('communication/plan-missing', plan, 'status: approved', 'status: retired', {
    at: 'isms.yaml',
    line: 'format: 1',
  }),
  slip('communication/plan-incomplete', plan, '    how: Half an hour', '    x-how: Half an hour', {
    line: '  - what: "State of the ISMS',
  }),
]
