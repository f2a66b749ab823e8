/** Gathers from git and the checked ISMS everything that a pack is a function of, and builds it; for `pack` and for `verify --repo`. */
import { allDocuments } from '../analysis/documents.ts'
import { kindNamed } from '../artifacts/catalogue.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { type CheckResult, check } from '../engine/check.ts'
import { entryReader } from '../engine/read-entries.ts'
import { cutOffCommits, isPartial } from '../history/notices.ts'
import { openHistory } from '../history/open-history.ts'
import type { Tag } from '../model/commit.ts'
import type { History } from '../model/history.ts'
import type { Repo } from '../model/repo.ts'
import { buildPack, type PackResult } from '../pack/build.ts'
import type { PackDefinition } from '../pack/definition/pack-definition.ts'
import type { PackFormat } from '../pack/formats.ts'
import type { HistoryState, PackHistory, PackProvenance, PackSignature, PackTag } from '../pack/input.ts'
import { toolVersion } from '../package-root.ts'
import { gitLine } from '../source/git.ts'
import { type Repository, repositoryAt } from '../source/repository.ts'
import { committerDate, type Opened } from './open.ts'
import { resourcesOf } from './pack-definition-view.ts'
import { packVerdicts, reviewSignatures, type SignatureReview, tagVerdict } from './pack-signatures.ts'
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
  /** Verdicts on signatures to be taken instead of those of the repository. */
  readonly signatures?: readonly PackSignature[]
  /** Told before each long step. */
  readonly progress: (step: string) => void
}

/** A built pack. */
export type BuiltPack = Extract<PackResult, { readonly ok: true }> & {
  /** What the repository says of the verdicts that were given. */
  readonly signatures: SignatureReview
}

/** Checks what goes into a pack: judged by what binds at the audit that it is made for, whatever the phase of the day. */
export const checkForPack = (opened: Opened, { phase }: PackDefinition): CheckResult => check({ ...opened, phase })

/** Builds the pack of an opened and checked ISMS. Throws `CannotAnswer` where a template is broken. */
export async function buildFrom(opened: Opened, result: CheckResult, order: PackOrder): Promise<BuiltPack> {
  order.progress('Reading history')
  const { history, tags, signatures } = await pastOf(opened, result, order)
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
  if (built.ok) return { ...built, signatures }
  throw new CannotAnswer(built.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n      '))
}

/** The history up to the packed commit, with the tags that the pack names. */
interface PackPast {
  readonly history: PackHistory
  readonly tags: readonly PackTag[]
  readonly signatures: SignatureReview
}

async function pastOf(opened: Opened, { repo }: CheckResult, order: PackOrder): Promise<PackPast> {
  const found = order.git ? repositoryAt(opened.root) : undefined
  const head = opened.commit ?? (found && gitLine(opened.root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']))
  if (found === undefined || head === undefined)
    return { history: { of: () => undefined, state: 'none' }, tags: [], signatures: { disputed: [], unconfirmed: [] } }
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
    trust: () => ({
      branch: repo.config.git?.main_branch ?? 'main',
      allowedSigners: repo.config.approval?.allowed_signers,
    }),
    ...(order.tags === undefined ? {} : { tags: order.tags.map(asTag) }),
  })
  // A pack without people names no signer either, and shows no approval that could be graded.
  const anonymous = order.definition.redact.includes('person')
  const verdicts = packVerdicts(history, anonymous ? [] : order.signatures)
  if (!anonymous && order.signatures === undefined) prepareProofs(repo, history)
  return {
    history: {
      of: history.of,
      prepare: history.prepare,
      state: historyState(repository),
      cutOff: cutOffCommits(repository).sort(),
      tags: history.tags,
      ...verdicts,
    },
    tags: order.tags ?? packTags(history),
    signatures: reviewSignatures(history, order.signatures ?? [], order.tags ?? []),
  }
}

/** How whole the history of a clone is. */
export const historyState = (repository: Repository): Exclude<HistoryState, 'none'> =>
  repository.shallow ? 'shallow' : isPartial(repository) ? 'partial' : 'complete'

const asTag = ({ name, commit, object }: PackTag): Tag => ({ name, commit, ...(object === null ? {} : { object }) })

/** Reads in one go what may carry the signature of an approval: the commits of documents, their merges, and the tags. */
function prepareProofs(repo: Repo, history: History): void {
  const documents = allDocuments(repo).map(({ id }) => id)
  history.prepare(documents)
  const changes = documents.flatMap((id) => history.of(id)?.revisions ?? [])
  history.prepareSignatures([
    ...changes.flatMap(({ commit, merge }) => (merge === undefined ? [commit.id] : [commit.id, merge.id])),
    ...history.tags.flatMap(({ object }) => object ?? []),
  ])
}

/** Tags on the commits that the pack tells of; tags of other branches do not concern it. */
const packTags = (history: History): PackTag[] =>
  history.tags
    .filter(({ commit }) => history.contains(commit))
    .map((tag) => ({
      name: tag.name,
      commit: tag.commit,
      object: tag.object ?? null,
      signature: tagVerdict(history, tag),
    }))

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
