/** Finds records that a machine wrote and that do not say so (clause 7.5.2). */
import { gitSince } from '../../analysis/git/git-since.ts'
import { identities, identityText, writersOf } from '../../analysis/git/identities.ts'
import { modelNamedIn } from '../../analysis/git/machine-authors.ts'
import { isOfKind } from '../../analysis/of-kind.ts'
import { provenanceOf } from '../../analysis/provenance.ts'
import { isRecordKind } from '../../analysis/records.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Revision } from '../../model/history.ts'
import { defineRule } from '../define.ts'
import { config, people } from './_example-texts.ts'

const bot = 'Collector <collector@example.org>'
const model = 'Co-authored-by: Claude Code <noreply@anthropic.com>'
const files = {
  'isms.yaml': config(`git: { since: "2026-02-01", bot_identities: ["${bot}"] }\n`),
  'people.yaml': people,
}
const where = 'management-reviews/MRV-2026-01.yaml'
const minutes = (lines = '') =>
  `id: MRV-2026-01\ntitle: Review\nstatus: planned\ndate: "2026-07-01"\nperiod: { from: "2025-06-01", to: "2026-05-31" }\ninputs: {}\ndecisions: []\nactions: []\nconclusion: {}\n${lines}`
const written = (message: string, lines = '') => [{ on: '2026-02-03', message, files: { [where]: minutes(lines) } }]
const evidence = (by: string) => ({
  'evidence/EVD-001.yaml': `id: EVD-001\ntitle: Export\ntype: export\nlocation: { url: "https://example.org/1" }\ncollected_on: "2026-02-03"\ncollected_by: ${by}\n`,
})

export const rule = defineRule({
  id: 'history/machine-author-undeclared',
  summary: 'A machine wrote a record, and the record does not say so',
  why: 'Records say what people saw and decided. A text by a machine can be right, but then somebody has to have confirmed it, and readers have to know.',
  fires:
    'Fires once per record (evidence, minutes, audits, findings and the like) when all authors and co-authors of its commits are identities of `git.bot_identities`, or when a trailer of one of them (Co-authored-by, Assisted-by, Generated-by) names a language model, and provenance.authored_by is absent or human. Silent for generated files (rows of CSV files, and files whose head says @generated), for exports and logs whose collected_by is the bot, and for commits before `git.since`.',
  fix: 'Declare how the record was written and who confirmed it.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.2'],
  phase: 'implementing',
  options: {
    'git.bot_identities': 'none: commit identities of tools',
    'git.since': '30 days after the first commit: first day on which git is the record',
  },
  check({ repo, history, report }) {
    if (history === undefined) return
    const since = gitSince(repo, history)
    const { isBot } = identities(repo)
    const machines = new Set<string>()
    for (const commit of history.commits())
      if (commit.committedOn >= since && (isBot(commit.author) || modelNamedIn(commit) !== undefined))
        machines.add(commit.id)
    if (machines.size === 0) return
    const suspects = repo.artifacts.filter(
      (artifact) =>
        isRecordKind(artifact.kind) &&
        mayBeUndeclared(artifact) &&
        history.commitsOf(artifact.file.path).some(({ id }) => machines.has(id)),
    )
    history.prepare(suspects.map(({ id }) => id))
    for (const artifact of suspects) {
      const revisions = (history.of(artifact.id)?.revisions ?? []).filter(({ event }) => event !== 'moved')
      const helped = revisions.find(({ commit }) => commit.committedOn >= since && modelNamedIn(commit) !== undefined)
      const alone = helped === undefined ? onlyBots(revisions) : undefined
      const first = helped ?? alone
      if (first === undefined || first.commit.committedOn < since) continue
      const who = modelNamedIn(first.commit) ?? first.commit.author
      if (helped === undefined && collectedBy(artifact, identityText(who), who.name)) continue
      report({
        artifact,
        pointer: '/provenance/authored_by',
        message: `${artifact.id} was written ${helped === undefined ? 'only by the tool' : 'with'} ${identityText(who)} (commit ${first.commit.id.slice(0, 10)} of ${first.commit.committedOn}), and its provenance does not say so`,
        help: 'Set provenance.authored_by to tool or ai, and confirmed_by to the person who confirmed the content.',
      })
    }

    function onlyBots(revisions: readonly Revision[]): Revision | undefined {
      const bots = revisions.every(({ commit }) => writersOf(commit).every((one) => isBot(one)))
      return bots ? revisions[0] : undefined
    }
  },
  examples: {
    bad: [
      {
        title: 'a language model is named as co-author',
        files,
        history: written(`Minutes\n\n${model}`),
        at: [`${where}:1`],
      },
      {
        title: 'declared as written by a person',
        files,
        history: written(`Minutes\n\n${model}`, 'provenance: { authored_by: human }\n'),
        at: [`${where}:10`],
      },
      {
        title: 'nobody but a bot',
        files,
        history: [{ on: '2026-02-03', by: bot, files: { [where]: minutes() } }],
        at: [`${where}:1`],
      },
    ],
    good: [
      {
        title: 'declared and confirmed',
        files,
        history: written(`Minutes\n\n${model}`, 'provenance: { authored_by: ai, confirmed_by: PER-001 }\n'),
      },
      {
        title: 'a bot began it, Ada went over it',
        files,
        history: [
          { on: '2026-02-03', by: bot, files: { [where]: minutes() } },
          { on: '2026-02-04', files: { [where]: minutes('tags: [checked]\n') } },
        ],
      },
      {
        title: 'an export that the bot collected',
        files,
        history: [{ on: '2026-02-03', by: bot, files: evidence('Collector') }],
      },
      {
        title: 'a colleague named Claude',
        files,
        history: written('Minutes\n\nCo-authored-by: Claude Dupont <claude.dupont@example.org>'),
      },
      {
        title: 'before git was the record',
        files,
        history: [{ on: '2026-01-20', message: `Minutes\n\n${model}`, files: { [where]: minutes() } }],
      },
    ],
  },
})

/** Whether a record says nothing of a machine although it is no file that machines write by nature. */
function mayBeUndeclared(artifact: Artifact): boolean {
  const { authored_by: by } = provenanceOf(artifact)
  if (by !== undefined && by !== 'human') return false
  return artifact.file.format !== 'csv' && !/@generated\b/.test(artifact.file.text.slice(0, 400))
}

/** Whether the bot only fetched what a system exported, and the record says that it did. */
function collectedBy(artifact: Artifact, ...names: readonly string[]): boolean {
  if (!isOfKind(artifact, 'evidence')) return false
  const { type, collected_by: by } = artifact.data
  return (type === 'export' || type === 'log') && by !== undefined && names.includes(by)
}
