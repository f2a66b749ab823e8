/** The manifest of a pack: what was built from what, and the hash of every file (no build time, so that rebuilding gives the same bytes). */
import type { Volume } from '../render/volume.ts'
import { allPages } from '../render/volume.ts'
import type { PackContext } from './context.ts'
import type { PackFormat } from './formats.ts'
import type { HistoryState, PackSignature, PackTag } from './input.ts'
import { byCodeUnit, sortedEntries } from './order.ts'
import type { PackFiles } from './pack-files.ts'
import { sha256 } from './sums.ts'

export const MANIFEST_FILE = 'manifest.json'
/** Raised when a reader of older manifests would misread a newer one. */
export const MANIFEST_VERSION = 1

/** One file of a pack; documents with their id and version. */
export interface ManifestFile {
  readonly path: string
  /** Lower-case hex SHA-256. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly id?: string
  readonly version?: string
}

/** An open error of the check on the packed content. */
export interface ManifestError {
  readonly rule: string
  readonly artifact: string | null
  /** Path below the ISMS root. */
  readonly path: string
}

/** What `manifest.json` says. */
export interface PackManifest {
  readonly manifestVersion: number
  /** Type, as-of date and commit in one word; the name under which the manifest is recorded. */
  readonly id: string
  /** Name of the pack: `stage1`. */
  readonly type: string
  readonly organization: string
  readonly classification: string
  readonly draft: boolean
  /** Full commit id; null for a pack of files that no commit holds. */
  readonly commit: string | null
  readonly tree: string | null
  /** Path of the ISMS in its repository: empty, or with a trailing slash. */
  readonly root: string
  /** True when the files may differ from the commit. */
  readonly dirty: boolean
  /** Committer date in UTC, or the as-of date where there is no commit. */
  readonly date: string
  readonly asOf: string
  readonly toolVersion: string
  readonly options: {
    readonly formats: readonly PackFormat[]
    readonly worktree: boolean
    /** The state since which the pack tells the changes. */
    readonly since?: { readonly revision: string; readonly commit: string }
    /** The audit that the pack prepares. */
    readonly audit?: string
  }
  /** What the pack leaves out: documents above the ceiling (only their number where kinds are redacted), and kinds. */
  readonly redactions: {
    readonly ceiling: string | null
    readonly documents: readonly string[] | number
    readonly kinds: readonly string[]
  }
  /** What the clone said besides the commit; a rebuild takes it from here, so that later tags change no byte. */
  readonly provenance: {
    readonly history: HistoryState
    /** Commits behind which the clone held nothing; only for `shallow`. */
    readonly cutOff: readonly string[]
    /** Tags on the commit and before it, by name. */
    readonly tags: readonly PackTag[]
    /** Verdicts on the signatures that prove approvals, by object; those of the keys that the main branch allowed when the pack was built. */
    readonly signatures?: readonly PackSignature[]
  }
  /** The check on the same content: open findings (by number only in a redacted pack), and the documents that are drafts; null where the pack does not show it. */
  readonly result: {
    readonly errors: number
    readonly warnings: number
    readonly infos: number
    readonly major: number
    readonly minor: number
    readonly drafts: readonly string[]
    readonly openErrors: readonly ManifestError[]
  } | null
  readonly files: readonly ManifestFile[]
}

/** The manifest of the built files. */
export function manifestOf(
  context: PackContext,
  volume: Volume,
  files: PackFiles,
  formats: readonly PackFormat[],
): PackManifest {
  const { definition } = context
  const { provenance, history, since, audit } = context.input
  const commit = provenance.commit ?? null
  return {
    manifestVersion: MANIFEST_VERSION,
    id: `${definition.name}-${provenance.asOf}-${commit === null ? 'draft' : commit.slice(0, 10)}`,
    type: definition.name,
    organization: volume.organization,
    classification: volume.classification,
    draft: volume.draft,
    commit,
    tree: provenance.tree ?? null,
    root: provenance.root,
    dirty: provenance.dirty,
    date: provenance.date,
    asOf: provenance.asOf,
    toolVersion: provenance.toolVersion,
    options: {
      formats,
      worktree: provenance.dirty,
      ...(since === undefined ? {} : { since: { revision: since.revision, commit: since.commit } }),
      ...(audit === undefined ? {} : { audit: audit.name }),
    },
    redactions: {
      ceiling: definition.ceiling ?? null,
      documents: definition.redact.length > 0 ? context.withheld.size : [...context.withheld].map(({ id }) => id),
      kinds: definition.redact,
    },
    provenance: {
      history: history.state,
      cutOff: history.cutOff ?? [],
      tags: provenance.tags,
      signatures: history.judged?.() ?? [],
    },
    result: definition.checkResult ? resultOf(context) : null,
    files: fileList(volume, files),
  }
}

/** As it is written: two spaces, one line feed at the end. */
export const manifestText = (manifest: PackManifest): string => `${JSON.stringify(manifest, null, 2)}\n`

function resultOf({ input, drafts, definition }: PackContext): NonNullable<PackManifest['result']> {
  const open = input.diagnostics.filter(({ status }) => status === 'open')
  const severe = (severity: string) => open.filter((item) => item.severity === severity)
  const graded = (grade: string): number => open.filter((item) => item.grade === grade).length
  return {
    errors: severe('error').length,
    warnings: severe('warning').length,
    infos: severe('info').length,
    major: graded('major'),
    minor: graded('minor'),
    drafts: [...drafts].sort(byCodeUnit),
    // Findings name artifacts by id and path, which a redacted pack does not.
    openErrors: (definition.redact.length > 0 ? [] : severe('error')).map(({ rule, artifact, path }) => ({
      rule,
      artifact: artifact ?? null,
      path,
    })),
  }
}

function fileList(volume: Volume, files: PackFiles): ManifestFile[] {
  const pages = new Map(allPages(volume).map((page) => [page.path, page]))
  return sortedEntries(files).map(([path, bytes]) => {
    const page = pages.get(path.replace(/\.(?:html|pdf|docx)$/, ''))
    return {
      path,
      sha256: sha256(bytes),
      size: bytes.length,
      ...(page?.id === undefined ? {} : { id: page.id }),
      ...(page?.version === undefined ? {} : { version: page.version }),
    }
  })
}
