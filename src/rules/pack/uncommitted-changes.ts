/** Reports that a pack is built from files that no commit holds (clause 7.5.3). */
import { defineRule, type PackContents } from '../define.ts'
import { approvedPolicy } from './_example-texts.ts'

const pack = (...uncommitted: readonly string[]): PackContents => ({
  classification: 'internal',
  items: [{ id: 'POL-001', markedDraft: false }],
  contactRegisters: [],
  redactions: [],
  uncommitted,
})
const files = { 'policies/POL-001.md': approvedPolicy }

export const rule = defineRule({
  id: 'pack/uncommitted-changes',
  summary: 'A pack holds changes that are not committed',
  why: 'Nobody can build such a pack again or say who changed what: the commit that it names says something else.',
  fires:
    'When a pack is built from the work tree (`--worktree`), fires per file that the pack uses and that differs from HEAD, is new or was deleted. It uses every file that holds an artifact, the evidence files that go along, isms.yaml and the templates of the ISMS. Line ends do not count. Silent for other files, at a revision, without git and before the first commit.',
  fix: 'Commit first, then build the pack from the commit.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  sees: 'pack',
  check({ repo, pack: contents, report }) {
    for (const path of contents?.uncommitted ?? []) {
      const artifact = repo.artifacts.find(({ file }) => file.path === path) ?? repo.configArtifact
      if (artifact === undefined) continue
      report({ artifact, subject: path, message: `${path} in the pack is not as it was committed` })
    }
  },
  examples: {
    bad: [
      {
        title: 'A policy with edits',
        files,
        pack: pack('policies/POL-001.md'),
        at: ['policies/POL-001.md:2'],
      },
      { title: 'A file that was deleted', files, pack: pack('risks.yaml'), at: ['isms.yaml:1'] },
    ],
    good: [
      { title: 'Everything is committed', files, pack: pack() },
      {
        title: 'A pack of a revision',
        files,
        pack: { classification: 'internal', items: [], contactRegisters: [], redactions: [] },
      },
    ],
  },
})
