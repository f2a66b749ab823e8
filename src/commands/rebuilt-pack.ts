/** Builds a pack again from what its manifest names, in a repository of the user's, and compares file by file. */
import { realpathSync, statSync } from 'node:fs'
import { CannotAnswer } from '../cannot-answer.ts'
import type { PackManifest } from '../pack/manifest.ts'
import { type ComparedFile, comparePack } from '../pack/verify/compare-pack.ts'
import type { PackTree } from '../pack/verify/pack-tree.ts'
import { toolVersion } from '../package-root.ts'
import { canWritePdf, NO_COMPILER } from '../render/pdf/write-pdf.ts'
import { gitLine } from '../source/git.ts'
import { revisionSource } from '../source/revision.ts'
import type { Opened } from './open.ts'
import { buildFrom, checkForPack } from './pack-content.ts'

/** Every file of the pack and of the rebuilt one. Throws `CannotAnswer` where the same pack cannot be built here. */
export async function rebuiltFiles(
  tree: PackTree,
  manifest: PackManifest,
  folder: string,
  progress: (step: string) => void,
): Promise<readonly ComparedFile[]> {
  const opened = await openNamed(manifest, folder)
  progress('Checking')
  const result = checkForPack(opened)
  const built = await buildFrom(opened, result, {
    formats: manifest.options.formats,
    git: manifest.provenance.history !== 'none',
    tags: manifest.provenance.tags,
    progress,
  })
  return comparePack(tree, built.files)
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
  const shallow = gitLine(root, ['rev-parse', '--is-shallow-repository'])
  if (shallow === undefined)
    throw new CannotAnswer(
      `--repo ${folder} is in no git repository`,
      'Name a clone of the repository that holds the ISMS.',
    )
  if (gitLine(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`]) === undefined)
    throw new CannotAnswer(
      `This repository lacks commit ${commit}`,
      shallow === 'true'
        ? 'Fetch the whole history (git fetch --unshallow), or name another clone.'
        : 'Fetch it (git fetch --all --tags), or name another clone; a commit that was rewritten away is gone.',
    )
  if (provenance.history === 'complete' && shallow === 'true')
    throw new CannotAnswer(
      'The pack was built with the whole history, and this clone is shallow',
      'Fetch the whole history: git fetch --unshallow.',
    )
  if (provenance.history === 'shallow' && shallow !== 'true')
    throw new CannotAnswer(
      'The pack was built in a shallow clone, whose shortened histories this repository does not give again',
      'Compare in a clone that is cut off at the same commits, or build the pack from the whole history.',
    )
  if (manifest.options.formats.includes('pdf') && !(await canWritePdf()))
    throw new CannotAnswer(`The pack holds a PDF: ${NO_COMPILER}`)
  const source = revisionSource(root, commit, manifest.root)
  if (!source.list().some(({ path }) => path === 'isms.yaml'))
    throw new CannotAnswer(
      `Commit ${commit} holds no ${manifest.root}isms.yaml`,
      'The manifest names another folder than the ISMS.',
    )
  return { root, source, commit, prefix: manifest.root, asOf }
}
