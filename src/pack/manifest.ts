/** The manifest of a pack: what was built from what, and the hash of every file (no build time, so that rebuilding gives the same bytes). */
import type { Volume } from '../render/volume.ts'
import { allPages } from '../render/volume.ts'
import type { PackContext } from './context.ts'
import { sortedEntries } from './order.ts'
import type { PackFiles } from './pack-files.ts'
import { sha256 } from './sums.ts'

export const MANIFEST_FILE = 'manifest.json'
/** Raised when a reader of older manifests would misread a newer one. */
const MANIFEST_VERSION = 1

export function manifestText(
  context: PackContext,
  volume: Volume,
  files: PackFiles,
  formats: readonly string[],
): string {
  const { provenance, history, diagnostics } = context.input
  const open = diagnostics.filter(({ status }) => status === 'open')
  const count = (severity: string): number => open.filter((item) => item.severity === severity).length
  const grade = (name: string): number => open.filter((item) => item.grade === name).length
  const pages = new Map(allPages(volume).map((page) => [page.path, page]))
  const manifest = {
    manifestVersion: MANIFEST_VERSION,
    type: 'stage1',
    organization: volume.organization,
    classification: volume.classification,
    draft: volume.draft,
    commit: provenance.commit ?? null,
    tree: provenance.tree ?? null,
    tags: provenance.tags,
    dirty: provenance.dirty,
    date: provenance.date,
    asOf: provenance.asOf,
    toolVersion: provenance.toolVersion,
    history: history.state,
    formats,
    result: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      major: grade('major'),
      minor: grade('minor'),
      drafts: [...context.drafts].sort(),
    },
    files: sortedEntries(files).map(([path, bytes]) => {
      const page = pages.get(path.replace(/\.(?:html|pdf|docx)$/, ''))
      return {
        path,
        sha256: sha256(bytes),
        size: bytes.length,
        ...(page?.id === undefined ? {} : { id: page.id }),
        ...(page?.version === undefined ? {} : { version: page.version }),
      }
    }),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
