/** Decides which evidence files a pack carries: those in the repository that have the hash on record, are safe to hand on, and not too large. */
import type { Artifact } from '../model/artifact.ts'
import type { PackContext } from './context.ts'
import { safeName } from './pack-files.ts'
import { sha256 } from './sums.ts'

/** One live piece of evidence and what became of its file. */
export interface EvidenceFile {
  readonly evidence: Artifact<'evidence'>
  /** Path in the pack, when the file goes along. */
  readonly file?: string
  /** Why no file goes along. */
  readonly because?: string
  /** Where it is kept: path, address or place in git. */
  readonly kept: string
}

export interface EvidenceFiles {
  readonly pieces: readonly EvidenceFile[]
  /** Path in the pack to bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

const MEGABYTE = 1024 * 1024
/** Largest file, and the most that all of them may have together. */
const LARGEST = 10 * MEGABYTE
const TOGETHER = 200 * MEGABYTE

/** Endings under which a file opens as a document and runs nothing. */
const HARMLESS = /\.(?:pdf|png|jpe?g|csv|tsv|txt|md|json|ya?ml|log|xlsx|docx|pptx|ods|odt|eml)$/i

/** Judges every live piece; reads nothing when the pack only lists evidence. */
export function evidenceFiles(context: PackContext): EvidenceFiles {
  const files = new Map<string, Uint8Array>()
  const names = new Set<string>()
  const taken = new Map<string, string>()
  let together = 0
  const pieces = context.repo.live('evidence').map((evidence): EvidenceFile => {
    const { location } = evidence.data
    const kept = location?.path ?? location?.url ?? location?.['git-ref'] ?? 'not recorded'
    const found = judge(context, evidence)
    if ('because' in found) return { evidence, kept, because: found.because }
    const earlier = taken.get(found.hash)
    if (earlier !== undefined) return { evidence, kept, file: earlier }
    if (together + found.bytes.length > TOGETHER)
      return { evidence, kept, because: `the files of this pack would be larger than ${TOGETHER / MEGABYTE} MiB` }
    together += found.bytes.length
    const file = `evidence/${fileName(evidence.id, location?.path ?? '', names)}`
    taken.set(found.hash, file)
    files.set(file, found.bytes)
    return { evidence, kept, file }
  })
  return { pieces, files }
}

type Judgement = { readonly bytes: Uint8Array; readonly hash: string } | { readonly because: string }

function judge({ definition, repo, input }: PackContext, { data }: Artifact<'evidence'>): Judgement {
  if (definition.evidence === 'list') return { because: 'this pack lists evidence and carries no files of it' }
  const path = data.location?.path
  if (path === undefined) return { because: 'it is kept in another system' }
  if (data.contains === 'pii') return { because: 'it holds personal data' }
  if (data.contains === 'secrets') return { because: 'it holds secrets' }
  if (data.contains === undefined) return { because: 'it is not on record whether it holds personal data or secrets' }
  const plain = repo.plainFile(path)
  const large = (plain?.size ?? 0) > LARGEST
  const bytes = plain === undefined || large ? undefined : input.readFile?.(path)
  if (bytes === undefined && !large) return { because: 'the file cannot be read' }
  if (bytes === undefined || bytes.length > LARGEST)
    return { because: `the file is larger than ${LARGEST / MEGABYTE} MiB` }
  const hash = sha256(bytes)
  if (data.sha256 === undefined) return { because: 'no hash is on record' }
  const recorded = data.sha256.toLowerCase()
  if (hash !== recorded)
    return {
      because:
        plain?.sha256() === recorded ? 'it is in large file storage' : 'the file does not have the hash on record',
    }
  return { bytes, hash }
}

/** `EVD-001.csv`; an ending that could run something becomes `.bin`. Names that differ only in case get a number. */
function fileName(id: string, path: string, names: Set<string>): string {
  const ending = HARMLESS.exec(path)?.[0].toLowerCase() ?? '.bin'
  const stem = safeName(id).slice(0, 60)
  let name = `${stem}${ending}`
  for (let copy = 2; names.has(name.toLowerCase()); copy += 1) name = `${stem}-${copy}${ending}`
  names.add(name.toLowerCase())
  return name
}
