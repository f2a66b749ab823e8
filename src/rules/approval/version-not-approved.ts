/** Rule approval/version-not-approved: the version in the file is the one that was approved (clauses 7.5.2 c and 7.5.3 e). */
import { digestFits, newestApproval } from '../../analysis/approvals.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { allDocuments, headerOf } from '../../analysis/documents.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'

const digest = 'sha256:452e2c3823931118dcfac44f5dca1f47c9c4444f7b651fe13a755722b9501815'
const policy = (version: string, approvedVersion: string, title = 'Access policy') => `---
id: POL-002
title: ${title}
level: topic
version: "${version}"
status: approved
approval:
  - { by: PER-001, role: ROL-001, on: "2025-01-10", version: "0.9", digest: "sha256:${'0'.repeat(64)}" }
  - { by: PER-001, role: ROL-001, on: "2026-01-10", version: "${approvedVersion}", digest: "${digest}" }
---

# Access policy
`

export const rule = defineRule({
  id: 'approval/version-not-approved',
  summary: 'The newest approval of a document names another version than the file carries',
  why: 'The version is the name under which a document is cited, in the certificate too; an approval of another version approves another document.',
  fires:
    'Fires when the newest approval of an approved document names a version other than the one in the file although its digest matches the content. ' +
    'Silent when the digest differs, which document/changed-since-approval reports, and when version or digest is missing or unreadable.',
  fix: 'Approve the version that is in the file.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.5.2 c', '7.5.3 e'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of allDocuments(repo)) {
      const { version } = headerOf(artifact)
      if (!isApproved(artifact) || isBlank(version) || isFaulty(artifact, '/version')) continue
      const approval = newestApproval(artifact)
      if (approval === undefined || isBlank(approval.version) || approval.version === version) continue
      if (isFaulty(artifact, `${approval.pointer}/version`) || digestFits(artifact, approval) !== true) continue
      report({
        artifact,
        pointer: '/version',
        message: `${artifact.id} is version ${version}, and its newest approval is for version ${approval.version}`,
        help: `Approve version ${version}, or set the version back to ${approval.version}.`,
        related: [{ artifact, pointer: `${approval.pointer}/version`, message: 'the approved version' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'the version was raised, the content is the approved one',
        files: { 'policies/access.md': policy('1.1', '1.0') },
        at: ['policies/access.md:5'],
      },
    ],
    good: [
      { title: 'the approved version', files: { 'policies/access.md': policy('1.0', '1.0') } },
      { title: 'the content changed as well', files: { 'policies/access.md': policy('1.1', '1.0', 'Access rules') } },
    ],
  },
})
