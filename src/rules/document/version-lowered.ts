/** Rule document/version-lowered: a version number is never used again for something newer (clause 7.5.3 e). */
import { compareVersions } from '../../analysis/document-in-force.ts'
import { allDocuments, headerOf } from '../../analysis/documents.ts'
import { digestOfVersion } from '../../analysis/git/content-changes.ts'
import { defineRule } from '../define.ts'
import { policy, step } from '../history/_example-texts.ts'

export const rule = defineRule({
  id: 'document/version-lowered',
  summary: 'The version of a document is lower than it once was',
  why: 'When a number comes back, two different texts carry it, and nobody can tell which one people were trained on or approved.',
  fires:
    'Fires when the version of a document is lower than one that an earlier commit of the checked line of history gave it. Silent when the content is again that of the last commit with this version, as after a revert.',
  fix: 'Raise the version above the highest one ever used.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3 e'],
  phase: 'implementing',
  check({ repo, history, report }) {
    for (const artifact of allDocuments(repo)) {
      const { version } = headerOf(artifact)
      const past = version === undefined ? [] : (history?.of(artifact.id)?.revisions ?? [])
      if (version === undefined) continue
      const versionOf = (value: Readonly<Record<string, unknown>> | undefined) => String(value?.version ?? '')
      let highest = version
      for (const { after } of past)
        if (after !== undefined && compareVersions(versionOf(after.value), highest) > 0)
          highest = versionOf(after.value)
      if (highest === version) continue
      const last = past.findLast(({ after }) => after !== undefined)?.after
      const raised = past.findIndex(({ after }) => versionOf(after?.value) === highest)
      const restored =
        last !== undefined &&
        past
          .slice(0, raised)
          .some(
            ({ after }) =>
              after && versionOf(after.value) === version && digestOfVersion(after) === digestOfVersion(last),
          )
      if (restored) continue
      report({
        artifact,
        pointer: '/version',
        message: `${artifact.id} has version ${version} and had version ${highest} on ${past[raised]?.commit.committedOn}`,
        help: `Give it a version above ${highest}.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'from 1.2 to 1.1 with a new text',
        files: {},
        history: [
          step('2026-02-02', policy('', { version: '1.2' })),
          step('2026-03-02', policy('', { version: '1.1', body: 'Lock it.' })),
        ],
        at: ['policies/access.md:5'],
      },
    ],
    good: [
      {
        title: 'a revert of version 1.10, text and all',
        files: {},
        history: [
          step('2026-02-02', policy('', { version: '1.9' })),
          step('2026-03-02', policy('', { version: '1.10', body: 'Lock it.' })),
          step('2026-03-03', policy('', { version: '1.9' })),
        ],
      },
      {
        title: 'from 1.9 to 1.10',
        files: {},
        history: [
          step('2026-02-02', policy('', { version: '1.9' })),
          step('2026-03-02', policy('', { version: '1.10' })),
        ],
      },
    ],
  },
})
