/** Rule document/review-overdue: an approved document is reviewed in time (clause 7.5.2 c). */
import { describeLateReview, lateReview } from '../../analysis/document-review.ts'
import { liveDocuments } from '../../analysis/documents.ts'
import { defineRule } from '../define.ts'

const procedure = (fields: string, status = 'approved') => `---
id: PRC-001
title: Giving access
doc_type: procedure
process_owner: PER-001
owner: PER-001
version: "1.0"
status: ${status}
classification: internal
approval:
  - { by: PER-001, role: ROL-001, on: "2025-06-30", version: "1.0", digest: "sha256:${'0'.repeat(64)}" }
${fields}---

# Giving access
`

export const rule = defineRule({
  id: 'document/review-overdue',
  summary: 'The review of an approved document is overdue',
  why: 'A document that nobody has looked at for a long time describes how things were; auditors compare the review date with the day.',
  fires:
    'Fires when an approved document other than a policy has a next_review before today, or has none and its last approval is longer ago than its ' +
    'review_interval, by default 12 months. Silent on the day itself, for drafts, superseded and retired documents, and for policies, which ' +
    'policy/review-overdue judges. A next_review that is written down counts, whatever the interval says.',
  fix: 'Review the document, approve it again where it changed, and set the next review date.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['7.5.2 c'],
  phase: 'stage2',
  options: { 'intervals.document_review': 'P12M: review interval of a document that sets none itself' },
  check({ repo, today, report }) {
    for (const artifact of liveDocuments(repo)) {
      if (artifact.kind === 'policy') continue
      const late = lateReview(repo, artifact, today)
      if (late !== undefined)
        report({ artifact, pointer: late.pointer, message: `${artifact.id} ${describeLateReview(late)}` })
    }
  },
  examples: {
    bad: [
      {
        title: 'the day has passed',
        files: { 'procedures/access.md': procedure('next_review: "2026-06-29"\n') },
        at: ['procedures/access.md:12'],
      },
      {
        title: 'twelve months after the approval',
        files: { 'procedures/access.md': procedure('') },
        asOf: '2026-07-01',
        at: ['procedures/access.md:2'],
      },
      {
        title: 'an interval of its own',
        files: { 'procedures/access.md': procedure('review_interval: P6M\n') },
        at: ['procedures/access.md:2'],
      },
    ],
    good: [
      { title: 'on the day', files: { 'procedures/access.md': procedure('next_review: "2026-06-30"\n') } },
      { title: 'on the last day of the twelve months', files: { 'procedures/access.md': procedure('') } },
      { title: 'a draft', files: { 'procedures/access.md': procedure('next_review: "2026-01-01"\n', 'draft') } },
      {
        title: 'a retired document',
        files: { 'procedures/access.md': procedure('next_review: "2026-01-01"\n', 'retired') },
      },
    ],
  },
})
