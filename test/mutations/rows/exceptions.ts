/** Slips in exceptions. */
import { type Mutation, omission, slip } from '../mutation.ts'

const exception = 'exceptions/EXC-001.yaml'
const id = 'id: EXC-001'

export const exceptionMutations: readonly Mutation[] = [
  omission('exception/without-approval', exception, 'approved_on: "2026-03-26"\n', id),
  slip('exception/approver-without-authority', exception, 'approved_by: PER-003', 'approved_by: PER-020'),
  omission('exception/without-risk', exception, 'risk: RISK-009\n', id),
  slip('exception/without-compensation', exception, 'compensating: >-', 'x-compensating: >-', { line: id }),
  slip('exception/expired', exception, 'expires: "2026-10-31"', 'expires: "2026-06-29"'),
  slip('exception/renewed-too-often', exception, 'renewals: 1', 'renewals: 3'),
]
