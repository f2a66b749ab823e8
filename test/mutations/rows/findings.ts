/** Slips in findings of audits and in corrective actions. */
import { type Mutation, omission, slip } from '../mutation.ts'

const cap = (number: string) => `caps/CAP-${number}.yaml`
const finding = (number: string) => `findings/FND-${number}.yaml`
/** An audit of the certification body that the example does not have. */
const external = (id: string, type: string, day: string) => ({
  path: `audits/${id}.yaml`,
  put: `id: ${id}
title: Audit of the certification body
owner: PER-003
type: ${type}
status: planned
criteria: ISO/IEC 27001:2022 with Amd 1:2024
scope:
  clauses: ["9", "10"]
dates: { from: "${day}", to: "${day}" }
auditors: [{ name: Wietske Dijkema, employer: Noorderlicht Certificering B.V. }]
lead: { name: Wietske Dijkema, employer: Noorderlicht Certificering B.V. }
method: hybrid
`,
})
const minor = 'audit: AUD-2026-01\ngrade: minor'
const externalMajor = 'audit: AUD-2026-S1\ngrade: major'

export const findingMutations: readonly Mutation[] = [
  omission('finding/incomplete', finding('007'), 'raised_by: PER-010\n', 'id: FND-007'),
  slip('finding/without-cap', 'caps/CAP-006.yaml', 'finding: [FND-007]', 'finding: [FND-006]', {
    at: finding('007'),
    line: 'raised_on:',
  }),
  slip('finding/major-plan-overdue', finding('007'), minor, externalMajor, { line: 'raised_on:' }),
  slip('finding/major-verification-overdue', finding('007'), 'due: "2026-07-16"', 'due: "2026-06-29"', {
    and: [{ path: finding('007'), find: 'grade: minor', put: 'grade: major' }],
  }),
  slip('finding/major-closed-without-recheck', finding('005'), minor, externalMajor, { line: 'status: closed' }),
  slip('finding/closed-without-evidence', finding('009'), 'grade: ofi', 'grade: minor', {
    line: 'status: closed',
    with: ['finding/without-cap'],
  }),
  slip('finding/closed-with-open-cap', finding('006'), 'status: implemented', 'status: closed'),
  slip('finding/recurring', finding('007'), 'requirement: "A.8.10"', 'requirement: "7.2"'),
  slip('finding/minor-open-at-next-audit', finding('007'), 'audit: AUD-2026-01', 'audit: AUD-2026-S1', {
    line: 'status: cap-accepted',
    and: [external('AUD-2026-X1', 'surveillance', '2026-06-30')],
  }),
  slip('finding/ofi-undecided', finding('009'), 'declined: >-', 'x-declined: >-', { line: 'raised_on:' }),
  slip('certification/stage2-major-unverified', finding('007'), minor, 'audit: AUD-2025-S2\ngrade: major', {
    line: 'status: cap-accepted',
    and: [external('AUD-2025-S2', 'stage2', '2025-12-01')],
  }),
  slip('cap/without-correction', cap('006'), 'correction:\n  what: >-', 'correction:\n  x-what: >-', {
    line: 'correction:',
  }),
  slip(
    'cap/root-cause-restates-finding',
    cap('006'),
    'root_cause:\n  method: 5-whys\n  text: >-',
    'root_cause:\n  method: 5-whys\n  text: Information of customers was to be deleted within 90 days and photos stayed in storage.\n  x-notes: >-',
    { line: 'text: Information' },
  ),
  slip('cap/extent-not-checked', cap('006'), 'similar_found: >-', 'x-similar_found: >-', { line: 'extent_check:' }),
  slip('cap/action-overdue', cap('006'), 'due: "2026-07-10"', 'due: "2026-06-29"'),
  omission(
    'cap/closed-with-open-action',
    cap('005'),
    '    done_on: "2026-06-03"\n',
    '- what: >-\n      Add the question',
  ),
  omission('cap/effectiveness-not-verified', cap('004'), '  result: effective\n', 'effectiveness:'),
  slip('cap/verified-by-implementer', cap('005'), 'verified_by: [PER-010]', 'verified_by: [PER-011]'),
  slip('cap/verified-before-implementation', cap('004'), 'verified_on: "2026-06-22"', 'verified_on: "2026-05-20"'),
  slip('cap/closed-though-ineffective', cap('004'), 'result: effective', 'result: not-effective'),
]
