/** Reports documents in a pack that are not approved and do not say so on their pages. */
import { coveringApprovals } from '../../analysis/approvals.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import { defineRule, type PackContents } from '../define.ts'
import { approvedPolicy, draftPolicy } from './_example-texts.ts'

const pack = (markedDraft: boolean): PackContents => ({
  classification: 'internal',
  items: [{ id: 'POL-001', markedDraft }],
  contactRegisters: [],
  redactions: [],
})

export const rule = defineRule({
  id: 'pack/draft-included',
  summary: 'A pack holds a draft that is not marked as one',
  why: 'An auditor takes what a pack shows for what is in force. A draft that looks approved misleads about the whole system.',
  fires:
    'When a pack is built, fires per document in it whose present content no approval covers and whose pages do not carry the word DRAFT. Silent for records, which need no approval; packs of this tool mark such documents themselves.',
  fix: 'Approve the document, leave it out, or let it be marked as a draft.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.2'],
  phase: 'implementing',
  sees: 'pack',
  check({ repo, pack: contents, report }) {
    for (const { id, markedDraft } of contents?.items ?? []) {
      const artifact = repo.find(id)
      if (artifact === undefined || markedDraft || kindNamed(artifact.kind)?.document !== true) continue
      if (coveringApprovals(artifact).length > 0) continue
      report({
        artifact,
        pointer: '/status',
        message: `${id} is in the pack without an approval of its present content, and its pages do not say so`,
      })
    }
  },
  examples: {
    bad: [{ title: 'A draft like any other page', files: { 'policies/POL-001.md': draftPolicy() }, pack: pack(false) }],
    good: [
      { title: 'A draft with its mark', files: { 'policies/POL-001.md': draftPolicy() }, pack: pack(true) },
      { title: 'An approved policy', files: { 'policies/POL-001.md': approvedPolicy }, pack: pack(false) },
    ],
  },
})
