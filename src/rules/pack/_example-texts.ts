/** Texts that the examples of the rules about packs share. */

const front = (id: string, classification: string, more: string) => `---
id: ${id}
title: Access
level: topic
version: "1.0"
owner: ROL-001
classification: ${classification}
${more}---

Rights follow roles.
`

/** A policy that nobody approved yet. */
export const draftPolicy = (id = 'POL-001', classification = 'internal'): string =>
  front(id, classification, 'status: draft\n')

/** The same policy in force, with an approval of exactly this content. */
export const approvedPolicy: string = front(
  'POL-001',
  'internal',
  `status: approved
approval:
  - by: PER-001
    role: ROL-001
    on: "2026-01-10"
    version: "1.0"
    digest: "sha256:0ba103d688ed0601a6946b2b24dfa2653d6ca814cb0b706c1c405cffc93cada4"
`,
)
