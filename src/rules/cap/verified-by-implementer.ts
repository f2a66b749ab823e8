/** Reports corrective actions that were judged only by those who carried them out. */
import { holdingsOn } from '../../analysis/role-holders.ts'
import { nameList } from '../../analysis/words.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { action, cap, files } from './_example-texts.ts'

const verified = (by: string) =>
  `effectiveness: { verified_by: [${by}], verified_on: "2026-06-22", result: effective }\n`

export const rule = defineRule({
  id: 'cap/verified-by-implementer',
  summary: 'Those who carried out a corrective action judged whether it works',
  why: 'Nobody is a fair judge of their own work; a judgement by somebody else is what makes it worth something.',
  fires:
    'Fires when everybody in effectiveness.verified_by owns one of the actions, in person or by a role held on the day of the judgement. Silent when a second verifier is named who owns none, and for refused corrective actions.',
  fix: 'Have somebody else verify.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 d', 'A.5.3'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('cap')) {
      if (artifact.data.status === 'rejected') continue
      const verifiers = (artifact.data.effectiveness?.verified_by ?? []).filter((person) => person !== '')
      const owners = implementers(repo, artifact)
      if (verifiers.length === 0 || !verifiers.every((person) => owners.has(person))) continue
      report({
        artifact,
        pointer: '/effectiveness/verified_by',
        message: `${artifact.id} is judged by ${nameList(verifiers)} alone, who owned its actions`,
        help: 'Name a verifier who owns none of the actions, and let that person judge.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The owner of the action judges it',
        files: files(cap('closed', verified('PER-001'))),
        at: ['caps/CAP-001.yaml:7'],
      },
      {
        title: 'The action belongs to a role that the verifier held',
        files: files(cap('closed', verified('PER-004'), action('2026-05-29', '2026-05-27', 'ROL-004')), {
          'roles.yaml':
            'id: ROL-004\ntitle: Head of platform\nkey: asset-owner\nreports_to: ROL-001\nresponsibilities: [Runs the platform]\nauthorities: []\nassignments: [{ person: PER-004, from: "2025-03-01" }]\n',
        }),
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [
      { title: 'Somebody else', files: files(cap('closed', verified('PER-010'))) },
      { title: 'A second verifier', files: files(cap('closed', verified('PER-001, PER-010'))) },
    ],
  },
})

/** Owners of the actions; a role stands for its holders on the day of the judgement, else on the day it was done. */
function implementers(repo: Repo, { data }: Artifact<'cap'>): ReadonlySet<string> {
  const people = new Set<string>()
  for (const action of data.actions ?? []) {
    if (!action?.owner) continue
    people.add(action.owner)
    const role = repo.get('role', action.owner)
    const day = data.effectiveness?.verified_on ?? action.done_on ?? action.due
    if (role !== undefined && day !== undefined) for (const { person } of holdingsOn(role, day)) people.add(person)
  }
  return people
}
