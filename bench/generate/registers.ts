/** The registers and single artifacts that every ISMS has: configuration, people, roles, scope, method and plan. */
import { noDigest } from './documents.ts'
import { padded } from './words.ts'

const approval = (on: string): string => `approval:
  - by: PER-001
    role: ROL-001
    on: "${on}"
    version: "1.0"
    digest: "${noDigest}"
    via: merge
`

const document = (id: string, title: string, clauses: string): string => `id: ${id}
title: ${title}
owner: PER-003
status: approved
version: "1.0"
classification: internal
effective_from: "2026-02-01"
next_review: "2027-01-15"
clauses: [${clauses}]
`

/** Texts by path. */
export function registerFiles(): Record<string, string> {
  return {
    'isms.yaml': config,
    'people.yaml': people(),
    'roles.yaml': roles,
    'scope.md': scope,
    'risk-methodology.yaml': methodology(),
    'risk-assessments.yaml': assessments,
    'context-issues.yaml': issues,
    'assets/named-in-scope.yaml': scopeAssets,
    'interested-parties.yaml': parties,
    'treatment-plans/RTP-00001.yaml': plan,
  }
}

const config = `format: 1
organization: Example Ltd
standard: ISO/IEC 27001:2022
amendments: ["Amd 1:2024"]
classification:
  levels: [public, internal, confidential]
`

function people(): string {
  return Array.from({ length: 13 }, (_, index) => {
    const id = padded(index + 1, 3)
    return `- id: PER-${id}
  title: ${index === 0 ? 'Chief executive' : `Engineer ${index}`}
  name: Person ${index + 1}
  email: person.${index + 1}@example.com
  employment: active
  type: employee
  joined: "2020-01-${padded(index + 1, 2)}"
  unit: Engineering
  onboarding: { screened_on: "2020-01-01", terms_signed_on: "2020-01-01" }
`
  }).join('')
}

const assignment = (person: string): string => `  assignments:
    - person: ${person}
      from: "2024-01-01"
      deputy: PER-004
`
const roles = `- id: ROL-001
  title: Executive sponsor
  key: executive-sponsor
  responsibilities: [Answers for the ISMS, Chairs the management review]
  authorities: [scope, risk-methodology, soa, treatment-plan, policy, procedure, risk, "risk:low", "risk:medium", "risk:high"]
  top_management: true
  required_competence: [direction of a company]
${assignment('PER-001')}- id: ROL-002
  title: ISMS manager
  key: isms-manager
  responsibilities: [Runs the calendar of the ISMS]
  authorities: [policy, procedure, "risk:low"]
  reports_to: ROL-001
  required_competence: [ISMS implementation]
${assignment('PER-003')}- id: ROL-003
  title: Risk owner
  key: risk-owner
  responsibilities: [Decides on the treatment of own risks]
  authorities: ["risk:low", "risk:medium"]
  reports_to: ROL-001
  required_competence: [risk assessment method]
  assignments:
${Array.from({ length: 12 }, (_, index) => `    - { person: PER-${padded(index + 1, 3)}, from: "2024-01-01", deputy: PER-001 }\n`).join('')}`

const scope = `---
${document('SCOPE', 'Scope of the ISMS', '"4.3"')}statement: Development and operation of the Example service from the Utrecht office.
organization_units: [Engineering]
locations: [Utrecht office]
services: [Example service]
processes: [Development, Operation]
technology: [Cloud accounts of production]
information: [Customer data]
interfaces:
  - { with: PTY-00001, what: Customers enter data and manage their own users, direction: both }
exclusions:
  - { what: Devices of customers, why: Owned and run by the customers. }
climate: { relevant: false, rationale: No site or supplier is exposed to heat or flood beyond what continuity covers. }
headcount: 12
${approval('2026-01-28')}---

# Scope of the ISMS

The ISMS covers development and operation of the Example service.
`

function methodology(): string {
  const scale = (extra: (value: number) => string) =>
    [1, 2, 3, 4, 5].map((value) => `  - { value: ${value}, label: Step ${value}, ${extra(value)} }\n`).join('')
  return `${document('MET', 'Risk method', '"6.1.2", "6.1.3"')}${approval('2026-01-29')}likelihood:
${scale((value) => `definition: Seen about ${value} times in ten years`)}impact:
${scale((value) => `definitions: { financial: About EUR ${value}0000, operational: Down for ${value} hours }`)}level_function: product
bands:
  - { id: low, label: Low, min: 1, max: 4, color: "#4caf50" }
  - { id: medium, label: Medium, min: 5, max: 9, color: "#fbc02d" }
  - { id: high, label: High, min: 10, max: 25, color: "#c62828" }
acceptance:
  - { band: low, decision: accept, authority: ROL-003 }
  - { band: medium, decision: accept-with-approval, authority: ROL-003, max_validity: P12M }
  - { band: high, decision: must-treat, authority: ROL-001, max_validity: P6M }
assess_when: { interval: P12M, triggers: [A new service, An incident of severity high] }
approach: scenario
comparable_by: Two people score every risk apart and talk where they differ.
treatment_process: The owner picks an option, names the measures and compares them with Annex A.
`
}

const assessments = `- id: RA-00001
  title: Full risk assessment
  type: full
  owner: PER-003
  date: "2026-03-10"
  methodology_version: "1.0"
  scope: Everything in the scope of the ISMS.
  participants: [PER-001, PER-002]
  summary: All risks were scored in two workshops.
  next_due: "2027-03-10"
`

const scopeAssets = ['Utrecht office, site', 'Example service, service']
  .map((item) => item.split(', '))
  .map(
    ([title, type], index) =>
      `- { id: AST-9999${index}, title: ${title}, type: ${type}, owner: PER-002, classification: internal, criticality: { c: 2, i: 2, a: 2 }, in_scope: true, reviewed_on: "2026-04-12" }\n`,
  )
  .join('')

const issues = `- id: ISS-00001
  title: All production rests on one cloud supplier
  owner: PER-002
  origin: [external]
  category: technology
  effect: A change of terms reaches the service within weeks.
  leads_to: [RISK-00001]
  reviewed_on: "2026-04-28"
`

const parties = `- id: PTY-00001
  title: Customers
  owner: PER-002
  category: customer
  requirements:
    - { id: PTY-00001-R1, text: Show a certificate, source: Tenders, addressed_by_isms: true, met_by: [POL-00001], climate: false }
  reviewed_on: "2026-04-28"
`

const plan = `${document('RTP-00001', 'Treatment plan', '"6.1.3"')}${approval('2026-03-20')}actions:
  - id: RTP-00001-01
    risk: [RISK-00001]
    control: CTL-00001
    what: Move the check into the database
    owner: PER-002
    resources: 30 days
    due: "2026-04-30"
    status: done
    done_on: "2026-04-21"
    evaluation: A query without a tenant returns no rows
    evidence: [EVD-00001]
`
