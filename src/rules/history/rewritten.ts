/** Finds that the commit of the last pack is no longer part of the history (clause 7.5.3, A.5.33). */
import { placeOf, recordedPacks } from '../../analysis/git/recorded-packs.ts'
import { defineRule } from '../define.ts'
import { policy, step } from './_example-texts.ts'
import { commitId, manifest } from './_pack-texts.ts'

export const rule = defineRule({
  id: 'history/rewritten',
  summary: 'The commit of the last recorded pack is not in the history',
  why: 'The auditor holds a pack that names a commit. If the history no longer leads there, the record has been replaced by another one.',
  fires:
    'Fires when the commit of the newest recorded pack manifest (packs/<id>.json) is not part of the history under check. Silent in a shallow clone, and at a revision older than that pack, which does not hold its manifest.',
  fix: 'Restore the original branch, or explain the rewrite in a change record and issue a new pack.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3', 'A.5.33'],
  phase: 'implementing',
  check({ repo, history, report }) {
    const pack = recordedPacks(repo).at(-1)
    if (history === undefined || pack === undefined || history.contains(pack.commit)) return
    report({
      ...placeOf(pack, pack.commit),
      message: `${pack.path} was built from commit ${pack.commit.slice(0, 10)}, which is not in the history any more`,
    })
  },
  examples: {
    bad: [
      {
        title: 'a commit that nobody knows',
        files: { 'packs/2026-stage1.json': manifest('d'.repeat(40)) },
        history: [step('2026-02-03', policy(''))],
        at: ['packs/2026-stage1.json:2'],
      },
    ],
    good: [
      {
        title: 'the commit of the pack is the one before',
        files: { 'packs/2026-stage1.json': manifest(commitId(1)) },
        history: [step('2026-02-03', policy('')), step('2026-02-04', policy('', { body: 'Lock it.' }))],
      },
    ],
  },
})
