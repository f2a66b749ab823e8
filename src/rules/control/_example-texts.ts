/** Texts that the examples of the control rules share. */

/** A control of our own; lines given follow its title, from line 3. */
export const control = (id: string, lines: string): string =>
  `id: ${id}\ntitle: Access reviews\n${lines}\ndescription: Every quarter the owners of systems confirm who has access.\n`

/** An SoA in force with the entries given, whose first line is line 7 of the file. */
export const soa = (...entries: readonly string[]): string =>
  `id: SOA\nstatus: approved\nversion: "1.0"\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n${entries.map((entry) => `  - ${entry}`).join('\n')}\n`

/** An applicable entry of the SoA; fields given come last, in flow style. */
export const entry = (id: string, fields: string): string => `{ control_id: ${id}, applicable: yes, ${fields} }`

/** A policy with front matter lines. */
export const policy = (id: string, lines: string): string => `---\nid: ${id}\nlevel: topic\n${lines}\n---\n\n# Access\n`

/** Evidence with lines for its dates and what it supports. */
export const evidence = (id: string, lines: string): string =>
  `id: ${id}\ntype: export\nlocation: { url: "https://example.org/${id}" }\n${lines}\n`

/** A supplier; lines given come last. */
export const supplier = (lines = ''): string =>
  `id: SUP-001\ntitle: Cumulus Hosting\nservice: Hosting\ncategory: cloud\ncriticality: high\ndata_access: pii\n${lines}`
