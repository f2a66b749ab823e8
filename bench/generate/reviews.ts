/** The records of checking and improving that every ISMS has: objective, metric, competence, audit and management review. */
import { noDigest } from './documents.ts'

/** Texts by path. */
export function reviewFiles(): Record<string, string> {
  return {
    'objectives.yaml': objectives,
    'metrics/KPI-00001.yaml': metric,
    'competence-records.yaml': competence,
    'audit-programmes/APR-00001.yaml': programme,
    'audits/AUD-00001.yaml': audit,
    'management-reviews/MRV-00001.yaml': review,
  }
}

const objectives = `- id: OBJ-00001
  title: Fast repair of known flaws
  owner: PER-001
  status: on-track
  statement: Critical flaws are repaired within a week of a fix being available.
  function_or_level: Engineering
  policy_link: POL-00001
  metric: KPI-00001
  target: 95
  what: A weekly slot for repairs in each team
  resources: Half a day per team and week
  responsible: PER-002
  due: "2026-12-31"
  evaluation: Share of the year in the December report
  communicated_to: [ROL-003]
`

const metric = `id: KPI-00001
title: Critical flaws repaired in time
owner: PER-002
question: Are critical flaws repaired within a week?
method: Flaws closed within seven days divided by all closed in the month
unit: "%"
direction: higher
target: 95
threshold: 80
cadence: P3M
measured_by: PER-004
analysed_when: In the month after the quarter
analysed_by: PER-003
measurements:
  - { period: 2026-Q1, value: 97, recorded_on: "2026-04-02", by: PER-004 }
  - { period: 2026-Q2, value: 96, recorded_on: "2026-06-30", by: PER-004 }
`

const competence = [
  ['PER-001', 'ROL-001', 'direction of a company'],
  ['PER-003', 'ROL-002', 'ISMS implementation'],
]
  .map(
    ([person, role, proof], index) => `- id: CMP-0000${index + 1}
  person: ${person}
  role: ${role}
  basis: experience
  proves: [${proof}]
  evidence: [EVD-00001]
`,
  )
  .join('')

const clauses = '["4", "5", "6", "7", "8", "9", "10"]'

const programme = `id: APR-00001
title: Internal audit programme
owner: PER-003
version: "1.0"
status: approved
classification: internal
clauses: ["9.2.2"]
period: { from: "2026-01-01", to: "2028-12-31" }
frequency: One full audit each spring
methods: Interviews, reading of records, samples drawn by the auditor
responsibilities: The ISMS manager books people; the auditor plans, performs and reports.
planning_requirements: The plan is sent two weeks ahead.
reporting: In writing to top management within three weeks
rationale: Operations come first, because the highest risks are there.
effective_from: "2026-02-01"
next_review: "2027-01-15"
approval:
  - { by: PER-001, role: ROL-001, on: "2026-01-28", version: "1.0", digest: "${noDigest}", via: merge }
slots:
  - { when: "2026-04-13", clauses: ${clauses}, processes: [Development, Operation], sites: [Utrecht office], auditor: PER-013 }
`

const audit = `id: AUD-00001
title: Internal audit 2026
owner: PER-003
type: internal
status: reported
programme: APR-00001
criteria: ISO/IEC 27001:2022 with Amd 1:2024 and our own documents
scope: { clauses: ${clauses}, processes: [Development, Operation], sites: [Utrecht office] }
dates: { from: "2026-04-13", to: "2026-04-15" }
auditors: [PER-013]
lead: PER-013
independence: { statement: The auditor runs or wrote nothing in the scope., conflicts_checked: true }
method: hybrid
sample: Ten of 96 access changes, drawn by the auditor
interviewed: [PER-001, PER-004]
conclusion: The audited part conforms.
reported_to: [{ person: PER-001, on: "2026-04-30" }]
report: https://records.example/audit
`

const inputs = [
  'a_previous_actions',
  'b_issue_changes',
  'c_party_changes',
  'd1_nonconformities',
  'd2_measurements',
  'd3_audits',
  'd4_objectives',
  'e_feedback',
  'f_risk',
  'g_improvement',
]
const review = `id: MRV-00001
title: Management review 2026
owner: PER-003
status: held
date: "2026-06-11"
chair: PER-001
attendees: [PER-001, PER-002, PER-003]
period: { from: "2025-06-01", to: "2026-05-31" }
inputs:
${inputs.map((name) => `  ${name}: { summary: Presented and discussed with the figures of the period., refs: [AUD-00001, KPI-00001] }\n`).join('')}decisions:
  - { about: improvement, text: The restore test is run twice a year. }
  - { about: isms-change, text: No change is needed. }
  - { about: resources, text: The platform team gets one more person. }
actions:
  - { what: Advertise the post, owner: PER-002, due: "2026-09-15", status: planned }
conclusion:
  suitable: { judgement: "yes", why: Scope and policy still fit the business. }
  adequate: { judgement: "yes", why: People and money suffice. }
  effective: { judgement: "yes", why: Objectives are on track. }
signed_by: PER-001
`
