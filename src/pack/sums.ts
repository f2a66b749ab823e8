/** SHA-256 of every file of a pack, in the format that `sha256sum -c` reads. */
import { createHash } from 'node:crypto'
import { sortedEntries } from './order.ts'
import { isSafePath, type PackFiles } from './pack-files.ts'

export const SUMS_FILE = 'SHA256SUMS'
/** Signature of the sums by `ssh-keygen -Y sign`; beside the sums, covered by none of them. */
export const SIGNATURE_FILE = 'SHA256SUMS.sig'
/** What the signature is for; a signature made for something else never fits. */
export const SIGNATURE_NAMESPACE = 'isms-pack'

/** Lower-case hex SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** One line per file, sorted by path. */
export const sumsText = (files: PackFiles): string =>
  sumLines(new Map([...files].filter(([path]) => path !== SUMS_FILE).map(([path, bytes]) => [path, sha256(bytes)])))

/** The text of sums by path. */
export const sumLines = (sums: ReadonlyMap<string, string>): string =>
  sortedEntries(sums)
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('')

/** Sums by path, or undefined for a text that we did not write: another form, an unsafe path, a path twice. */
export function readSums(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>()
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (sum === undefined || path === undefined || !isSafePath(path) || sums.has(path)) return undefined
    sums.set(path, sum)
  }
  return text.endsWith('\n') && sums.size > 0 ? sums : undefined
}
