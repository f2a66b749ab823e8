/** Reports a sponsorship of the ISMS that is spread over several people or held by a group. */
import { holdingsOn } from '../../analysis/role-holders.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'

const role = (assignments: string) => `id: ROL-001
title: Executive sponsor
key: executive-sponsor
responsibilities: [Answers for the ISMS]
authorities: [policy, risk]
top_management: true
assignments:
${assignments}`
const people = (
  name: string,
) => `- { id: PER-001, name: ${name}, employment: active, type: employee, joined: "2020-01-06" }
- { id: PER-002, name: Bo Example, employment: active, type: employee, joined: "2020-01-06" }
`

/** Words that stand in the name of a group and hardly ever in that of a person. */
const groupWords = /(^|\s)(board|committee|council|team|department|division|group|unit|management|directorate)(\s|$)/i

export const rule = defineRule({
  id: 'role/sponsor-is-committee',
  summary: 'The executive sponsor is several people, or no person',
  why: 'Leadership has to answer for the ISMS. Where a committee sponsors it, nobody in particular does.',
  fires:
    'Fires at the second and each further person who holds the role executive-sponsor today, and at a holder that is a group, unit or function: an entry of the person register, or plain text, that is named so, such as "Management board". Silent when a single holder has a deputy, and for an artifact of another kind, which reference/wrong-kind reports.',
  fix: 'Name one executive as sponsor.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['5.1', '5.3'],
  phase: 'stage1',
  check: ({ repo, today, report }) => {
    const holders = new Set<string>()
    for (const artifact of repo.live('role')) {
      if (artifact.data.key !== 'executive-sponsor') continue
      for (const { person, pointer } of holdingsOn(artifact, today)) {
        if (holders.has(person)) continue
        holders.add(person)
        const group = groupNamed(repo, person)
        if (group !== undefined) {
          report({
            artifact,
            pointer: `${pointer}/person`,
            message: `${artifact.id} is held by ${group}, which is no person`,
            help: 'Name one member of top management.',
          })
        } else if (holders.size > 1) {
          const first = [...holders][0]
          report({
            artifact,
            pointer: `${pointer}/person`,
            message: `${artifact.id} is held by ${person} beside ${first}`,
            help: 'Keep one holder; another person may be the deputy.',
          })
        }
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'Two sponsors',
        files: {
          'people.yaml': people('Ada Example'),
          'roles.yaml': role(
            '  - { person: PER-001, from: "2025-01-01" }\n  - { person: PER-002, from: "2025-01-01" }\n',
          ),
        },
        at: ['roles.yaml:9'],
      },
      {
        title: 'A board in the person register',
        files: {
          'people.yaml': people('Management board'),
          'roles.yaml': role('  - { person: PER-001, from: "2025-01-01" }\n'),
        },
        at: ['roles.yaml:8'],
      },
    ],
    good: [
      {
        title: 'One sponsor with a deputy',
        files: {
          'people.yaml': people('Ada Example'),
          'roles.yaml': role('  - { person: PER-001, from: "2025-01-01", deputy: PER-002 }\n'),
        },
      },
      {
        title: 'A handover from one to the next',
        files: {
          'people.yaml': people('Ada Example'),
          'roles.yaml': role(
            '  - { person: PER-001, from: "2024-01-01", to: "2026-05-31" }\n  - { person: PER-002, from: "2026-06-01" }\n',
          ),
        },
      },
    ],
  },
})

/** How to name a holder that is no person, or undefined; an unknown id is a broken reference and not judged here. */
function groupNamed(repo: Repo, holder: string): string | undefined {
  const found = repo.find(holder)
  if (found === undefined) return groupWords.test(holder) ? `"${holder}"` : undefined
  // Another kind of artifact in this field is the finding of reference/wrong-kind.
  if (found.kind !== 'person') return undefined
  const name = found.data.name ?? ''
  return groupWords.test(name) ? `${holder} (${name})` : undefined
}
