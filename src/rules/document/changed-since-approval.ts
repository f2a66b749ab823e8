/** Rule document/changed-since-approval: the content of an approved document is what was approved (clauses 7.5.2 c and 7.5.3 e). */
import { digestFits, newestApproval } from '../../analysis/approvals.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { allDocuments } from '../../analysis/documents.ts'
import { defineRule } from '../define.ts'
import { policy } from './_example-texts.ts'

const approval =
  'approval:\n  - { by: PER-001, role: ROL-001, on: "2026-01-10", version: "1.0", digest: "sha256:64f38fad9dd4a9d6dc8275ade774674b17df2ef70e70559dcc2f1df64f36040c" }\n'

export const rule = defineRule({
  id: 'document/changed-since-approval',
  summary: 'An approved document was changed after its approval',
  why: 'Nobody stands behind words that came in after the signature; it is the first thing that undermines trust in document control.',
  fires:
    'Fires when the digest of the present content differs from that in the newest approval while status is approved. Silent for every other status, for an approval without a digest (approval/missing), and for changes confined to what the digest leaves out: approval, status, version, tags, change_note, next_review, progress of plan actions and SoA entries, layout.',
  fix: 'Approve the new content with "isms approve", or set the status to draft.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.2 c', '7.5.3 e'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of allDocuments(repo)) {
      const approval = isApproved(artifact) ? newestApproval(artifact) : undefined
      if (approval === undefined || digestFits(artifact, approval) !== false) continue
      report({
        artifact,
        pointer: `${approval.pointer}/digest`,
        message: `${artifact.id} was changed after its approval${approval.on === undefined ? '' : ` of ${approval.on}`}`,
        help: `Approve the new content: isms approve ${artifact.id}. Or set the status to draft.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a word was added',
        files: { 'policies/access.md': `${policy(approval)}\nNew.\n` },
        at: ['policies/access.md:10'],
      },
    ],
    good: [
      {
        title: 'only the next review moved',
        files: { 'policies/access.md': policy(approval).replace('2027-01-01', '2027-02-01') },
      },
      { title: 'a draft', files: { 'policies/access.md': `${policy(approval, 'draft')}\nNew.\n` } },
    ],
  },
})
