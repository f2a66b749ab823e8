/** Texts that the examples of the document rules share. */

/** A policy with the status and the front matter lines given from line 9; POL-002 unless another id is given. */
export const policy = (lines = '', status = 'approved', id = 'POL-002'): string => `---
id: ${id}
title: Access policy
level: topic
version: "1.0"
status: ${status}
owner: PER-001
next_review: "2027-01-01"
${lines}---

# Access policy
`

/** A risk with the lines given from line 6. */
export const risk = (lines: string): string =>
  `id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: identified\n${lines}`

/** A list of people. */
export const people = '- { id: PER-001, name: Ada Example, employment: active, type: employee, joined: "2020-01-06" }\n'

/** A record of an incident with the lines given from line 5. */
export const incident = (lines = ''): string =>
  `id: INC-001\ntitle: Lost laptop\ndetected_on: "2026-03-02"\nreported_on: "2026-03-02"\n${lines}status: new\n`

/** The configuration with lines from line 5. */
export const config = (lines: string): string =>
  `format: 1\norganization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\n${lines}`
