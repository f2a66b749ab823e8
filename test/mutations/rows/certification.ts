/** Slips in the audits of the certification body and in the certificate, which the example does not have yet. */
import { type Edit, type Mutation, omission, slip } from '../mutation.ts'

const body = 'Noorderlicht Certificering B.V.'
/** An audit of the certification body on one day. */
const external = (
  type: string,
  day: string,
  status = 'closed',
  id = `AUD-${day}`,
): Edit & { readonly put: string } => ({
  path: `audits/${id}.yaml`,
  put: `id: ${id}
title: Audit of the certification body
owner: PER-003
type: ${type}
status: ${status}
criteria: ISO/IEC 27001:2022 with Amd 1:2024
scope: { clauses: ["9", "10"] }
dates: { from: "${day}", to: "${day}" }
auditors: [{ name: Wietske Dijkema, employer: ${body} }]
lead: { name: Wietske Dijkema, employer: ${body} }
method: hybrid
sample: Six of 34 risks followed to control and evidence
report: EVD-219
`,
})

const path = 'certificates/CRT-001.yaml'
/** A certificate that fits the example in every respect but the ones given. */
const certificate = (
  decided: string,
  expires: string,
  { status = 'certified', events = '', scope = '', lines = '' } = {},
): Edit => ({
  path,
  put: `id: CRT-001
title: Certificate of Brightloom
owner: PER-003
cb: ${body}
accreditation: { body: Dutch accreditation council, number: C 999, checked_on: "2026-04-09" }
number: NC-2025-0311
standard: ISO/IEC 27001:2022
scope_text: >-
  ${scope}Development, operation and support of the Loomdesk and Fieldnote software services for field-service companies,
  carried out from the Utrecht office and from remote workplaces, in accordance with the Statement of Applicability in force.
soa: { version: "3.0", date: "2026-05-21" }
decision_date: "${decided}"
issued: "${decided}"
expires: "${expires}"
status: ${status}
events:
  - { on: "${decided}", event: certified }
${events}${lines}`,
})
/** A slip that consists of new files; the finding lies on the line that holds `line` in the first of them. */
const added = (
  rule: string,
  line: string,
  [first, ...and]: readonly [Edit, ...Edit[]],
  more: Partial<Mutation> = {},
): Mutation => ({
  rule,
  ...first,
  line,
  and,
  ...more,
})

const stage1 = 'audits/AUD-2026-S1.yaml'
const suspended = (day: string) => ({ status: 'suspended', events: `  - { on: "${day}", event: suspended }\n` })

export const certificationMutations: readonly Mutation[] = [
  added('certification/stage1-too-early', 'dates:', [external('stage1', '2025-05-10')]),
  added('certification/stage2-before-audit', 'dates:', [external('stage2', '2026-04-01', 'closed')], {
    // The stage 1 of the example comes after it.
    with: ['certification/impossible-sequence'],
  }),
  added('certification/stage2-before-review', 'dates:', [external('stage2', '2025-06-24', 'closed')], {
    with: ['certification/impossible-sequence', 'certification/stage2-before-audit'],
  }),
  omission('certification/stage1-not-ready', 'risks/RISK-001.yaml', 'treatment: modify\n', 'status: planned', {
    at: stage1,
    with: ['risk/treatment-undecided'],
  }),
  slip(
    'certification/stage1-concern-open',
    'findings/FND-007.yaml',
    'audit: AUD-2026-01\ngrade: minor',
    'audit: AUD-2026-S1\ngrade: concern',
    {
      line: 'status: cap-accepted',
      and: [
        {
          path: stage1,
          find: '  from: "2026-09-15"\n  to: "2026-09-15"',
          put: '  from: "2026-05-25"\n  to: "2026-05-25"',
        },
        external('stage2', '2026-07-10', 'planned'),
      ],
      // The audit of key controls is planned for November, after that stage 2.
      with: ['audit/control-not-covered'],
    },
  ),
  added('certification/stage-gap-too-long', 'dates:', [external('stage2', '2027-03-16', 'planned')]),
  added(
    'certification/decided-with-open-finding',
    'decision_date:',
    [
      certificate('2026-06-15', '2029-06-14'),
      { path: 'findings/FND-007.yaml', find: 'audit: AUD-2026-01', put: 'audit: AUD-2026-06-01' },
      external('stage2', '2026-06-01'),
      {
        path: stage1,
        find: '  from: "2026-09-15"\n  to: "2026-09-15"',
        put: '  from: "2026-05-25"\n  to: "2026-05-25"',
      },
    ],
    // As a finding of the certification body it was due within 28 days.
    { with: ['finding/minor-overdue'] },
  ),
  added('certification/first-surveillance-late', 'decision_date:', [certificate('2025-06-29', '2028-06-28')]),
  added(
    'certification/surveillance-missed',
    'decision_date:',
    [certificate('2023-05-10', '2026-05-09'), external('surveillance', '2024-05-02')],
    { with: ['certification/expired'] },
  ),
  added('certification/surveillance-unplanned', 'decision_date:', [certificate('2025-09-29', '2028-09-28')]),
  added('certification/recertification-unplanned', 'expires:', [
    certificate('2024-08-01', '2026-11-19'),
    external('surveillance', '2025-05-02'),
  ]),
  added('certification/recertification-late', 'dates:', [
    external('recertification', '2026-08-20', 'planned'),
    certificate('2024-08-01', '2026-11-19'),
    external('surveillance', '2025-05-02'),
  ]),
  added('certification/validity-too-long', 'expires:', [certificate('2026-05-21', '2029-05-22')]),
  added('certification/expired', 'expires:', [
    certificate('2023-06-30', '2026-06-29'),
    external('surveillance', '2024-05-02'),
    external('surveillance', '2025-05-02'),
  ]),
  added('certification/suspended-too-long', 'status:', [
    certificate('2025-11-20', '2028-11-19', suspended('2025-12-29')),
  ]),
  added('certification/scope-mismatch', 'scope_text:', [certificate('2025-11-20', '2028-11-19', { scope: 'Sales, ' })]),
  added('certification/claim-while-invalid', 'where: Website', [
    certificate('2025-11-20', '2028-11-19', {
      ...suspended('2026-05-04'),
      lines: 'claims:\n  - { where: Website footer, from: "2025-12-01" }\n',
    }),
  ]),
  added('certification/impossible-sequence', 'event: restored', [
    certificate('2025-11-20', '2028-11-19', { events: '  - { on: "2026-05-04", event: restored }\n' }),
  ]),
  slip('certification/body-unknown', stage1, 'type: stage1\n', 'type: stage1\ncb: Noorderlicht\n', {
    line: 'cb: Noorderlicht',
    and: [
      {
        path: 'isms.yaml',
        find: 'internal:\n  minor_close',
        put: '  bodies: [{ name: Zuiderlicht Certificering B.V. }]\ninternal:\n  minor_close',
      },
    ],
  }),
]
