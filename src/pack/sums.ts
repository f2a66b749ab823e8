/** SHA-256 of every file of a pack, in the format that `sha256sum -c` reads. */
import { createHash } from 'node:crypto'
import { sortedEntries } from './order.ts'
import type { PackFiles } from './pack-files.ts'

export const SUMS_FILE = 'SHA256SUMS'

/** Lower-case hex SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** One line per file, sorted by path. */
export function sumsText(files: PackFiles): string {
  return sortedEntries(files)
    .filter(([path]) => path !== SUMS_FILE)
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join('')
}
