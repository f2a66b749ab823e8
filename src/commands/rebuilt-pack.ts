/** Builds a pack again from what its manifest names, in a repository of the user's, and compares file by file. */
import { realpathSync, statSync } from 'node:fs'
import { CannotAnswer } from '../cannot-answer.ts'
import { cutOffCommits } from '../history/notices.ts'
import { readTags } from '../history/tags.ts'
import type { PackTag } from '../pack/input.ts'
import type { PackManifest } from '../pack/manifest.ts'
import { type ComparedFile, comparePack } from '../pack/verify/compare-pack.ts'
import type { PackTree } from '../pack/verify/pack-tree.ts'
import { toolVersion } from '../package-root.ts'
import { canWritePdf, NO_COMPILER } from '../render/pdf/compiler.ts'
import { gitLine } from '../source/git.ts'
import { type Repository, repositoryAt } from '../source/repository.ts'
import { revisionSource } from '../source/revision.ts'
import type { Opened } from './open.ts'
import { buildFrom, checkForPack, historyState } from './pack-content.ts'
import { definitionIn } from './pack-definition-view.ts'

/** What a second build shows. */
export interface Rebuilt {
  /** True when every file is identical, no tag was moved and no signature is disputed. */
  readonly identical: boolean
  readonly files: readonly ComparedFile[]
  /** Tags of the manifest that stand elsewhere in the repository. */
  readonly movedTags: readonly string[]
  /** Commits and tags whose signature is good by the manifest, and is bad or missing in the repository. */
  readonly disputedSignatures: readonly string[]
  /** Those whose good signature cannot be confirmed here: the key is not allowed (any more), or nothing judges it. */
  readonly unconfirmedSignatures: readonly string[]
}

/** Builds again and compares every file of the pack and of the rebuilt one. Throws `CannotAnswer` where the same pack cannot be built here. */
export async function rebuildPack(
  tree: PackTree,
  manifest: PackManifest,
  folder: string,
  progress: (step: string) => void,
): Promise<Rebuilt> {
  const opened = await openNamed(manifest, folder)
  progress('Checking')
  const definition = definitionIn(opened.source, manifest.type)
  const result = checkForPack(opened, definition)
  const built = await buildFrom(opened, result, {
    definition,
    ...(manifest.options.since === undefined ? {} : { since: manifest.options.since }),
    ...(manifest.options.audit === undefined ? {} : { audit: manifest.options.audit }),
    formats: manifest.options.formats,
    git: manifest.provenance.history !== 'none',
    tags: manifest.provenance.tags,
    signatures: manifest.provenance.signatures ?? [],
    progress,
  })
  const files = comparePack(tree, built.files)
  const moved = movedTags(opened.root, manifest.provenance.tags)
  const { disputed, unconfirmed } = built.signatures
  const same = files.every(({ state }) => state === 'identical')
  return {
    identical: same && moved.length === 0 && disputed.length === 0,
    files,
    movedTags: moved,
    disputedSignatures: disputed,
    unconfirmedSignatures: unconfirmed,
  }
}

/** The ISMS at the commit that the manifest names. */
async function openNamed(manifest: PackManifest, folder: string): Promise<Opened> {
  const { commit, asOf, provenance } = manifest
  if (commit === null)
    throw new CannotAnswer(
      'This pack was built from files that no commit holds',
      'A DRAFT cannot be built again and compared.',
    )
  if (manifest.toolVersion !== toolVersion())
    throw new CannotAnswer(
      `isms ${manifest.toolVersion} built this pack; this is isms ${toolVersion()}, which may write other bytes`,
      `Compare with isms ${manifest.toolVersion}. The sums can be verified with any version, without --repo.`,
    )
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CannotAnswer(`--repo ${folder} is no folder`, 'Name a clone of the repository that holds the ISMS.')
  const root = realpathSync(folder)
  const repository = repositoryAt(root)
  if (repository === undefined)
    throw new CannotAnswer(
      `--repo ${folder} is in no git repository`,
      'Name a clone of the repository that holds the ISMS.',
    )
  if (gitLine(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`]) === undefined)
    throw new CannotAnswer(
      `This repository lacks commit ${commit}`,
      repository.shallow
        ? 'Fetch the whole history (git fetch --unshallow), or name another clone.'
        : 'Fetch it (git fetch --all --tags), or name another clone; a commit that was rewritten away is gone.',
    )
  requireSameHistory(provenance, repository)
  if (manifest.options.formats.some((format) => format === 'pdf' || format === 'single-pdf') && !(await canWritePdf()))
    throw new CannotAnswer(`The pack holds a PDF: ${NO_COMPILER}`)
  const source = revisionSource(root, commit, manifest.root)
  if (!source.list().some(({ path }) => path === 'isms.yaml'))
    throw new CannotAnswer(
      `Commit ${commit} holds no ${manifest.root}isms.yaml`,
      'The manifest names another folder than the ISMS.',
    )
  return { root, source, commit, prefix: manifest.root, ...(repository.bare ? { bare: true } : {}), asOf }
}

/** A clone that lacks what the other had tells shorter histories, and that is no fault of the pack. */
function requireSameHistory({ history, cutOff }: PackManifest['provenance'], repository: Repository): void {
  const here = historyState(repository)
  if (history === 'none') return
  if (here !== 'complete' && here !== history)
    throw new CannotAnswer(
      `The pack tells its histories from a ${history} clone, and this clone is ${here}`,
      here === 'shallow' ? 'Fetch the whole history: git fetch --unshallow.' : 'Clone without --filter.',
    )
  if (here !== history || cutOffCommits(repository).sort().join() !== cutOff.join())
    throw new CannotAnswer(
      `The pack was built in a ${history} clone, whose shortened histories this repository does not give again`,
      'Compare in a clone that lacks the same, or build the pack from a whole one.',
    )
}

/** Tags of the manifest that stand on another commit, or are other objects, in the repository. */
function movedTags(root: string, named: readonly PackTag[]): string[] {
  const tags = new Map(readTags(root).map((tag) => [tag.name, tag]))
  return named.flatMap(({ name, commit, object }) => {
    const now = tags.get(name)
    return now === undefined || (now.commit === commit && (now.object ?? null) === object) ? [] : [name]
  })
}
