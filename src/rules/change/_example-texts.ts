/** Texts that the examples of the change rules share. */
import type { HistoryStep } from '../history-step.ts'

/** Where the record of the examples stands. */
export const recordPath = 'changes/CHG-001.yaml'

/** A change record: approved on line 9, affects on line 4. */
export const record = (affects: string, approved: string, lines = '', status = 'approved') => ({
  [recordPath]: `id: CHG-001
title: The boundary moves
subject: scope
affects: [${affects}]
why: Growth
impact: More people and systems
plan: Step by step
approved_by: PER-001
approved_on: "${approved}"
status: ${status}
${lines}`,
})

/** A scope in force: id on line 2. */
export const scope = (locations: string, status = 'approved', body = 'All of it.') => `---
id: SCOPE
title: Scope
status: ${status}
version: "1.0"
statement: The reporting platform.
locations: [${locations}]
processes: [Operations]
headcount: 42
---

${body}
`

/** A role of the examples: id on line 1. */
export const role = (assignments: string, key = 'isms-manager') =>
  `id: ROL-002\ntitle: ISMS manager\nkey: ${key}\nresponsibilities: [Runs it]\nauthorities: [procedure]\nreports_to: ROL-001\nassignments: [${assignments}]\n`

/** A statement of applicability in force: id on line 1. */
export const soa = (second: string, note = '') =>
  `id: SOA\ntitle: Statement of applicability\nstatus: approved\nversion: "1.0"\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n  - { control_id: A.8.1, applicable: "yes" }\n  - { control_id: A.8.2, applicable: "${second}"${note} }\n`

/** A commit of the scope. */
export const scoped = (on: string, text: string, more: Partial<HistoryStep> = {}): HistoryStep => ({
  on,
  files: { 'scope.md': text },
  ...more,
})
