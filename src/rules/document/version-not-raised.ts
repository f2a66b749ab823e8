/** Rule document/version-not-raised: what was approved anew under other words has another version (clause 7.5.3 e). */
import { newestApproval } from '../../analysis/approvals.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { allDocuments } from '../../analysis/documents.ts'
import { recordedApprovals, recordingOf } from '../../analysis/git/approval-commits.ts'
import { digestOfVersion } from '../../analysis/git/content-changes.ts'
import { defineRule } from '../define.ts'
import { approval, bo, policy, step } from '../history/_example-texts.ts'

const lock = { body: 'Lock it.' }

export const rule = defineRule({
  id: 'document/version-not-raised',
  summary: 'Changed content was approved under the old version',
  why: 'Two approved texts with one number make every reference to that version ambiguous: trainings, acknowledgements, the certificate.',
  fires:
    'Fires when the content at the newest approval of an approved document differs from the content at the last approval of other content, while both name the same version. Silent for edits since the newest approval (document/changed-since-approval), for changes that do not count for approval, and when one merge brought in both approvals, so that the first was never in force.',
  fix: 'Raise the version and approve it again.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3 e'],
  phase: 'implementing',
  check({ repo, history, report }) {
    for (const artifact of allDocuments(repo)) {
      const newest = isApproved(artifact) ? newestApproval(artifact) : undefined
      const past = newest === undefined ? undefined : history?.of(artifact.id)
      const latest = newest && past && recordingOf(past, newest)
      const content = latest?.revision.after
      if (newest === undefined || past === undefined || latest === undefined || content === undefined) continue
      const earlier = recordedApprovals(past).findLast(
        ({ at, revision: { after } }) =>
          at < latest.at && after !== undefined && digestOfVersion(after) !== digestOfVersion(content),
      )
      if (earlier === undefined || earlier.entry.version !== newest.version) continue
      const { merge, commit } = earlier.revision
      if (merge !== undefined && merge.id === latest.revision.merge?.id) continue
      report({
        artifact,
        pointer: '/version',
        message: `${artifact.id} was approved as version ${newest.version} on ${newest.on} with other content than on ${earlier.entry.on ?? commit.committedOn}`,
        related: [{ artifact, pointer: newest.pointer, message: 'approved here' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'other words, approved as 1.0 again',
        files: {},
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03'))),
          step('2026-03-03', policy(approval('PER-001', '2026-03-03', '1.0', 'b'), lock)),
        ],
        at: ['policies/access.md:5'],
      },
    ],
    good: [
      {
        title: 'raised',
        files: {},
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03'))),
          step('2026-03-03', policy(approval('PER-001', '2026-03-03', '1.1', 'b'), { ...lock, version: '1.1' })),
        ],
      },
      {
        title: 'the same content approved again after a year',
        files: {},
        history: [
          step('2025-02-03', policy(approval('PER-001', '2025-02-03'))),
          step('2026-02-03', policy(approval('PER-001', '2026-02-03'), { next: '2027-02-01' })),
        ],
      },
      {
        title: 'corrected and approved again on the branch',
        files: {},
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03', '1.1'), { version: '1.1' })),
          step('2026-02-04', policy(approval('PER-001', '2026-02-04', '1.2', 'b'), { version: '1.2', ...lock }), {
            merged: { by: bo },
          }),
        ],
      },
    ],
  },
})
