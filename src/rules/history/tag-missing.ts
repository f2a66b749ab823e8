/** Finds tags that records name and the repository does not have (clause 7.5.3). */
import { placeOf, recordedPacks } from '../../analysis/git/recorded-packs.ts'
import { defineRule } from '../define.ts'
import { policy, step } from './_example-texts.ts'
import { commitId, manifest } from './_pack-texts.ts'

const assessment = `id: RA-2026-01
title: Assessment
date: "2026-02-02"
methodology_version: "1.0"
scope: Everything
participants: [PER-001]
result_tag: ra-2026-01
next_due: "2027-02-02"
`
const written = (tag: string) => [
  { on: '2026-02-03', files: { 'risk-assessments.yaml': `- ${assessment.trim().replaceAll('\n', '\n  ')}\n` }, tag },
]

export const rule = defineRule({
  id: 'history/tag-missing',
  summary: 'A record names a tag that is not there',
  why: 'The tag is how a record points at the state it speaks of. Without it nobody can see again what was assessed or handed over.',
  fires:
    'Fires when result_tag of a risk assessment or a tag of a recorded pack manifest is not in the repository. Silent in a clone without any tags, which was fetched without them.',
  fix: 'Push the tag, or correct its name.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  check({ repo, history, report }) {
    if (history === undefined || history.tags.length === 0) return
    const there = new Set(history.tags.map(({ name }) => name))
    for (const artifact of repo.all('risk-assessment')) {
      const tag = artifact.data.result_tag
      if (tag === undefined || tag === '' || there.has(tag) || history.of(artifact.id) === undefined) continue
      report({
        artifact,
        pointer: '/result_tag',
        message: `${artifact.id} names the tag ${tag}, which is not in the repository`,
      })
    }
    for (const pack of recordedPacks(repo))
      for (const { name } of pack.tags)
        if (!there.has(name))
          report({
            ...placeOf(pack, name),
            subject: name,
            message: `${pack.path} names the tag ${name}, which is not in the repository`,
          })
  },
  examples: {
    bad: [
      { title: 'of an assessment', files: {}, history: written('ra-2025'), at: ['risk-assessments.yaml:7'] },
      {
        title: 'of a pack',
        files: { 'packs/2026-stage1.json': manifest(commitId(1)) },
        history: [step('2026-02-03', policy(''), { tag: 'other' })],
        at: ['packs/2026-stage1.json:5'],
      },
    ],
    good: [
      { title: 'the tag is there', files: {}, history: written('ra-2026-01') },
      {
        title: 'fetched without tags',
        files: { 'packs/2026-stage1.json': manifest(commitId(1)) },
        history: [step('2026-02-03', policy(''))],
      },
    ],
  },
})
