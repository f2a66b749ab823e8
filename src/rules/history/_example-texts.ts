/** Texts that the examples of rules about the history share. */
import type { HistoryStep } from '../history-step.ts'

export const ada = 'Ada Example <ada@example.org>'
export const bo = 'Bo Example <bo@example.org>'
export const cy = 'Cy Example <cy@example.org>'

/** The configuration with lines from line 5. */
export const config = (lines = ''): string =>
  `format: 1\norganization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\n${lines}`

const person = (id: string, name: string): string =>
  `- { id: ${id}, name: ${name} Example, employment: active, type: employee, joined: "2020-01-06", git_identities: ["${name} Example <${name.toLowerCase()}@example.org>"] }\n`

/** Ada is PER-001, Bo PER-002, Cy PER-003, each known in git. */
export const people = ['Ada', 'Bo', 'Cy'].map((name, at) => person(`PER-00${at + 1}`, name)).join('')

/** Digest in an approval; the letter tells contents apart. */
export const digest = (letter: string): string => `sha256:${letter.repeat(64)}`

/** One approval on a line of its own. */
export const approval = (by: string, on: string, version = '1.0', letter = 'a', rest = ', via: merge'): string =>
  `  - { by: ${by}, role: ROL-001, on: "${on}", version: "${version}", digest: "${digest(letter)}"${rest} }\n`

/** A policy in force: id on line 2, version on 5, next_review on 7, further lines from 8, approvals from line 9. */
export const policy = (
  approvals: string,
  { version = '1.0', lines = '', body = 'Keep it closed.', next = '2027-01-01' } = {},
): string =>
  `---
id: POL-001
title: Access policy
level: top
version: "${version}"
status: ${approvals === '' ? 'draft' : 'approved'}
next_review: "${next}"
${lines}${approvals === '' ? '' : `approval:\n${approvals}`}---

${body}
`

/** Path of the policy. */
export const path = 'policies/access.md'

/** A commit that writes the policy. */
export const step = (on: string, text: string, more: Partial<HistoryStep> = {}): HistoryStep => ({
  on,
  files: { [path]: text },
  ...more,
})
