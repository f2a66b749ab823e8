/** Opens the history of the ISMS up to a commit: reads the log once, answers from memory, reads contents when asked. */
import type { Commit, Tag } from '../model/commit.ts'
import type { ArtifactHistory, History, Removal } from '../model/history.ts'
import { git } from '../source/git.ts'
import type { Repository } from '../source/repository.ts'
import type { Followed } from './artifact-finder.ts'
import { artifactHistory, type ChangeFacts } from './artifact-history.ts'
import { artifactSteps, contentsOf } from './artifact-steps.ts'
import { type ArtifactReader, fileVersions } from './file-versions.ts'
import { findRemoved } from './find-removed.ts'
import type { LogColumns } from './log-columns.ts'
import { logIndex } from './log-index.ts'
import { cutOffCommits, historyNotices, isPartial } from './notices.ts'
import { readLog } from './read-log.ts'
import { removals } from './removals.ts'
import { signatureJudge, type Trust } from './signatures.ts'
import { outsideTags, readTags, tagContainment } from './tags.ts'

/** What a history is opened with. */
export interface HistoryInput {
  readonly repository: Repository
  /** Full id of the commit up to which the history is told. */
  readonly head: string
  /** Where an artifact stands at `head`: its kind, its path below the ISMS root, for CSV rows the owner. */
  readonly locate: (id: string) => Followed | undefined
  readonly read: ArtifactReader
  /** The tags to tell of; by default those of the repository. */
  readonly tags?: readonly Tag[]
  /** Whose signatures count; by default nobody's. */
  readonly trust?: () => Trust
  /** True when the work tree is checked, where files may be untracked; a commit tracks all of its own. */
  readonly workTree?: boolean
  /** Reads the log; by default from git. */
  readonly log?: (repository: Repository, head: string, exactRenames: boolean) => Promise<LogColumns>
}

/** Opens a history. Throws `CannotAnswer` when git cannot read the commits. */
export async function openHistory(input: HistoryInput): Promise<History> {
  const { repository, head, locate, read, tags: given, log: from } = input
  const { folder, prefix } = repository
  const notices = historyNotices(repository)
  const partial = isPartial(repository)
  const log = await (from ?? logFromGit)(repository, head, partial)
  const index = logIndex(log, head)
  const { graph, lineages } = index
  const versions = fileVersions(folder, read)
  const tags = given ?? readTags(folder)
  let contains: ((commit: number) => readonly Tag[]) | undefined
  const tagsOf = (place: number) => {
    contains ??= tagContainment(graph, tags, outsideTags(folder, head, graph, tags))
    return contains(place)
  }
  const cutOff = new Set(cutOffCommits(repository).flatMap((id) => graph.placeOf(id) ?? []))
  const below = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : path)
  const inRepository = (id: string): Followed | undefined => {
    const found = locate(id)
    return found === undefined ? undefined : { ...found, path: prefix + found.path }
  }
  const mergeAt = (place: number): Commit | undefined => {
    const by = graph.broughtBy[place] as number
    return by < 0 || by === place ? undefined : index.commit(by)
  }
  const facts = (change: number): ChangeFacts => {
    const place = index.commitOf(change)
    const merge = mergeAt(place)
    return { commit: index.commit(place), ...(merge === undefined ? {} : { merge }), tags: tagsOf(place) }
  }
  const histories = new Map<string, ArtifactHistory | undefined>()
  const build = (id: string): ArtifactHistory | undefined => {
    const followed = inRepository(id) ?? findRemoved(index, versions, id, below)
    const steps = followed === undefined ? [] : artifactSteps(index, versions, followed, cutOff)
    return steps.length === 0 ? undefined : artifactHistory(id, steps, facts, below, !partial)
  }
  const changesOf = (path: string): readonly number[] => {
    const lineage = lineages.of(path)
    return lineage === undefined ? [] : lineages.changes(lineage)
  }
  const atPlace = <Answer>(id: string, answer: (place: number) => Answer): Answer | undefined => {
    const place = graph.placeOf(id)
    return place === undefined ? undefined : answer(place)
  }
  const judge = signatureJudge(repository, input.trust ?? (() => ({ branch: 'main' })))
  const signedOn = (object: string): string =>
    atPlace(object, (place) => index.commit(place).committedOn) ??
    index.commit(graph.placeOf(tags.find((tag) => tag.object === object)?.commit ?? head) ?? 0).committedOn
  let removed: readonly Removal[] | undefined
  let tracked: ReadonlySet<string> | undefined
  return {
    head,
    shallow: repository.shallow,
    notices,
    tags,
    of: (id) => {
      if (!histories.has(id)) histories.set(id, build(id))
      return histories.get(id)
    },
    prepare: (ids) => {
      const paths = new Set(ids.flatMap((id) => inRepository(id)?.path ?? []))
      const own = [...paths].flatMap((path) => changesOf(path))
      // Where a file begins, what it holds may have come out of another file of the same commit.
      const births = new Set([...paths].flatMap((path) => changesOf(path).at(-1) ?? []).map(index.commitOf))
      const beside = [...births].flatMap((place) => {
        const [from, to] = [log.changeFrom[place] as number, log.changeFrom[place + 1] as number]
        return Array.from({ length: to - from }, (_, at) => from + at)
      })
      versions.prefetch([...new Set([...own, ...beside])].flatMap((change) => contentsOf(index, [change])))
    },
    commitsOf: (path) => {
      const places = changesOf(prefix + path).map((change) => index.commitOf(change))
      return [...new Set(places)].map((place) => index.commit(place))
    },
    commit: (id) => atPlace(id, index.commit),
    commits: function* () {
      for (let place = 0; place < log.commits; place += 1) yield index.commit(place)
    },
    pathsChangedBy: (id) =>
      atPlace(id, (place) => {
        const changed = log.path.subarray(log.changeFrom[place], log.changeFrom[place + 1])
        return [...changed]
          .map((path) => log.paths[path] as string)
          .filter((path) => path.startsWith(prefix))
          .map(below)
      }) ?? [],
    mergeOf: (id) => atPlace(id, mergeAt),
    tagsWith: (id) => atPlace(id, tagsOf) ?? [],
    contains: (id) => graph.placeOf(id) !== undefined,
    removals: () => {
      removed ??= removals(index, versions, below, mergeAt)
      return removed
    },
    signatureOf: (object) => judge.verdict(object, signedOn(object)),
    prepareSignatures: judge.prepare,
    isTracked: (path) => {
      if (input.workTree !== true) return true
      tracked ??= trackedFiles(folder)
      return tracked.has(path)
    },
  }
}

const logFromGit = ({ folder, idLength }: Repository, head: string, exactRenames: boolean): Promise<LogColumns> =>
  readLog(folder, head, [], idLength, exactRenames)

/** Paths in the index below a folder, as seen from it. */
const trackedFiles = (folder: string): Set<string> =>
  new Set(git(folder, ['ls-files', '-z']).stdout.toString('utf8').split('\0'))
