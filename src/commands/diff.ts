/** `isms diff`: what differs between two states of the ISMS, as reviewers and surveillance auditors ask. */
import { ismsDiff } from '../analysis/isms-diff.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { readModel } from '../engine/check.ts'
import type { Repo } from '../model/repo.ts'
import { type DiffSide, diffDocument, isEmpty } from '../report/diff/diff-document.ts'
import { diffMarkdown } from '../report/diff/diff-markdown.ts'
import { diffText } from '../report/diff/diff-text.ts'
import { printedJson } from '../report/printed-json.ts'
import { gitLine } from '../source/git.ts'
import type { Repository } from '../source/repository.ts'
import { revisionSource } from '../source/revision.ts'
import { workTreeSource } from '../source/work-tree.ts'
import { painter } from '../terminal/color.ts'
import { atCommit, commitBy, headOf, openRepository } from './history-view.ts'
import { committerDate } from './open.ts'
import { type CommonOptions, parseAsOf } from './options.ts'
import { emit } from './output.ts'

/** Options of `diff`. */
export interface DiffOptions extends Pick<CommonOptions, 'root' | 'color' | 'asOf'> {
  readonly format: 'text' | 'json' | 'markdown'
  readonly output?: string
  readonly exitCode?: boolean
}

/** Runs the command; exit code 1 only when asked for and something differs. */
export function run(range: string | undefined, options: DiffOptions): number {
  const asOf = parseAsOf(options.asOf)
  const { from, to: named, common } = parseRange(range)
  // The files as they are belong to no day: with one, what was committed by then is meant.
  const to = named ?? (asOf === undefined ? undefined : 'HEAD')
  const { root, repository, below } = openRepository({
    ...(options.root === undefined ? {} : { root: options.root }),
    ...(to === undefined ? {} : { ref: to }),
  })
  if (to === undefined && repository.bare)
    throw new CannotAnswer('A bare repository has no work tree', 'Name two revisions: isms diff A..B.')
  const tip = to === undefined ? undefined : headOf(repository, to)
  const end = tip === undefined || asOf === undefined ? tip : commitBy(repository, tip, asOf)
  const start = common ? mergeBase(repository, headOf(repository, from), end as string) : headOf(repository, from)
  const after =
    end === undefined
      ? readModel(workTreeSource(root)).repo
      : modelAt(atCommit(repository, below, end, to as string), end, to as string)
  const document = diffDocument(
    ismsDiff(modelAt(atCommit(repository, below, start, from), start, from), after),
    after.config.organization ?? '',
    sideOf(repository, common ? `common ancestor of ${from}` : from, start),
    end === undefined
      ? { revision: 'work tree' }
      : sideOf(repository, asOf === undefined ? (to as string) : `${to} by ${asOf}`, end),
  )
  const print = {
    json: () => printedJson(document),
    markdown: () => diffMarkdown(document),
    text: () => diffText(document, painter(process.stdout, !options.color || options.output !== undefined)),
  }[options.format]
  emit(print(), options.output)
  return options.exitCode === true && !isEmpty(document) ? 1 : 0
}

/** `A..B`, `A...B` (from the common ancestor), `A` (to the work tree); HEAD where nothing is named. */
function parseRange(range = 'HEAD'): { from: string; to?: string; common: boolean } {
  const match = /^(.*?)(\.{2,3})(.*)$/.exec(range)
  if (match === null) return { from: range, common: false }
  const [, from, dots, to] = match as unknown as [string, string, string, string]
  return { from: from || 'HEAD', to: to || 'HEAD', common: dots === '...' }
}

function mergeBase({ folder }: Repository, from: string, to: string): string {
  const base = gitLine(folder, ['merge-base', '--end-of-options', from, to])
  if (base === undefined)
    throw new CannotAnswer('The two revisions have no common ancestor here', 'Fetch the whole history, or use A..B.')
  return base
}

function modelAt({ folder, prefix }: Repository, commit: string, revision: string): Repo {
  const source = revisionSource(folder, commit, prefix)
  if (!source.list().some(({ path }) => path === 'isms.yaml'))
    throw new CannotAnswer(`${revision} holds no ${prefix}isms.yaml`, 'Choose a revision in which the ISMS exists.')
  return readModel(source).repo
}

const sideOf = ({ folder }: Repository, revision: string, commit: string): DiffSide => ({
  revision,
  commit,
  date: committerDate(folder, commit),
})
