/** `isms __complete`: what may stand at the cursor, one candidate per line; silent where nothing can be told. */
import { Command } from 'commander'
import { allKinds } from '../artifacts/catalogue.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { load } from '../engine/load.ts'
import { allChecks } from '../engine/rule-catalogue.ts'
import { helpTopics } from '../explain/help-topics.ts'
import { annexControls, clauses } from '../frameworks/iso27001.ts'
import { groupNames } from '../report/groups.ts'
import { reporters } from '../report/index.ts'
import { git } from '../source/git.ts'
import { workTreeSource } from '../source/work-tree.ts'
import { type Candidate, candidateLines } from '../terminal/completion/candidate.ts'
import { type CompletionPlace, completionPlace } from './completion-place.ts'
import { declarations } from './declarations/index.ts'
import { findRoot } from './root.ts'

/** Runs the command and returns the exit code. */
export function run(words: readonly string[]): number {
  const cli = new Command('isms')
  for (const declare of declarations) declare(cli)
  const place = completionPlace(cli, words)
  const lines = candidateLines(candidatesAt(cli, place), place.begun).map((line) => `${place.lead}${line}\n`)
  process.stdout.write(lines.join(''))
  return 0
}

function candidatesAt(cli: Command, { command, wanted, root }: CompletionPlace): readonly Candidate[] {
  switch (wanted.type) {
    case 'command':
      return commandsOf(command)
    case 'option':
      return command.options
        .filter(({ hidden }) => !hidden)
        .map(({ long, short, description }) => ({ word: long ?? short ?? '', about: description }))
    case 'value': {
      const { argChoices, long } = wanted.option
      return argChoices === undefined ? valuesOf(long ?? '', root) : words(argChoices)
    }
    case 'argument': {
      const { argument } = wanted
      if (argument === undefined) return []
      if (argument.argChoices !== undefined) return words(argument.argChoices)
      return argumentsOf(cli, command.name(), argument.name(), root)
    }
  }
}

const words = (texts: readonly string[]): Candidate[] => texts.map((word) => ({ word }))

/** Commands that the help lists. */
const commandsOf = (command: Command): Candidate[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((known) => ({ word: known.name(), about: known.description() }))

/** Candidates for the value of an option. */
function valuesOf(option: string, root: string | undefined): readonly Candidate[] {
  switch (option) {
    case '--ref':
    case '--since':
    case '--policy-from':
      return revisions(root)
    case '--by':
    case '--collected-by':
      return ids(root, (kind) => kind === 'person')
    case '--owner':
      return ids(root, (kind) => kind === 'person' || kind === 'role')
    case '--role':
      return ids(root, (kind) => kind === 'role')
    case '--evidence':
      return ids(root, (kind) => kind === 'evidence')
    case '--link':
    case '--supports':
      return [...ids(root), ...controls]
    case '--format':
      return reporters.map(({ name }) => ({ word: name }))
    case '--show':
      return words([...groupNames, 'all'])
    default:
      return []
  }
}

/** Candidates for an argument, by its name in the declaration. */
function argumentsOf(cli: Command, command: string, name: string, root: string | undefined): readonly Candidate[] {
  if (name === 'id') return ids(root, fitting[command])
  if (name === 'kind') return kinds
  if (name === 'range') return revisions(root)
  if (command === 'help')
    return [...commandsOf(cli), ...helpTopics.map((topic) => ({ word: topic.name, about: topic.summary }))]
  if (command !== 'explain') return []
  const checks = allChecks.map(({ id, summary }) => ({ word: id, about: summary }))
  return [...checks, ...kinds, ...controls, ...clauses.map(({ id, title }) => ({ word: id, about: title }))]
}

const kinds: readonly Candidate[] = allKinds.map(({ kind, title }) => ({ word: kind, about: title }))
const controls: readonly Candidate[] = annexControls.map(({ id, title }) => ({ word: id, about: title }))

/** Kinds that a command takes, where it does not take all. */
const fitting: Readonly<Record<string, (kind: string) => boolean>> = {
  ack: (kind) => kind === 'policy' || kind === 'procedure',
  approve: (kind) => allKinds.some((known) => known.kind === kind && known.document === true),
  close: (kind) => ['finding', 'cap', 'incident', 'plan action'].includes(kind),
}

/** Ids in the work tree with their titles; none where there is no ISMS to read. */
function ids(given: string | undefined, fits: (kind: string) => boolean = () => true): Candidate[] {
  const root = quietly(() => findRoot(given))
  if (root === undefined) return []
  return (quietly(() => load(workTreeSource(root)).artifacts) ?? []).flatMap(({ info, value }) => {
    const { id, title, name, actions } = value
    const own = typeof id === 'string' && fits(info.kind) ? [{ word: id, about: textOf(title ?? name) }] : []
    const parts = info.kind === 'treatment-plan' && fits('plan action') && Array.isArray(actions) ? actions : []
    return [...own, ...parts.flatMap(actionCandidate)]
  })
}

function actionCandidate(action: unknown): Candidate[] {
  const { id, what } = (action ?? {}) as { id?: unknown; what?: unknown }
  return typeof id === 'string' ? [{ word: id, about: textOf(what) }] : []
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Branches and tags of the repository. */
function revisions(given: string | undefined): Candidate[] {
  const found = quietly(() =>
    git(given ?? process.cwd(), [
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads',
      'refs/tags',
      'refs/remotes',
    ]),
  )
  return found?.ok === true
    ? words(['HEAD', ...found.stdout.toString('utf8').split('\n')].filter((name) => name !== ''))
    : []
}

/** The answer, or nothing where none can be given: a shell waits for words, not for reasons. */
function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof CannotAnswer || (error as NodeJS.ErrnoException).code !== undefined) return undefined
    throw error
  }
}
