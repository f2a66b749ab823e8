/** Opens the ISMS that the common options name: root, source (work tree or revision) and the as-of date. */

import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { type CheckResult, check, readModel } from '../engine/check.ts'
import { type Policy, readPolicy } from '../engine/policy.ts'
import type { Phase } from '../rules/define.ts'
import { gitLine, mergeBase, resolveCommit } from '../source/git.ts'
import { revisionSource } from '../source/revision.ts'
import type { Source } from '../source/source.ts'
import { workTreeSource } from '../source/work-tree.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { type BarePlace, bareAt, prefixIn } from './bare.ts'
import { type CommonOptions, parseAsOf, todayIn } from './options.ts'
import { findRoot } from './root.ts'

/** An opened ISMS. */
export interface Opened {
  /** Absolute path of the ISMS root in the work tree; of the repository when that is bare. */
  readonly root: string
  readonly source: Source
  /** Commit that is read, for a revision. */
  readonly commit?: string
  /** Path of the root in its repository, empty or with a trailing slash. */
  readonly prefix: string
  /** Present when the repository has no work tree. */
  readonly bare?: true
  /** Whether the files lie in a git repository; absent with `--no-git`. */
  readonly inGit?: boolean
  readonly asOf: string | ((timezone: string | undefined) => string)
}

/** Opens; throws `CannotAnswer` when there is no ISMS or no such revision. */
export function openIsms(options: CommonOptions): Opened {
  if (options.ref === undefined) {
    const root = findRoot(options.root)
    const opened = { root, source: workTreeSource(root), prefix: '', asOf: parseAsOf(options.asOf) ?? todayIn }
    return options.git ? { ...opened, inGit: liesInGit(root) } : opened
  }
  return openRevision(revisionRoot(options.root), options.ref, options)
}

/** True when the folder or one above it is the work tree of a git repository; told without starting git. */
function liesInGit(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && liesInGit(dirname(folder)))
}

/** Opens the ISMS at a revision of the repository that holds `place`, a folder or a place in a bare repository. */
export function openRevision(
  place: string | BarePlace,
  revision: string,
  options: Pick<CommonOptions, 'asOf'>,
): Opened {
  const root = typeof place === 'string' ? place : place.folder
  const found = typeof place === 'string' ? repositoryOf(place) : undefined
  const commit = resolveCommit(root, revision)
  const top = found?.top ?? root
  const prefix = typeof place === 'string' ? (found?.prefix ?? '') : prefixIn(place, commit, revision)
  const source = revisionSource(top, commit, prefix)
  if (!holdsIsms(source)) {
    throw new CannotAnswer(`${revision} holds no ${prefix}isms.yaml`, 'Choose a revision in which the ISMS exists.')
  }
  return {
    root,
    source,
    commit,
    prefix,
    ...(typeof place === 'string' ? {} : { bare: true }),
    asOf: parseAsOf(options.asOf) ?? committerDate(root, commit),
  }
}

/** Where other revisions of an opened ISMS are read: the repository, and the folder of the ISMS in it. */
export const placeOf = ({ root, bare, prefix }: Opened): { readonly top: string; readonly prefix: string } =>
  bare === true ? { top: root, prefix } : repositoryOf(root)

/** The repository that holds a folder: absolute path of its top, and the folder below it (empty or with a trailing slash). */
export function repositoryOf(root: string): { readonly top: string; readonly prefix: string } {
  const line = gitLine(root, ['rev-parse', '--show-toplevel'])
  if (line === undefined)
    throw new CannotAnswer(
      'This folder is in no git repository',
      'A revision can be read only from git; leave --ref and --since out to read the files as they are.',
    )
  const top = realpathSync(line)
  const below = relative(top, root).split(sep).join('/')
  return { top, prefix: below === '' ? '' : `${below}/` }
}

/** Committer date of a commit in UTC, `YYYY-MM-DD`. */
export function committerDate(folder: string, commit: string): string {
  const seconds = Number(
    gitLine(folder, ['log', '-1', '--no-show-signature', '--format=%ct', '--end-of-options', commit]) ?? Number.NaN,
  )
  if (!Number.isFinite(seconds)) throw new CannotAnswer(`git cannot tell the date of ${commit}`)
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** The folder or bare repository whose revision is read; the work tree need not hold the ISMS. */
export function revisionRoot(given: string | undefined): string | BarePlace {
  if (given === undefined) {
    try {
      return findRoot(undefined)
    } catch (error) {
      if (existsSync(join(process.cwd(), '.git'))) return realpathSync(process.cwd())
      const bare = bareAt(process.cwd())
      if (bare === undefined) throw error
      return bare
    }
  }
  const bare = existsSync(join(given, 'isms.yaml')) ? undefined : bareAt(given)
  if (bare !== undefined) return bare
  if (statSync(given, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CannotAnswer(`--root ${given} is no folder`)
  return realpathSync(given)
}

/** An opened ISMS with its model and report. */
export type Checked = Opened & CheckResult & { readonly policy?: Policy | undefined }

/** Opens and checks in one go; what every reading command starts with. */
export function openAndCheck(options: CommonOptions & { readonly phase?: Phase }): Checked {
  const opened = openIsms(options)
  return { ...opened, ...check({ ...opened, phase: options.phase }) }
}

/**
 * The policy of a revision, by which a change is judged that must not judge itself. What the change weakens is told against
 * the commit at which it branched off, or, where the clone does not reach that far, against the revision itself.
 * A revision without an ISMS has no policy: the change that brings the first one is judged by its own, and told so.
 * Throws `CannotAnswer` when the revision does not exist.
 */
async function policyAt(
  opened: Opened,
  revision: string,
  { judgesHistory, quiet }: { readonly judgesHistory: boolean; readonly quiet: boolean | undefined },
): Promise<Policy | undefined> {
  const { root, asOf, commit } = opened
  const { top, prefix } = placeOf(opened)
  if (!holdsIsms(revisionSource(top, resolveCommit(top, revision), prefix))) {
    if (quiet !== true)
      process.stderr.write(
        `isms: ${plainLine(revision)} holds no ${prefix}isms.yaml, so there is no policy yet: the change is judged by its own.\n`,
      )
    return undefined
  }
  const base = openRevision(opened.bare === true ? { folder: root, below: prefix } : root, revision, {})
  const today = typeof asOf === 'string' ? asOf : asOf(readModel(base.source).repo.config.timezone)
  const start = branchPoint(top, base.commit as string, commit ?? resolveCommit(top, 'HEAD'))
  const before = start === undefined || start === base.commit ? undefined : revisionSource(top, start, prefix)
  const { historyForRules } = await import('./history-view.ts')
  const history = judgesHistory ? await historyForRules(root, base.commit, base.commit, prefix) : undefined
  return readPolicy(
    revision,
    { source: base.source, asOf: today, history },
    before !== undefined && holdsIsms(before) ? before : undefined,
  )
}

const holdsIsms = (source: Source): boolean => source.list().some(({ path }) => path === 'isms.yaml')

function branchPoint(top: string, base: string, head: string): string | undefined {
  try {
    return mergeBase(top, base, head)
  } catch (error) {
    if (error instanceof CannotAnswer) return undefined
    throw error
  }
}

/** The same, and whether the rules that need git were judged. */
export type Judged = Checked & { readonly judgedHistory: boolean }

/** Opens and checks with the rules that need git, unless `--no-git` leaves them out. */
export async function openAndJudge(
  options: CommonOptions & { readonly phase?: Phase; readonly policyFrom?: string },
): Promise<Judged> {
  const opened = openIsms(options)
  const { historyForRules } = await import('./history-view.ts')
  const asked = options.git && (opened.inGit === true || opened.commit !== undefined)
  const trusted = options.policyFrom === undefined ? undefined : resolveCommit(opened.root, options.policyFrom)
  const history = asked ? await historyForRules(opened.root, opened.commit, trusted, opened.prefix) : undefined
  const judgedHistory = history !== undefined
  const policy =
    options.policyFrom === undefined
      ? undefined
      : await policyAt(opened, options.policyFrom, { judgesHistory: judgedHistory, quiet: options.quiet })
  return { ...opened, policy, judgedHistory, ...check({ ...opened, policy, history, phase: options.phase }) }
}
