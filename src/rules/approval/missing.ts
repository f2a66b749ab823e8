/** Rule approval/missing: a document that calls itself approved carries a complete approval (clause 7.5.2 c). */
import { type ApprovalEntry, allDocuments, headerOf } from '../../analysis/documents.ts'
import { type Artifact, isFaulty } from '../../model/artifact.ts'
import { statusOf } from '../../model/life.ts'
import { defineRule } from '../define.ts'

const parts = ['by', 'role', 'on', 'version', 'digest'] as const

const digest = `sha256:${'0'.repeat(64)}`
const policy = (status: string, approval: string) => `---
id: POL-002
title: Access policy
level: topic
version: "1.0"
status: ${status}
owner: PER-001
classification: internal
next_review: "2027-01-01"
${approval}---

# Access policy
`

export const rule = defineRule({
  id: 'approval/missing',
  summary: 'A document has status approved and carries no complete approval',
  why: 'An approval is a fact with a person, a role, a day, a version and a content; the word "approved" alone proves nothing.',
  fires:
    'Fires once per document with status approved that has no approval entry with by, role, on, version and digest, and names what its newest entry ' +
    'lacks. Silent for every other status, and as soon as one entry is complete.',
  fix: 'Record the approval with "isms approve", or set the status back to draft.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.2 c'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of allDocuments(repo)) {
      if (statusOf(artifact) !== 'approved') continue
      const entries = entriesOf(artifact)
      const lacks = entries.map((entry, at) => parts.filter((part) => isLacking(artifact, entry, at, part)))
      if (lacks.some((lack) => lack.length === 0)) continue
      const newest = newestOf(entries)
      const lack = lacks[newest]
      if (lack === undefined)
        report({ artifact, pointer: '/approval', message: `${artifact.id} has status approved and no approval` })
      else {
        report({
          artifact,
          pointer: `/approval/${newest}/${lack[0]}`,
          message: `${artifact.id} has status approved and its newest approval lacks ${lack.join(', ')}`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'no approval at all',
        files: { 'policies/access.md': policy('approved', '') },
        at: ['policies/access.md:2'],
      },
      {
        title: 'role and digest are missing',
        files: {
          'policies/access.md': policy(
            'approved',
            'approval:\n  - by: PER-001\n    on: "2026-01-10"\n    version: "1.0"\n',
          ),
        },
        at: ['policies/access.md:11'],
      },
    ],
    good: [
      {
        title: 'a complete approval beside an older one without a digest',
        files: {
          'policies/access.md': policy(
            'approved',
            `approval:\n  - { by: PER-001, role: ROL-001, on: "2025-01-10", version: "0.9" }\n  - { by: PER-001, role: ROL-001, on: "2026-01-10", version: "1.0", digest: "${digest}" }\n`,
          ),
        },
      },
      { title: 'in review', files: { 'policies/access.md': policy('in-review', '') } },
    ],
  },
})

function entriesOf(document: Artifact): readonly ApprovalEntry[] {
  const { approval } = headerOf(document)
  return Array.isArray(approval)
    ? approval.map((entry) => (typeof entry === 'object' && entry !== null ? entry : {}))
    : []
}

/** A part that is written in a wrong form is not lacking; the schema reports it. */
const isLacking = (document: Artifact, entry: ApprovalEntry, at: number, part: (typeof parts)[number]): boolean =>
  (entry[part] ?? '').trim() === '' && !isFaulty(document, `/approval/${at}/${part}`)

/** The entry with the latest day; of several without a day, the last one. */
function newestOf(entries: readonly ApprovalEntry[]): number {
  let newest = -1
  entries.forEach((entry, at) => {
    if (newest < 0 || (entry.on ?? '') >= (entries[newest]?.on ?? '')) newest = at
  })
  return newest
}
