/** Texts that the examples of the role rules share. */

/** A role as a list item: the id is its first line, the key its third, lines given begin with its seventh. */
export const role = (id: string, key: string, lines = 'reports_to: ROL-001'): string =>
  `- id: ${id}\n  title: Role ${id}\n  key: ${key}\n  responsibilities: [Keeps the registers]\n  authorities: []\n  tags: []\n${lines
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')}`

/** An assignment as a line of a role. */
export const held = (...people: readonly string[]): string =>
  `reports_to: ROL-001\nassignments:\n${people.map((person) => `  - { person: ${person}, from: "2025-01-01" }`).join('\n')}`

/** A person as a list item of one line. */
export const person = (id: string, fields = 'type: employee, employment: active'): string =>
  `- { id: ${id}, name: Ada Example, joined: "2020-01-06", ${fields} }\n`

/** An SoA in force with applicable entries; the first of them is line 7. */
export const soa = (...ids: readonly string[]): string =>
  `id: SOA\nstatus: approved\nversion: "1.0"\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n${ids.map((id) => `  - { control_id: ${id}, applicable: yes }\n`).join('')}`
