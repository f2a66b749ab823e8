/** Finds who changed documents and records and is no known person (clauses 5.3 and 7.5.3). */
import { documentKinds } from '../../analysis/documents.ts'
import { gitSince } from '../../analysis/git/git-since.ts'
import { identities, identityText } from '../../analysis/git/identities.ts'
import { isRecordKind } from '../../analysis/records.ts'
import { allKinds } from '../../artifacts/catalogue.ts'
import type { Commit } from '../../model/commit.ts'
import { defineRule } from '../define.ts'
import { ada, config, people, policy, step } from './_example-texts.ts'

const dana = 'Dana Example <dana@example.org>'
const files = { 'people.yaml': people, 'isms.yaml': config('git: { since: "2026-02-01" }\n') }

export const rule = defineRule({
  id: 'history/author-not-registered',
  summary: 'Somebody unknown changed documents or records',
  why: 'A change has an author only when the name leads to a person. Unknown identities are colleagues with another address, tools, or people who should have no access.',
  fires:
    'Fires once per author identity that changed a file of a document or record and is among git_identities of no person and in no entry of `git.bot_identities`. Silent for commits before `git.since`.',
  fix: 'Add the identity to the person, or list it as a bot.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['5.3', '7.5.3'],
  phase: 'implementing',
  options: {
    'git.since': '30 days after the first commit: first day on which git is the record',
    'git.bot_identities': 'none: commit identities of tools',
  },
  check({ repo, history, report }) {
    if (history === undefined || repo.configArtifact === undefined || repo.unreadableKinds.has('person')) return
    const since = gitSince(repo, history)
    const { personOf, isBot } = identities(repo)
    const strangers = new Map<string, { readonly latest: Commit; count: number }>()
    for (const commit of history.commits()) {
      const { author, committedOn, id } = commit
      if (committedOn < since || personOf(author) !== undefined || isBot(author)) continue
      if (!history.pathsChangedBy(id).some((path) => ofDocumentOrRecord.test(path))) continue
      const name = identityText(author)
      const known = strangers.get(name)
      if (known === undefined) strangers.set(name, { latest: commit, count: 1 })
      else known.count += 1
    }
    for (const [name, { latest, count }] of strangers)
      report({
        artifact: repo.configArtifact,
        subject: name,
        message: `${name} is no known person and made ${count} commit${count === 1 ? '' : 's'} to documents or records, the last on ${latest.committedOn} (${latest.id.slice(0, 10)})`,
        help: 'Add the identity to git_identities of the person, or to git.bot_identities of isms.yaml.',
      })
  },
  examples: {
    bad: [
      {
        title: 'nobody knows Dana',
        files,
        history: [step('2026-02-03', policy(''), { by: dana })],
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      {
        title: 'Ada in capitals',
        files,
        history: [step('2026-02-03', policy(''), { by: ada.replace('ada@', 'Ada@') })],
      },
      { title: 'before git was the record', files, history: [step('2026-01-03', policy(''), { by: dana })] },
      {
        title: 'only the notes beside the ISMS',
        files,
        history: [{ on: '2026-02-03', by: dana, files: { 'NOTES.txt': 'x\n' } }],
      },
    ],
  },
})

/** Where documents and records stand: in the folder or the file of their kind. */
const ofDocumentOrRecord = new RegExp(
  `^(?:${allKinds
    .filter(({ kind }) => isRecordKind(kind) || documentKinds.some((name) => name === kind))
    .map(({ location }) => location.replace(/\.(?:ya?ml|md)$/, '').replaceAll('.', '\\.'))
    .join('|')})(?:/|\\.(?:ya?ml|md|csv)$)`,
)
