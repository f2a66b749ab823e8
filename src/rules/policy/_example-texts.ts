/** Texts that the examples of the policy rules share. */

/** A policy in force since 2026-02-01 with the front matter lines given from line 11. */
export const policy = (lines = '', level = 'topic'): string => `---
id: POL-001
title: Access policy
level: ${level}
version: "2.1"
status: approved
owner: PER-001
classification: internal
effective_from: "2026-02-01"
next_review: "2027-01-01"
${lines}---

# Access policy
`

/** A register of people: an id, and what differs from somebody at work since 2020. */
export const people = (...entries: readonly (readonly [id: string, lines?: string])[]): string =>
  entries
    .map(
      ([id, lines = 'employment: active, joined: "2020-01-06"']) =>
        `- { id: ${id}, name: Name of ${id}, type: employee, ${lines} }\n`,
    )
    .join('')

/** The role of all employees, held by the people given. */
export const everybody = (...ids: readonly string[]): string => `id: ROL-013
title: All employees
key: all-employees
responsibilities: [Follows the rules]
authorities: []
reports_to: ROL-001
assignments:
${ids.map((id) => `  - { person: ${id}, from: "2020-01-06" }\n`).join('')}`

/** Acknowledgements in CSV: the person, and the version where it is not the current one. */
export const acknowledged = (...rows: readonly (readonly [person: string, version?: string])[]): string =>
  `version,person,on\n${rows.map(([person, version = '2.1']) => `${version},${person},2026-02-10\n`).join('')}`
