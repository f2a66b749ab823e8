/** Texts that the examples of the risk rules share: a method of three by three levels, people, roles, a risk. */

/** An approved method: level is likelihood times impact, low 1 to 2, medium 3 to 4, high 6 to 9. */
export const method = `id: MET
title: Risk method
version: "2.0"
status: approved
likelihood:
  - { value: 1, label: Rare, definition: Less than once in five years }
  - { value: 2, label: Possible, definition: Once in one to five years }
  - { value: 3, label: Likely, definition: Every year }
impact:
  - { value: 1, label: Minor, definitions: { operational: Under four hours } }
  - { value: 2, label: Moderate, definitions: { operational: Up to two days } }
  - { value: 3, label: Severe, definitions: { operational: Longer than two days } }
level_function: product
bands:
  - { id: low, min: 1, max: 2 }
  - { id: medium, min: 3, max: 4 }
  - { id: high, min: 6, max: 9 }
acceptance:
  - { band: low, decision: accept, authority: ROL-002 }
  - { band: medium, decision: accept-with-approval, authority: ROL-002, max_validity: P12M }
  - { band: high, decision: must-treat, authority: ROL-001 }
assess_when: { interval: P12M, triggers: [A new service] }
approach: scenario
comparable_by: Two people score apart and compare.
treatment_process: The owner chooses an option and names controls.
`

/** PER-001 sponsors, PER-002 owns risks, PER-003 holds no role. */
export const people = `- { id: PER-001, name: Ada Example, employment: active, type: employee, joined: "2020-01-06" }
- { id: PER-002, name: Bo Example, employment: active, type: employee, joined: "2020-01-06" }
- { id: PER-003, name: Cleo Example, employment: active, type: employee, joined: "2020-01-06" }
`

/** ROL-001 decides on every risk, ROL-002 on low and medium ones. */
export const roles = `- id: ROL-001
  title: Executive sponsor
  key: executive-sponsor
  responsibilities: [Answers for the ISMS]
  authorities: [risk]
  top_management: true
  assignments: [{ person: PER-001, from: "2025-01-01" }]
- id: ROL-002
  title: Risk owner
  key: risk-owner
  responsibilities: [Answers for risks]
  authorities: ["risk:low", "risk:medium"]
  reports_to: ROL-001
  assignments: [{ person: PER-002, from: "2025-01-01" }]
`

/** Risk RISK-001 with further lines, which begin on line 5; the day of its assessment follows. */
export const risk = (lines: string): string => `id: RISK-001
title: Customer data leaks through a lost laptop
type: operational
description: A laptop with customer exports is lost while travelling.
${lines}assessed_on: "2026-03-10"
`

/** Acceptance RAC-001 of RISK-001 with further lines, which begin on line 4. */
export const acceptance = (lines: string): string => `id: RAC-001
risks: [RISK-001]
justification: The backup line arrives in autumn.
${lines}`

/** Plan RTP-1 with one action that treats RISK-001. */
export const plan = (status: string, action: string): string => `id: RTP-1
title: Treatment plan
version: "1.0"
status: ${status}
actions:
  - { id: RTP-1-01, risk: [RISK-001], what: Encrypt the disks, status: ${action} }
`
