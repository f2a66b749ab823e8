/** Slips in the context of the organization and its interested parties. */
import { type Mutation, omission, slip } from '../mutation.ts'

const issues = 'context-issues.yaml'
const parties = 'interested-parties.yaml'

/** The same slip in several entries of a register. */
const each = (path: string, ids: readonly string[], find: string, put: string) =>
  ids.map((id) => ({ path, find, after: `id: ${id}\n`, put }))

const otherParties = ['PTY-002', 'PTY-003', 'PTY-004', 'PTY-005', 'PTY-006', 'PTY-007', 'PTY-008']

export const contextMutations: readonly Mutation[] = [
  slip('context/issues-missing', issues, 'origin: [internal]', 'origin: [external]', {
    at: 'isms.yaml',
    line: 'format: 1',
    and: [
      ...each(issues, ['ISS-002', 'ISS-005', 'ISS-009'], 'origin: [internal]', 'origin: [external]'),
      ...each(issues, ['ISS-012'], 'origin: [internal, external]', 'origin: [external]'),
    ],
  }),
  omission('context/issue-without-effect', issues, 'effect: >-', 'id: ISS-002', {
    after: 'id: ISS-002',
    put: 'x-effect: >-',
  }),
  omission('context/issue-not-addressed', issues, '  leads_to: [RISK-033]\n', 'id: ISS-002'),
  slip('context/parties-missing', parties, '  category: ', '  status: retired\n  category: ', {
    at: 'isms.yaml',
    line: 'format: 1',
    with: ['document/cites-superseded'],
    and: each(parties, otherParties, '  category: ', '  status: retired\n  category: '),
  }),
  omission('context/requirement-undecided', parties, '      addressed_by_isms: true\n', '- id: PTY-001-R1'),
  omission(
    'context/requirement-unmet',
    parties,
    '      met_by: [CTL-033, CTL-018, POL-012, LEG-005]\n',
    '- id: PTY-001-R2',
  ),
  slip('context/review-overdue', parties, 'reviewed_on: "2026-04-28"', 'reviewed_on: "2025-04-28"'),
  omission('context/climate-without-issue', 'scope.md', '  issues: [ISS-010]\n', 'climate:'),
]
