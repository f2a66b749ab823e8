/** Slips in continuity plans and their tests. */
import { type Mutation, slip } from '../mutation.ts'

const tests = 'continuity-tests.yaml'
const plan = 'continuity-plans/BCP-001-loss-of-primary-region.md'

export const continuityMutations: readonly Mutation[] = [
  slip('continuity/test-overdue', tests, 'date: "2025-11-20"', 'date: "2025-05-20"', {
    at: plan,
    line: 'id: BCP-001',
    and: [{ path: plan, find: 'on: "2026-05-28"', put: 'on: "2025-05-28"' }],
  }),
  slip('continuity/objectives-missing', tests, '  objectives:', '  x-objectives:', { line: 'id: BCT-001' }),
  slip('continuity/failure-without-finding', tests, 'achieved_rto: PT3H12M', 'achieved_rto: PT5H12M'),
  slip('continuity/restore-test-overdue', 'isms.yaml', 'restore_test: P12M', 'restore_test: P1W', {
    at: 'soa.yaml',
    line: 'control_id: A.8.13',
  }),
]
