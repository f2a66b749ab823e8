/** Rule reference/id-reused: the id of something deleted never comes to mean something else (clauses 7.5.2 and 7.5.3). */
import { isLater } from '../../analysis/git/order.ts'
import { defineRule } from '../define.ts'

const risk = (title: string) =>
  `id: RISK-001\ntitle: ${title}\ntype: operational\ndescription: Something happens.\nstatus: identified\n`
const born = { on: '2026-02-02', files: { 'risks/RISK-001.yaml': risk('Lost laptop') } } as const
const gone = { on: '2026-03-02', files: { 'risks/RISK-001.yaml': null } } as const

export const rule = defineRule({
  id: 'reference/id-reused',
  summary: 'The id of a deleted artifact was given to another one',
  why: 'Old minutes, packs and commits still name the id. Whoever follows it now reads about something else.',
  fires:
    'Fires when an id whose file an earlier commit deleted stands in a newly added file with another kind or another title. Silent for a move or a renamed file, for a revert that restores the same kind and title, and for a title that was changed after the artifact came back. Entries taken out of a list file are not looked for.',
  fix: 'Choose a new id and leave the old one retired.',
  severity: 'error',
  grade: 'none',
  needs: ['files', 'git'],
  clauses: ['7.5.2', '7.5.3'],
  phase: 'implementing',
  check({ repo, history, report }) {
    const seen = new Set<string>()
    for (const removal of history?.removals() ?? []) {
      const { id, kind, value } = removal.version
      const artifact = repo.find(id)
      if (history === undefined || artifact === undefined || seen.has(id)) continue
      seen.add(id)
      const added = history
        .of(id)
        ?.revisions.find(
          (one) => (one.event === 'created' || one.event === 'restored') && isLater(history, one, removal),
        )
      const after = added?.after
      if (after === undefined || (after.kind === kind && after.value.title === value.title)) continue
      report({
        artifact,
        pointer: '/id',
        message: `${id} was ${described(kind, value.title)} until ${removal.commit.committedOn} and is ${described(after.kind, after.value.title)} now`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'another risk under the old id',
        files: {},
        history: [born, gone, { on: '2026-04-02', files: { 'risks/fire.yaml': risk('Fire in the office') } }],
        at: ['risks/fire.yaml:1'],
      },
    ],
    good: [
      {
        title: 'brought back as it was',
        files: {},
        history: [born, gone, { on: '2026-04-02', files: { 'risks/RISK-001.yaml': risk('Lost laptop') } }],
      },
      {
        title: 'moved to another file and given another title',
        files: {},
        history: [
          born,
          { on: '2026-04-02', files: { 'risks/RISK-001.yaml': null, 'risks/laptop.yaml': risk('Lost laptop') } },
        ],
      },
    ],
  },
})

const described = (kind: string, title: unknown): string =>
  `the ${kind}${typeof title === 'string' ? ` "${title}"` : ''}`
