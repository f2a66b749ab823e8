/** Texts that the examples of the approval rules share. */

/** A policy in force with the front matter lines given from line 10, and an approval by PER-001 as ROL-001 on 2026-01-10. */
export const approved = (lines = '', approval = 'by: PER-001, role: ROL-001'): string => `---
id: POL-002
title: Access policy
level: topic
version: "1.0"
status: approved
owner: PER-002
classification: internal
next_review: "2027-01-01"
${lines}approval:
  - { ${approval}, on: "2026-01-10", version: "1.0", digest: "sha256:${'0'.repeat(64)}" }
---

# Access policy
`

/** Three people: the sponsor, the ISMS manager and an engineer. */
export const people = `- { id: PER-001, name: Ada Example, employment: active, type: employee, joined: "2020-01-06" }
- { id: PER-002, name: Bo Example, employment: active, type: employee, joined: "2020-01-06" }
- { id: PER-003, name: Cy Example, employment: active, type: employee, joined: "2020-01-06" }
`

/** The sponsor, who may approve policies and exceptions, and the ISMS manager, who may approve policies until the day given. */
export const roles = (until = ''): string => `- id: ROL-001
  title: Executive sponsor
  key: executive-sponsor
  responsibilities: [Answers for the ISMS]
  authorities: [policy, exception]
  top_management: true
  assignments: [{ person: PER-001, from: "2025-01-01" }]
- id: ROL-002
  title: ISMS manager
  key: isms-manager
  responsibilities: [Runs the ISMS]
  authorities: [policy]
  reports_to: ROL-001
  assignments: [{ person: PER-002, from: "2025-01-01"${until === '' ? '' : `, to: "${until}"`} }]
`
