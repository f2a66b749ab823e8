/** Opens the history that the common options name: the repository of the root, up to HEAD or `--ref`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { allDocuments } from '../analysis/documents.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { type FoundArtifact, findArtifact } from '../engine/find-artifact.ts'
import { readVersions } from '../engine/read-versions.ts'
import { cachedLog } from '../history/log-cache.ts'
import { openHistory } from '../history/open-history.ts'
import type { IsoDate } from '../model/dates.ts'
import { configId, type History } from '../model/history.ts'
import type { Repo } from '../model/repo.ts'
import { toolVersion } from '../package-root.ts'
import { gitLine, resolveCommit } from '../source/git.ts'
import { type Repository, repositoryAt } from '../source/repository.ts'
import { revisionSource } from '../source/revision.ts'
import type { Source } from '../source/source.ts'
import { bareAt, prefixIn } from './bare.ts'
import { revisionRoot } from './open.ts'
import type { CommonOptions } from './options.ts'
import { findRoot } from './root.ts'

/** A history and where it was opened. */
export interface OpenedHistory {
  readonly history: History
  /** Absolute path of the ISMS root. */
  readonly root: string
  readonly bare: boolean
}

/** How to open it. */
export interface HistoryOptions extends Pick<CommonOptions, 'root' | 'ref'> {
  /** The day at whose end the history is told. */
  readonly asOf?: IsoDate
  /** False for a log that is read from git alone, as in CI. */
  readonly cache?: boolean
}

/**
 * Opens it; throws `CannotAnswer` when there is no repository, no commit or no git.
 * @param hint where the work tree has an artifact, which saves the search when the commit has it there too
 */
export async function openHistoryOf(
  options: HistoryOptions,
  hint?: (root: string, id: string) => FoundArtifact | undefined,
): Promise<OpenedHistory> {
  const { root, repository: found, below } = openRepository(options)
  const named = headOf(found, options.ref)
  const head = options.asOf === undefined ? named : commitBy(found, named, options.asOf)
  const repository = atCommit(found, below, head, options.ref ?? 'HEAD')
  const source = revisionSource(repository.folder, head, repository.prefix)
  const history = await openHistory({
    repository,
    head,
    read: readVersions,
    locate: (id) => {
      const hinted = repository.bare ? undefined : hint?.(root, id)
      const found = hinted !== undefined && holds(source, hinted, id) ? hinted : findArtifact(source, id)
      return found === undefined
        ? undefined
        : { id, kind: found.kind, path: found.path, ...(found.owner === undefined ? {} : { owner: found.owner }) }
    },
    ...(usesCache(options) ? { log: cachedLog(toolVersion()) } : {}),
  })
  return { history, root, bare: repository.bare }
}

/**
 * The history for the rules of a check: the model tells where artifacts stand. Undefined where there is no repository or
 * no commit. Throws `CannotAnswer` when git is missing or refuses the repository.
 * @param trusted commit whose allowed signers count, instead of those of the main branch
 * @param prefix folder of the ISMS in a bare repository, which the root does not tell
 */
export async function historyForRules(
  root: string,
  ref: string | undefined,
  trusted?: string,
  prefix?: string,
): Promise<((repo: Repo) => History) | undefined> {
  const found = repositoryAt(root)
  if (found === undefined) return undefined
  const repository = found.bare && prefix !== undefined ? { ...found, prefix } : found
  const head = ref ?? gitLine(repository.folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (head === undefined) return undefined
  let model: Repo | undefined
  const history = await openHistory({
    repository,
    head,
    workTree: ref === undefined,
    read: readVersions,
    locate: (id) => {
      const found = id === configId ? model?.configArtifact : model?.find(id)
      if (found === undefined) return undefined
      const owner = found.file.format === 'csv' && id.includes('#') ? id.slice(0, id.indexOf('#')) : undefined
      const { kind, file } = found
      return { id, kind, path: file.path, ...(owner === undefined ? {} : { owner }) }
    },
    trust: () => ({
      branch: mainBranch(model),
      commit: trusted,
      allowedSigners: model?.config.approval?.allowed_signers,
    }),
    ...(usesCache({}) ? { log: cachedLog(toolVersion()) } : {}),
  })
  return (repo) => {
    model = repo
    // What most rules ask about, in one batch of objects.
    history.prepare([...allDocuments(repo), ...repo.all('risk-acceptance')].map(({ id }) => id))
    return history
  }
}

const mainBranch = (repo: Repo | undefined): string => repo?.config.git?.main_branch ?? 'main'

/** CI starts from nothing and trusts no earlier run. */
const usesCache = ({ cache }: HistoryOptions): boolean => {
  const { CI: ci } = process.env
  return cache !== false && (ci === undefined || ci === '' || ci === 'false' || ci === '0')
}

/** True when a file of the source holds the artifact. */
function holds(source: Source, { path, kind, owner }: FoundArtifact, id: string): boolean {
  const bytes = source.read([path]).get(path)
  const artifacts = bytes === undefined ? undefined : readVersions(path, bytes, kind, owner)
  return artifacts?.some((artifact) => artifact.id === id) === true
}

/** The repository that holds the ISMS root; a bare one may stand for the root itself, `below` then being the folder in it. */
export function openRepository({ root: given, ref }: Pick<CommonOptions, 'root' | 'ref'>): {
  root: string
  repository: Repository
  below: string
} {
  const here = given ?? process.cwd()
  const place = existsSync(join(here, 'isms.yaml')) ? undefined : bareAt(here)
  if (place !== undefined) {
    const bare = repositoryAt(place.folder) as Repository
    return { root: place.folder, repository: bare, below: place.below }
  }
  // A revision may hold an ISMS that the work tree does not.
  const root = ref === undefined ? findRoot(given) : (revisionRoot(given) as string)
  const repository = repositoryAt(root)
  if (repository === undefined)
    throw new CannotAnswer('This folder is in no git repository', 'History can be told only from git.')
  return { root, repository, below: '' }
}

/** The repository with the place of the ISMS at a commit, which in a bare one only the commit tells. */
export const atCommit = (repository: Repository, below: string, commit: string, revision: string): Repository =>
  repository.bare
    ? { ...repository, prefix: prefixIn({ folder: repository.folder, below }, commit, revision) }
    : repository

/**
 * The commit as it stood at the end of a day in UTC: the newest on its main line (first parents) that was committed by then.
 * Throws `CannotAnswer` when there was none.
 */
export function commitBy({ folder, shallow }: Repository, commit: string, day: IsoDate): string {
  const end = Math.floor(Date.parse(`${day}T23:59:59Z`) / 1000)
  const found = gitLine(folder, ['rev-list', '--first-parent', '-1', `--min-age=${end}`, '--end-of-options', commit])
  if (found !== undefined && found !== '') return found
  throw new CannotAnswer(
    `No commit had been made by ${day}`,
    shallow ? 'The clone may lack it: git fetch --unshallow.' : 'Name a later day.',
  )
}

/** Full id of the commit that is read. */
export function headOf({ folder }: Repository, ref: string | undefined): string {
  if (ref !== undefined) return resolveCommit(folder, ref)
  const head = gitLine(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (head === undefined) throw new CannotAnswer('There is no commit yet', 'Commit the ISMS to git first.')
  return head
}
