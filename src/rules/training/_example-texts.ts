/** Texts that the examples of the training rules share. */

/** A programme for everyone; fields given replace its own. The audience is line 3, the topics are line 4. */
export const programme = (
  own: Partial<Record<'audience' | 'topics' | 'frequency' | 'mandatory', string>> = {},
): string =>
  `id: TRN-001\ntitle: Security basics\naudience: ${own.audience ?? '[ROL-009]'}\ntopics: ${own.topics ?? '[acceptable use, passwords, reporting, expectations]'}\nfrequency: ${own.frequency ?? 'P12M'}\nmandatory: ${own.mandatory ?? 'true'}\n`

/** The role of all employees. */
export const everyone = `id: ROL-009
title: All employees
key: all-employees
responsibilities: [Reports what looks wrong]
authorities: []
reports_to: ROL-001
`

/** A person as a list item of one line. */
export const person = (id: string, fields = 'employment: active, joined: "2025-01-06"'): string =>
  `- { id: ${id}, name: Ada Example, type: employee, ${fields} }\n`

/** Twenty people, PER-001 to PER-020; the text replaces the first of them. */
export const twenty = (first: string): string =>
  first + Array.from({ length: 19 }, (_, at) => person(`PER-0${String(at + 2).padStart(2, '0')}`)).join('')

/** Records of TRN-001 as CSV, one row per person number from `from` to `to`, after the rows given. */
export const records = (rows: string, from = 2, to = 20): string =>
  `person,completed_on,result\n${rows}${Array.from({ length: to - from + 1 }, (_, at) => `PER-0${String(at + from).padStart(2, '0')},2026-02-10,pass\n`).join('')}`
