/** Holds a pack against its own sums and manifest: which file was changed, renamed, added or is missing. */
import { MANIFEST_FILE, type PackManifest } from '../manifest.ts'
import { byCodeUnit } from '../order.ts'
import { readSums, SIGNATURE_FILE, SUMS_FILE, sha256, sumLines } from '../sums.ts'
import { bounds, type PackEntry, type PackFinding, type PackTree } from './pack-tree.ts'
import { readManifest } from './read-manifest.ts'

/** What was found; or why the question has no answer. */
export type Verified =
  | {
      readonly ok: true
      /** Absent when it cannot be read; the sums alone are the measure then. */
      readonly manifest?: PackManifest
      /** Sorted by path. */
      readonly findings: readonly PackFinding[]
      /** Files that the pack should hold, manifest and sums included. */
      readonly expected: number
      /** Bytes of `SHA256SUMS` and of its signature, as they are in the pack. */
      readonly sums?: Uint8Array
      readonly signature?: Uint8Array
    }
  | { readonly ok: false; readonly message: string }

/** What a file should be. */
interface Wanted {
  readonly size?: number
  /** The hash by `manifest.json` and by `SHA256SUMS`; both, where both can be read and name the file. */
  readonly manifest?: string
  readonly sums?: string
}

/** Verifies. Reads every file once, one at a time. */
export function verifyPack(tree: PackTree): Verified {
  const entries = new Map(tree.entries.map((entry) => [entry.path, entry]))
  const fileBytes = (path: string, most: number) =>
    entries.get(path)?.type === 'file' ? tree.read(path, most) : undefined
  const manifestBytes = fileBytes(MANIFEST_FILE, bounds.manifest)
  const sumsBytes = fileBytes(SUMS_FILE, bounds.manifest)
  if (!entries.has(MANIFEST_FILE) && !entries.has(SUMS_FILE))
    return { ok: false, message: `it holds neither ${MANIFEST_FILE} nor ${SUMS_FILE}` }
  const read = manifestBytes === undefined ? undefined : readManifest(manifestBytes)
  const manifest = read?.ok === true ? read.manifest : undefined
  const sums = sumsBytes === undefined ? undefined : readSums(Buffer.from(sumsBytes).toString('utf8'))
  const manifestSum = manifestBytes === undefined ? undefined : sha256(manifestBytes)
  if (read?.ok === false && (sums === undefined || sums.get(MANIFEST_FILE) === manifestSum))
    return { ok: false, message: `${MANIFEST_FILE} cannot be read: ${read.message}` }
  if (manifest === undefined && sums === undefined)
    return { ok: false, message: `neither ${MANIFEST_FILE} nor ${SUMS_FILE} can be read` }

  const wanted = wantedFiles(manifest, sums)
  const findings = [
    ...tree.faults,
    ...ownFiles(manifest, manifestSum, sums, sumsBytes, entries),
    ...contents(tree, entries, wanted),
    ...[...entries.values()].flatMap((entry) => typeFault(entry)),
  ]
  const signature = fileBytes(SIGNATURE_FILE, bounds.signature)
  return {
    ok: true,
    ...(manifest === undefined ? {} : { manifest }),
    findings: findings.sort((a, b) => byCodeUnit(a.path, b.path)),
    expected: wanted.size + 2,
    ...(sumsBytes === undefined ? {} : { sums: sumsBytes }),
    ...(signature === undefined ? {} : { signature }),
  }
}

function wantedFiles(manifest: PackManifest | undefined, sums: ReadonlyMap<string, string> | undefined) {
  const wanted = new Map<string, Wanted>()
  for (const { path, sha256: sum, size } of manifest?.files ?? []) wanted.set(path, { size, manifest: sum })
  for (const [path, sum] of sums ?? []) {
    if (path !== MANIFEST_FILE && path !== SUMS_FILE && path !== SIGNATURE_FILE)
      wanted.set(path, { ...wanted.get(path), sums: sum })
  }
  return wanted
}

/** The two files that vouch for the others, held against each other. */
function ownFiles(
  manifest: PackManifest | undefined,
  manifestSum: string | undefined,
  sums: ReadonlyMap<string, string> | undefined,
  sumsBytes: Uint8Array | undefined,
  entries: ReadonlyMap<string, PackEntry>,
): PackFinding[] {
  const findings: PackFinding[] = []
  for (const path of [MANIFEST_FILE, SUMS_FILE])
    if (!entries.has(path)) findings.push({ kind: 'missing', path, detail: 'every pack holds it' })
  const changed = (path: string, detail: string) => findings.push({ kind: 'changed', path, detail })
  if (manifestSum !== undefined && sums !== undefined && sums.get(MANIFEST_FILE) !== manifestSum)
    changed(MANIFEST_FILE, `its content is not the one that ${SUMS_FILE} names`)
  if (sumsBytes !== undefined && sums === undefined) changed(SUMS_FILE, 'it is not as isms writes it')
  if (manifest !== undefined && sums !== undefined && sumsBytes !== undefined) {
    const own = sums.get(MANIFEST_FILE)
    const due = new Map(manifest.files.map(({ path, sha256: sum }) => [path, sum]))
    if (own !== undefined) due.set(MANIFEST_FILE, own)
    if (sumLines(due) !== Buffer.from(sumsBytes).toString('utf8'))
      changed(SUMS_FILE, `it does not list what ${MANIFEST_FILE} lists`)
  }
  return findings
}

/** Every wanted file, then what nobody asked for; a file that is missing here and found there was renamed. */
function contents(
  tree: PackTree,
  entries: ReadonlyMap<string, PackEntry>,
  wanted: ReadonlyMap<string, Wanted>,
): PackFinding[] {
  const findings: PackFinding[] = []
  const missing = new Map<string, Wanted>()
  for (const [path, due] of wanted) {
    const entry = entries.get(path)
    if (entry === undefined) missing.set(path, due)
    else if (entry.type === 'file') {
      const detail = difference(tree, entry, due)
      if (detail !== undefined) findings.push({ kind: 'changed', path, detail })
    }
  }
  const added = [...entries.values()].filter(
    ({ path }) => !wanted.has(path) && ![MANIFEST_FILE, SUMS_FILE, SIGNATURE_FILE].includes(path),
  )
  for (const { path, size, type } of added) {
    const hash = missing.size > 0 && type === 'file' && mayBe(missing, size) ? tree.hash(path) : undefined
    const from = [...missing].find(([, due]) => hash !== undefined && (due.manifest ?? due.sums) === hash)?.[0]
    if (from === undefined) findings.push({ kind: 'added', path, detail: 'the manifest does not list it' })
    else {
      missing.delete(from)
      findings.push({ kind: 'renamed', path: from, to: path, detail: `its content is now ${path}` })
    }
  }
  for (const path of missing.keys()) findings.push({ kind: 'missing', path, detail: 'the manifest lists it' })
  return findings
}

/** Only a file of a size that is missed is worth hashing. */
const mayBe = (missing: ReadonlyMap<string, Wanted>, size: number): boolean =>
  [...missing.values()].some((due) => due.size === undefined || due.size === size)

/** How a file differs from what it should be. */
function difference(tree: PackTree, { path, size }: PackEntry, due: Wanted): string | undefined {
  if (size > bounds.file) return 'it is larger than any file of a pack'
  if (due.size !== undefined && due.size !== size) return `it has ${size} bytes instead of ${due.size}`
  const hash = tree.hash(path)
  if (hash === undefined) return 'it cannot be read'
  const measures = [
    [MANIFEST_FILE, due.manifest],
    [SUMS_FILE, due.sums],
  ] as const
  const broken = measures.flatMap(([file, sum]) => (sum === undefined || sum === hash ? [] : [file]))
  return broken.length === 0 ? undefined : `its content is not the one that ${broken.join(' and ')} names`
}

const typeFault = ({ path, type }: PackEntry): PackFinding[] =>
  type === 'file'
    ? []
    : [
        {
          kind: 'unsafe',
          path,
          detail: type === 'symlink' ? 'it is a link, which no pack holds' : 'it is no plain file',
        },
      ]
