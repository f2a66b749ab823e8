/** Finds artifacts and evidence that git does not know (clause 7.5.3). */
import { defineRule } from '../define.ts'
import { path, policy, step } from './_example-texts.ts'

const evidence = `id: EVD-001
title: Export
type: export
location: { path: evidence/files/export.txt }
collected_on: "2026-06-01"
sha256: "${'0'.repeat(64)}"
`

export const rule = defineRule({
  id: 'history/untracked-artifact',
  summary: 'An artifact or evidence file is not in git',
  why: 'What git does not hold has no history, is in no clone and can vanish without a trace; the check here passes on something nobody else has.',
  fires:
    'Fires when a file that loads as an artifact, or the file of an evidence location, is not tracked by git. A file that was added and not committed yet is tracked. Silent for tracked files with local edits, and at a revision.',
  fix: 'Add the file to git.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  evenShallow: true,
  check({ repo, history, report }) {
    if (history === undefined) return
    const seen = new Set<string>()
    for (const artifact of repo.artifacts) {
      const { path: file } = artifact.file
      if (seen.has(file)) continue
      seen.add(file)
      if (!history.isTracked(file)) report({ artifact, message: `${file} is not tracked by git` })
    }
    for (const artifact of repo.all('evidence')) {
      const at = (artifact.data.location as { path?: string } | undefined)?.path?.replace(/^\.\//, '')
      if (at === undefined || seen.has(at) || repo.plainFile(at) === undefined || history.isTracked(at)) continue
      report({
        artifact,
        pointer: '/location/path',
        message: `${artifact.id} lies in ${at}, which is not tracked by git`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'a new policy',
        files: {},
        untracked: { [path]: policy('') },
        history: [{ on: '2026-02-03' }],
        at: [`${path}:2`],
      },
      {
        title: 'the file behind a piece of evidence',
        files: {},
        untracked: { 'evidence/files/export.txt': 'a\n' },
        history: [{ on: '2026-06-01', files: { 'evidence/EVD-001.yaml': evidence } }],
        at: ['evidence/EVD-001.yaml:4'],
      },
    ],
    good: [{ title: 'committed', files: {}, history: [step('2026-02-03', policy(''))] }],
  },
})
