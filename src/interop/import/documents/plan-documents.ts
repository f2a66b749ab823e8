/** Plans the adoption of a folder of Markdown documents: which file becomes which artifact, and why some do not. */
import { posix } from 'node:path'
import type { KindInfo } from '../../../artifacts/kind-info.ts'
import type { Repo } from '../../../model/repo.ts'
import { maxFileBytes } from '../../../parse/decode.ts'
import { cleanText } from '../../../render/clean-text.ts'
import { idSequence } from '../../draft/next-id.ts'
import { slugOf } from '../../draft/placement.ts'
import { decodeText } from '../read-csv.ts'
import { type Adopted, adopt } from './adopt.ts'
import { splitLoosely } from './loose-front-matter.ts'

/** What stands at a path below the folder; only plain files are read. */
export interface FolderEntry {
  readonly path: string
  readonly type: string
  /** Size in bytes. */
  readonly size: number
}

/** A file that becomes an artifact. */
export interface AdoptedFile extends Adopted {
  /** Path below the folder. */
  readonly from: string
  /** Path below the root of the ISMS. */
  readonly to: string
  /** True when the file stands in its place already and only gets front matter. */
  readonly inPlace: boolean
  readonly notes: readonly string[]
}

/** What would happen to each file of the folder. */
export interface DocumentsPlan {
  readonly adopted: readonly AdoptedFile[]
  readonly left: readonly { readonly path: string; readonly why: string; readonly isDocument: boolean }[]
}

/** What planning needs. */
export interface DocumentsWanted {
  readonly kind: KindInfo
  /** Name of the folder, for provenance. */
  readonly folder: string
  /** Path of the folder below the root of the ISMS, where it lies there. */
  readonly below: string | undefined
  readonly entries: readonly FolderEntry[]
  readonly read: (path: string) => Uint8Array | undefined
  readonly defaults: ReadonlyMap<string, string>
}

/** Plans every file. */
export function planDocuments(repo: Repo, wanted: DocumentsWanted): DocumentsPlan {
  const { kind, below } = wanted
  const next = idSequence(repo, kind)
  const known = new Map(repo.all(kind.kind as never).map(({ body, id }) => [plainBody(body), id]))
  const adopted: AdoptedFile[] = []
  const left: { path: string; why: string; isDocument: boolean }[] = []
  for (const entry of wanted.entries) {
    const refuse = (why: string, isDocument = true): void => void left.push({ path: entry.path, why, isDocument })
    const at = below === undefined ? undefined : posix.join(below, entry.path)
    const inPlace = at?.startsWith(`${kind.location}/`) === true
    const present = repo.artifacts.find(({ file, id }) => file.path === at && id !== '')
    const outside = faultOf(entry)
    if (outside !== undefined) {
      refuse(outside.why, outside.isDocument)
      continue
    }
    const bytes = wanted.read(entry.path)
    const text = bytes === undefined || bytes.includes(0) ? undefined : decodeText(bytes)
    if (present !== undefined) refuse(`is ${present.id} already`)
    else if (bytes === undefined) refuse('cannot be read')
    else if (text === undefined) refuse('is no text')
    else {
      const body = plainBody(splitLoosely(text.text).body)
      const twin = known.get(body)
      if (body === '') refuse('holds no text')
      else if (twin !== undefined) refuse(`${twin} holds the same text`)
      else {
        const id = next()
        const source = `${wanted.folder}/${entry.path}`
        const made = adopt(text.text, { repo, kind, id, source, defaults: wanted.defaults })
        known.set(body, id)
        if (Buffer.byteLength(made.text) > maxFileBytes) {
          refuse('is larger than a document may be')
          continue
        }
        const slug = slugOf(made.title)
        const to = inPlace ? (at as string) : `${kind.location}/${id}${slug === '' ? '' : `-${slug}`}.md`
        const notes = [...text.notices, ...(inPlace ? [] : linkNotes(made.text)), ...unsafeNotes(made.text)]
        adopted.push({ ...made, from: entry.path, to, inPlace, notes })
      }
    }
  }
  return { adopted, left }
}

function faultOf({ path, type, size }: FolderEntry): { why: string; isDocument: boolean } | undefined {
  if (type !== 'file')
    return { why: type === 'symlink' ? 'is a link; links are not followed' : 'is no plain file', isDocument: true }
  if (!/\.(md|markdown|mdown|mkd)$/i.test(path)) return { why: 'is no Markdown', isDocument: false }
  if (size > maxFileBytes) return { why: 'is larger than a document may be', isDocument: true }
  const name = path.split('/').at(-1) as string
  return /^(readme|changelog|contributing|license|code_of_conduct|security)\b/i.test(name)
    ? { why: 'is about the folder, no document', isDocument: false }
    : undefined
}

const plainBody = (body: string): string =>
  body
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim()

/** Links to files beside the document, which lie elsewhere now. */
function linkNotes(text: string): string[] {
  const links = [...text.matchAll(/\]\(\s*<?([^)\s>]+)/g)].map(([, target]) => target as string)
  const beside = [...new Set(links.filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target)))]
  return beside.length === 0 ? [] : [`links to mend: ${beside.slice(0, 5).join(', ')}${beside.length > 5 ? ' …' : ''}`]
}

const unsafeNotes = (text: string): string[] =>
  cleanText(text) === text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '')
    ? []
    : ['holds control characters or marks that turn text around; they are kept, and no pack shows them']
