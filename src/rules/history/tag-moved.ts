/** Finds tags that stand on another commit than when the pack was built (clause 7.5.3, A.5.33). */
import { placeOf, recordedPacks } from '../../analysis/git/recorded-packs.ts'
import { defineRule } from '../define.ts'
import { policy, step } from './_example-texts.ts'
import { commitId, manifest } from './_pack-texts.ts'

const commits = [
  step('2026-02-03', policy('')),
  step('2026-02-04', policy('', { body: 'Lock it.' }), { tag: 'isms-1' }),
]

export const rule = defineRule({
  id: 'history/tag-moved',
  summary: 'A tag was moved since the pack that names it',
  why: 'The pack says: this is the state of that tag. When the tag moves, the same name means something the auditor never saw.',
  fires:
    'Fires when a tag that a recorded pack manifest names stands on another commit than the manifest says. Silent when the tag is gone (history/tag-missing).',
  fix: 'Put the tag back and use a new tag for the new state.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3', 'A.5.33'],
  phase: 'implementing',
  evenShallow: true,
  check({ repo, history, report }) {
    const now = new Map(history?.tags.map(({ name, commit }) => [name, commit]))
    for (const pack of recordedPacks(repo))
      for (const { name, commit } of pack.tags) {
        const stands = now.get(name)
        if (stands === undefined || commit === undefined || stands === commit) continue
        report({
          ...placeOf(pack, name),
          subject: name,
          message: `The tag ${name} stands on ${stands.slice(0, 10)}, and on ${commit.slice(0, 10)} when ${pack.path} was built`,
        })
      }
  },
  examples: {
    bad: [
      {
        title: 'moved to a later commit',
        files: { 'packs/2026-stage1.json': manifest(commitId(1)) },
        history: commits,
        at: ['packs/2026-stage1.json:5'],
      },
    ],
    good: [
      { title: 'where it was', files: { 'packs/2026-stage1.json': manifest(commitId(2)) }, history: commits },
      { title: 'gone', files: { 'packs/2026-stage1.json': manifest(commitId(1), 'isms-0') }, history: commits },
    ],
  },
})
