/** Gathers from git and the checked ISMS everything that a pack is a function of, and builds it; for `pack` and for `verify --repo`. */
import { kindNamed } from '../artifacts/catalogue.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { type CheckResult, check } from '../engine/check.ts'
import { entryReader } from '../engine/read-entries.ts'
import { cutOffCommits, isPartial } from '../history/notices.ts'
import { openHistory } from '../history/open-history.ts'
import { signedTags } from '../history/tag-signatures.ts'
import type { Tag } from '../model/commit.ts'
import type { History } from '../model/history.ts'
import { buildPack, type PackResult } from '../pack/build.ts'
import type { PackDefinition } from '../pack/definition/pack-definition.ts'
import type { PackFormat } from '../pack/formats.ts'
import type { HistoryState, PackHistory, PackProvenance, PackTag } from '../pack/input.ts'
import { toolVersion } from '../package-root.ts'
import { gitLine } from '../source/git.ts'
import { type Repository, repositoryAt } from '../source/repository.ts'
import { committerDate, type Opened } from './open.ts'
import { resourcesOf } from './pack-definition-view.ts'
import { statesFor } from './pack-states-view.ts'
import { uncommittedFiles } from './uncommitted-files.ts'

/** What a pack is built with. */
export interface PackOrder {
  readonly definition: PackDefinition
  /** The state since which the pack tells the changes; its commit where that is known already. */
  readonly since?: { readonly revision: string; readonly commit?: string }
  /** Id of the audit, or the name that the manifest gives a slot of the programme. */
  readonly audit?: string
  readonly formats: readonly PackFormat[]
  /** False leaves the history out. */
  readonly git: boolean
  /** Tags to be named instead of those of the repository. */
  readonly tags?: readonly PackTag[]
  /** Told before each long step. */
  readonly progress: (step: string) => void
}

/** A built pack. */
export type BuiltPack = Extract<PackResult, { readonly ok: true }>

/** Checks what goes into a pack: judged by what binds at the audit that it is made for, whatever the phase of the day. */
export const checkForPack = (opened: Opened, { phase }: PackDefinition): CheckResult => check({ ...opened, phase })

/** Builds the pack of an opened and checked ISMS. Throws `CannotAnswer` where a template is broken. */
export async function buildFrom(opened: Opened, result: CheckResult, order: PackOrder): Promise<BuiltPack> {
  order.progress('Reading history')
  const { history, tags } = await pastOf(opened, result, order)
  const built = await buildPack({
    definition: order.definition,
    ...statesFor(opened, result, order, tags),
    repo: result.repo,
    diagnostics: result.report.diagnostics,
    history,
    provenance: provenanceOf(opened, result, tags),
    resources: resourcesOf(opened.source),
    formats: order.formats,
    uncommitted: uncommittedFiles(opened, result.repo),
    readFile: (path) => opened.source.read([path]).get(path),
    progress: order.progress,
  })
  if (built.ok) return built
  throw new CannotAnswer(built.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n      '))
}

/** The history up to the packed commit, with the tags that the pack names. */
interface PackPast {
  readonly history: PackHistory
  readonly tags: readonly PackTag[]
}

async function pastOf(opened: Opened, { repo }: CheckResult, order: PackOrder): Promise<PackPast> {
  const found = order.git ? repositoryAt(opened.root) : undefined
  const head = opened.commit ?? (found && gitLine(opened.root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']))
  if (found === undefined || head === undefined) return { history: { of: () => undefined, state: 'none' }, tags: [] }
  const repository = opened.commit === undefined ? found : { ...found, prefix: opened.prefix }
  const history = await openHistory({
    repository,
    head,
    read: entryReader(),
    locate: (id) => {
      const artifact = repo.find(id)
      if (artifact === undefined) return undefined
      const row = kindNamed(artifact.kind)?.derivedId === true ? { owner: id.slice(0, id.indexOf('#')) } : {}
      return { id, kind: artifact.kind, path: artifact.file.path, ...row }
    },
    ...(order.tags === undefined ? {} : { tags: order.tags.map(asTag) }),
  })
  return {
    history: {
      of: history.of,
      prepare: history.prepare,
      state: historyState(repository),
      cutOff: cutOffCommits(repository).sort(),
    },
    tags: order.tags ?? packTags(opened.root, history),
  }
}

/** How whole the history of a clone is. */
export const historyState = (repository: Repository): Exclude<HistoryState, 'none'> =>
  repository.shallow ? 'shallow' : isPartial(repository) ? 'partial' : 'complete'

const asTag = ({ name, commit, object }: PackTag): Tag => ({ name, commit, ...(object === null ? {} : { object }) })

/** Tags on the commits that the pack tells of; tags of other branches do not concern it. */
function packTags(folder: string, history: History): PackTag[] {
  const tags = history.tags.filter(({ commit }) => history.contains(commit))
  const signed = signedTags(folder, tags)
  return tags.map(({ name, commit, object }) => ({
    name,
    commit,
    object: object ?? null,
    signature: signed.has(name) ? 'not-judged' : 'unsigned',
  }))
}

function provenanceOf(opened: Opened, result: CheckResult, tags: readonly PackTag[]): PackProvenance {
  const common = { asOf: result.today, toolVersion: toolVersion(), root: opened.prefix }
  const { commit } = opened
  if (commit === undefined) return { ...common, tags: [], date: result.today, dirty: true }
  const tree = gitLine(opened.root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{tree}`])
  return {
    ...common,
    commit,
    ...(tree === undefined ? {} : { tree }),
    tags,
    date: committerDate(opened.root, commit),
    dirty: false,
  }
}
