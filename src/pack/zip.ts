/** Packs files into one zip whose bytes depend on nothing but paths and contents. */
import { type Zippable, zipSync } from 'fflate'
import { sortedEntries } from './order.ts'
import { checkPackPaths, type PackFiles } from './pack-files.ts'

const UNIX = 3
const MODE_0644 = 0o100644 << 16
/** Already compressed; stored as they are. */
const STORED = /\.(?:pdf|xlsx|docx|png|jpe?g|zip)$/

/** The zip, entries sorted below one top folder, all dated 1980-01-01 (built from local fields, as the format keeps local time). */
export function zipPack(files: PackFiles, folder: string): Uint8Array {
  checkPackPaths(files)
  const mtime = new Date(1980, 0, 1)
  const entries: Zippable = {}
  for (const [path, bytes] of sortedEntries(files)) {
    const level = STORED.test(path) ? 0 : 6
    entries[`${folder}/${path}`] = [bytes, { mtime, os: UNIX, attrs: MODE_0644, level }]
  }
  return zipSync(entries)
}
