/** Rule approval/altered: an approval stays as it was recorded (clause 7.5.3, A.5.33). */

import { approvalsOf } from '../../analysis/approvals.ts'
import { allDocuments } from '../../analysis/documents.ts'
import {
  approvalFields,
  approvalKey,
  approvalsIn,
  recordingOf,
  type WrittenApproval,
} from '../../analysis/git/approval-commits.ts'
import { digestOfVersion } from '../../analysis/git/content-changes.ts'
import type { Revision } from '../../model/history.ts'
import { defineRule } from '../define.ts'
import { ada, approval, path, people, policy, step } from '../history/_example-texts.ts'

export const rule = defineRule({
  id: 'approval/altered',
  summary: 'A recorded approval was edited',
  why: 'An approval is a record of what somebody did on a day. Whoever edits it later lets them have done something else.',
  fires:
    'Fires when by, role, on, version or digest of an approval in the file differ from those of an approval that its commit took out: the same digest under another name, role, day or version, or the same person, role, day and version with a digest that does not fit the content of that commit. Silent for an approval that takes the place of an older one, for entries that were appended, and for a moved file.',
  fix: 'Restore the original entry and add a new approval.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3', 'A.5.33'],
  phase: 'implementing',
  check({ repo, history, report }) {
    for (const artifact of allDocuments(repo)) {
      const approvals = approvalsOf(artifact)
      const past = approvals.length === 0 ? undefined : history?.of(artifact.id)
      if (past === undefined) continue
      for (const entry of approvals) {
        const recorded = recordingOf(past, entry)
        const original = recorded && alteredIn(recorded.revision, entry)
        if (recorded === undefined || original === undefined) continue
        const fields = approvalFields.filter((field) => (original[field] ?? '') !== (entry[field] ?? ''))
        report({
          artifact,
          pointer: `${entry.pointer}/${fields[0]}`,
          subject: entry.pointer,
          message: `${artifact.id} has an approval whose ${fields.map((field) => names[field]).join(' and ')} ${fields.length > 1 ? 'were' : 'was'} edited on ${recorded.revision.commit.committedOn} (commit ${recorded.revision.commit.id.slice(0, 10)})`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'the day was moved back',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03')), { by: ada }),
          step('2026-03-03', policy(approval('PER-001', '2026-01-03'))),
        ],
        at: ['policies/access.md:9'],
      },
      {
        title: 'another person in the same approval',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03'))),
          step('2026-03-03', policy(approval('PER-002', '2026-02-03'))),
        ],
        at: ['policies/access.md:9'],
      },
    ],
    good: [
      {
        title: 'the approval of a new version takes the place of the old one',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03'))),
          step(
            '2026-03-03',
            policy(approval('PER-001', '2026-03-03', '1.1', 'b'), { version: '1.1', body: 'Lock it.' }),
          ),
        ],
      },
      {
        title: 'a second approver, then a move',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03'))),
          step('2026-02-04', policy(approval('PER-001', '2026-02-03') + approval('PER-002', '2026-02-04'))),
          { on: '2026-02-05', renames: { [path]: 'policies/doors.md' } },
        ],
      },
    ],
  },
})

/** The fields in words. */
const names = { by: 'approver', role: 'role', on: 'day', version: 'version', digest: 'digest' } as const

/** The approval that the revision turned into the entry. */
function alteredIn({ before, after }: Revision, entry: WrittenApproval): WrittenApproval | undefined {
  const kept = new Set(approvalsIn(after).map(approvalKey))
  const fits =
    after !== undefined &&
    (entry.digest ?? '').replace(/^sha256:/, '') === digestOfVersion(after).replace(/^sha256:/, '')
  return approvalsIn(before).find((old) => {
    if (kept.has(approvalKey(old))) return false
    const same = (field: (typeof approvalFields)[number]) => (old[field] ?? '') === (entry[field] ?? '')
    if ((entry.digest ?? '') !== '' && same('digest')) return true
    return same('by') && same('role') && same('on') && same('version') && !fits
  })
}
