/** Policies and procedures of about 4 kB with front matter, headings, lists, a table and links. */
import type { Random } from './random.ts'
import { padded, sentence, sentences } from './words.ts'

/** The placeholder that stands where the digest of an approval goes. */
export const noDigest = `sha256:${'0'.repeat(64)}`

/** A policy; the first one is the top policy with its commitments. */
export function policyText(random: Random, number: number, annexIds: readonly string[]): string {
  const top = number === 1
  const own = top
    ? 'level: top\ncommitments:\n  objectives_frame: Aims\n  requirements: Duties\n  improvement: Progress\navailable_at: https://example.com/security\n'
    : `level: topic\ntopics: [${random.pick(['access', 'backup', 'suppliers'])}]\nexceptions_via: The register of exceptions\n`
  return documentText(
    random,
    `POL-${padded(number)}`,
    top ? 'Information security policy' : `Policy ${number}`,
    own,
    annexIds,
    'PER-001',
    'ROL-001',
  )
}

/** A procedure. */
export function procedureText(random: Random, number: number, annexIds: readonly string[]): string {
  const own = 'doc_type: procedure\nprocess_owner: ROL-002\nrecords_produced:\n  - Record of each run\n'
  return documentText(random, `PRC-${padded(number)}`, `Procedure ${number}`, own, annexIds, 'PER-003', 'ROL-002')
}

function documentText(
  random: Random,
  id: string,
  title: string,
  own: string,
  annexIds: readonly string[],
  approver: string,
  role: string,
): string {
  const chapters = ['Aims', 'Duties', 'Progress', 'Rules', 'Records', 'Exceptions']
    .map((name) => chapter(random, name))
    .join('\n')
  return `---
id: ${id}
title: ${title}
${own}version: "1.${random.between(0, 4)}"
status: approved
classification: internal
owner: PER-${padded(random.between(2, 12), 3)}
audience: [ROL-003]
clauses: ["5.2", "7.5.1"]
controls: [${random.pick(annexIds)}, ${random.pick(annexIds)}]
effective_from: "2026-02-01"
next_review: "2027-01-12"
review_interval: P12M
change_note: ${sentence(random)}
approval:
  - by: ${approver}
    role: ${role}
    on: "2026-01-20"
    version: "VERSION"
    digest: "${noDigest}"
    via: merge
---

# ${title}

${sentences(random, 3)}

${chapters}`.replace(/version: "(1\.\d)"([\s\S]*)VERSION/, 'version: "$1"$2$1')
}

function chapter(random: Random, name: string): string {
  const items = Array.from(
    { length: 3 },
    () => `- **${random.pick(['Daily', 'Weekly', 'Yearly'])}:** ${sentence(random)}`,
  ).join('\n')
  return `## ${name}

${wrapped(sentences(random, 2))}

${items}

| What | Who |
|---|---|
| ${sentence(random)} | [Register](../roles.yaml) |
`
}

/** Breaks a paragraph into lines of about 100 characters, as people do. */
const wrapped = (text: string): string => text.replace(/(.{80,100}) /g, '$1\n')
