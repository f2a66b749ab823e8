/** Texts that the examples of the legal rules share. */

/** A requirement as a list item of one line; `fields` come last, in flow style. */
export const requirement = (id: string, fields: string): string =>
  `- { id: ${id}, title: Notice of breaches, type: law, source: GDPR, summary: Tell the authority in three days, ${fields} }\n`

/** An SoA in force whose only entry is for A.5.31. */
export const soa = (applicable: 'yes' | 'no'): string =>
  `id: SOA\nstatus: approved\nversion: "1.0"\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n  - { control_id: A.5.31, applicable: ${applicable} }\n`
