/** Texts that the examples of the asset rules share. */

/** An asset as a list item of one line; `fields` come last, in flow style. */
export const asset = (id: string, fields: string): string => `- { id: ${id}, title: Customer database, ${fields} }\n`

/** A risk about subjects, given as a flow list. */
export const risk = (subjects: string, more = ''): string =>
  `id: RISK-001\ntitle: Loss of the primary region\ntype: operational\ndescription: The region fails for a day.\nstatus: identified\nsubjects: ${subjects}\n${more}`
