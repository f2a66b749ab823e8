/** Texts that the examples of the context rules share. */

/** An issue as a list item of one line; `fields` come last, in flow style. */
export const issue = (id: string, fields: string): string =>
  `- { id: ${id}, title: Customers ask for a certificate, ${fields} }\n`

/** A party; lines given come last, from line 4. */
export const party = (lines: string): string => `id: PTY-001\ntitle: Customers\ncategory: customer\n${lines}\n`

/** A scope with lines of its climate decision, from line 11. */
export const scope = (lines: string): string => `---
id: SCOPE
title: Scope of the ISMS
status: draft
version: "1.0"
owner: PER-001
classification: internal
statement: Development and operation of the reporting platform.
processes: [Platform operations]
headcount: 42
${lines}
---
`
