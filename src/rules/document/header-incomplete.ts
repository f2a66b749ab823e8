/** Rule document/header-incomplete: every document carries its title, version, status, owner, classification and next review (clause 7.5.2). */
import { lateReview } from '../../analysis/document-review.ts'
import { type DocumentHeader, headerOf, liveDocuments } from '../../analysis/documents.ts'
import { isBlank } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'

const fields = {
  title: 'Give it a short title.',
  version: 'Give it a version, such as "1.0".',
  status: 'Say where it stands: draft, in-review or approved.',
  owner: 'Name the person or role that answers for it.',
  classification: 'Classify it, for example as internal.',
  next_review: 'Set the day of the next review, or a review_interval.',
} as const satisfies Partial<Record<keyof DocumentHeader, string>>

const procedure = (header: string) => `---
id: PRC-001
doc_type: procedure
process_owner: PER-001
${header}---

# Giving access
`
const approval = `approval:\n  - { by: PER-001, role: ROL-001, on: "2025-01-10", version: "1.0", digest: "sha256:${'0'.repeat(64)}" }\n`

export const rule = defineRule({
  id: 'document/header-incomplete',
  summary: 'The header of a document is incomplete',
  why: 'A document that does not say what it is, which version, in what state, whose and how secret cannot be controlled.',
  fires:
    'Fires once per missing or blank field among title, version, status, owner, classification and next_review of a document. Silent for next_review ' +
    'in drafts, beside a review_interval and once policy/review-overdue or document/review-overdue fires; for version of the SoA, which ' +
    'soa/unversioned reports; for superseded and retired documents. A missing approver is approval/missing.',
  fix: 'Complete the document header.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.2'],
  phase: 'stage1',
  check({ repo, today, report }) {
    for (const artifact of liveDocuments(repo)) {
      for (const [field, help] of Object.entries(fields) as [keyof typeof fields, string][]) {
        if (!isBlank(headerOf(artifact)[field]) || isExcused(repo, artifact, field, today)) continue
        report({ artifact, pointer: `/${field}`, message: `${artifact.id} has no ${field}`, help })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'an empty header lacks everything but the review of a draft',
        files: { 'procedures/access.md': procedure('status: draft\n') },
        at: Array(4).fill('procedures/access.md:2'),
      },
      {
        title: 'blank owner and no next review on the way to approval',
        files: {
          'procedures/access.md': procedure(
            'title: Giving access\nversion: "1.0"\nstatus: in-review\nowner: " "\nclassification: internal\n',
          ),
        },
        at: ['procedures/access.md:2', 'procedures/access.md:8'],
      },
    ],
    good: [
      {
        title: 'a review interval stands in for the day',
        files: {
          'procedures/access.md': procedure(
            'title: Giving access\nversion: "1.0"\nstatus: in-review\nowner: PER-001\nclassification: internal\nreview_interval: P12M\n',
          ),
        },
      },
      {
        title: 'the overdue review is another finding',
        files: {
          'procedures/access.md': procedure(
            `title: Giving access\nversion: "1.0"\nstatus: approved\nowner: PER-001\nclassification: internal\n${approval}`,
          ),
        },
      },
      { title: 'a retired document', files: { 'procedures/access.md': procedure('status: retired\n') } },
    ],
  },
})

function isExcused(repo: Repo, document: Artifact, field: keyof typeof fields, today: IsoDate): boolean {
  if (field === 'version') return document.kind === 'soa'
  if (field !== 'next_review') return false
  const { status, review_interval: interval } = headerOf(document)
  return status === 'draft' || !isBlank(interval) || lateReview(repo, document, today) !== undefined
}
