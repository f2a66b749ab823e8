/** Reads a source into parsed files and raw artifacts, each with its kind; nothing is judged here. */
import { maxFileBytes } from '../parse/decode.ts'
import type { ParseFault } from '../parse/fault.ts'
import { parseFile, type SourceFile, tooLarge, unreadableFile } from '../parse/source-file.ts'
import type { Entry, Source } from '../source/source.ts'
import { type Location, locate, locateOther } from './locations.ts'
import type { LoadFault, RawArtifact } from './raw-artifact.ts'
import { rowArtifacts } from './rows.ts'
import { takeArtifacts } from './take-artifacts.ts'

/** What was loaded. */
export interface Loaded {
  readonly files: readonly SourceFile[]
  readonly artifacts: readonly RawArtifact[]
  readonly faults: readonly LoadFault[]
  /** Every entry of the source by path, for evidence files. */
  readonly entries: ReadonlyMap<string, Entry>
}

/** The most artifact files that are read in one run. */
export const maxFiles = 100_000

/** Loads every artifact file of a source. */
export function load(source: Source): Loaded {
  const entries = new Map<string, Entry>()
  const wanted: { path: string; location: Location }[] = []
  const files: SourceFile[] = []
  const faults: LoadFault[] = []
  const artifacts: RawArtifact[] = []
  const refuse = (path: string, fault: ParseFault) => {
    const file = unreadableFile(path, fault)
    files.push(file)
    faults.push({ ...fault, file })
  }
  for (const entry of source.list()) {
    entries.set(entry.path, entry)
    const location = entry.type === 'file' ? locate(entry.path) : locateOther(entry.path)
    if (location.type === 'none') continue
    const fault = refusal(entry, wanted.length)
    if (fault === undefined) wanted.push({ path: entry.path, location })
    else if (location.type !== 'unknown' || entry.type === 'unreadable') refuse(entry.path, fault)
  }
  const contents = source.read(wanted.map(({ path }) => path))
  const csvFiles: { file: SourceFile; location: Location }[] = []
  for (const { path, location } of wanted) {
    const bytes = contents.get(path)
    if (bytes === undefined) {
      refuse(path, fileFault('source/unreadable', 'The file cannot be read', 'Check its permissions.'))
      continue
    }
    if (location.type === 'unknown' && !claimsArtifact(bytes)) continue
    const file = parseFile(path, bytes)
    files.push(file)
    for (const fault of file.faults) faults.push({ ...fault, file })
    if (file.format === 'csv') csvFiles.push({ file, location })
    else takeArtifacts(file, location, artifacts, faults)
  }
  rowArtifacts(csvFiles, artifacts, faults)
  return { files, artifacts, faults, entries }
}

function refusal(entry: Entry, taken: number): ParseFault | undefined {
  if (entry.type === 'unreadable')
    return fileFault('source/unreadable', 'The folder cannot be read', 'Check its permissions.')
  if (entry.type !== 'file') {
    const what = { symlink: 'a symbolic link', submodule: 'a submodule', other: 'not a plain file' }[entry.type]
    return fileFault('source/not-a-file', `The path is ${what}; it is not followed`, 'Put the file itself here.')
  }
  if (entry.size > maxFileBytes) return tooLarge(entry.size)
  if (taken >= maxFiles)
    return fileFault(
      'source/too-many-files',
      `More than ${maxFiles} artifact files; this one was not read`,
      'Split the repository.',
    )
  return undefined
}

const fileFault = (rule: string, message: string, help: string): ParseFault => ({ rule, message, help, from: 0, to: 1 })

const claim = /^(?:- )?(?:id|kind):/m

/** True when a file outside the known locations looks like an artifact. */
const claimsArtifact = (bytes: Uint8Array): boolean =>
  claim.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1'))
