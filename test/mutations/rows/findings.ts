/** Slips in findings of audits, in corrective actions and in the way to the certificate. */
import { type Mutation, omission, slip } from '../mutation.ts'

const cap = (number: string) => `caps/CAP-${number}.yaml`
const finding = (number: string) => `findings/FND-${number}.yaml`
/** An audit of the certification body that the example does not have. */
const external = (id: string, type: string, day: string, status = 'planned') => ({
  path: `audits/${id}.yaml`,
  put: `id: ${id}
title: Audit of the certification body
owner: PER-003
type: ${type}
status: ${status}
criteria: ISO/IEC 27001:2022 with Amd 1:2024
scope:
  clauses: ["9", "10"]
dates: { from: "${day}", to: "${day}" }
auditors: [{ name: Wietske Dijkema, employer: Noorderlicht Certificering B.V. }]
lead: { name: Wietske Dijkema, employer: Noorderlicht Certificering B.V. }
method: hybrid
sample: Six of 34 risks followed to control and evidence
report: EVD-219
`,
})
const plan = 'certification-plans/CPL-2026.yaml'
const unquoted = { path: plan, find: 'quotation: EVD-219', put: 'x-quotation: EVD-219' }
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
    and: [external('AUD-2025-S2', 'stage2', '2025-12-01', 'reported')],
    // The stage 1 of the example comes after it, and so does the internal audit of clauses 9 and 10.
    with: ['certification/impossible-sequence', 'certification/stage2-before-audit'],
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
  omission('certification/plan-not-sponsored', plan, 'lead: PER-003\n', 'id: CPL-2026'),
  slip('certification/timeline-too-short', plan, 'start: "2024-07-15"', 'start: "2026-08-24"', { line: 'stage2:' }),
  slip('certification/budget-missing', plan, 'budget:', 'x-budget:', { line: 'id: CPL-2026' }),
  slip('certification/cost-line-missing', plan, 'line: training', 'line: courses', { line: '  lines:' }),
  slip('certification/audit-cost-unusual', plan, 'amount: 19400', 'amount: 60000', {
    and: [
      unquoted,
      { path: plan, find: 'currency: EUR', put: 'currency: USD' },
      { path: plan, find: 'amount: 5200', put: 'amount: 15000' },
    ],
  }),
  slip('certification/surveillance-cost-unusual', plan, 'amount: 5200', 'amount: 10400', { and: [unquoted] }),
  slip('certification/internal-effort-missing', plan, 'group: executive sponsor', 'group: sponsor', {
    line: 'effort:',
  }),
  omission('certification/cb-accreditation-missing', 'isms.yaml', '    number: C 999\n', '  accreditation:'),
  slip('certification/cb-accreditation-unchecked', 'isms.yaml', 'checked_on: "2026-04-09"', 'checked_on: "2025-04-09"'),
]
