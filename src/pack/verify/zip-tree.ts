/** A foreign zip as a pack tree: nothing is unpacked to disk, nothing grows beyond what its directory and our bounds allow. */
import { crc32, inflateRawSync } from 'node:zlib'
import { isSafePath } from '../pack-files.ts'
import { sha256 } from '../sums.ts'
import { bounds, type PackEntry, type PackFinding, type PackTree } from './pack-tree.ts'
import { type ZipEntry, zipDirectory } from './zip-directory.ts'

/** The tree below the one top folder of the archive, or why there is none. */
export function zipTree(bytes: Buffer): PackTree | string {
  const directory = zipDirectory(bytes)
  if (!directory.ok) return directory.message
  if (directory.entries.length > bounds.entries) return `it holds more than ${bounds.entries} entries`
  const top = topFolder(directory.entries)
  const files = new Map<string, ZipEntry>()
  const faults: PackFinding[] = directory.faults.map((detail) => unsafe('(the archive)', detail))
  for (const entry of directory.entries) {
    const path = entry.name.startsWith(top) ? entry.name.slice(top.length) : `../${entry.name}`
    const detail = entry.fault ?? nameFault(entry, top)
    if (detail !== undefined) faults.push(unsafe(entry.name, detail))
    if (entry.directory) continue
    if (files.has(path)) faults.push(unsafe(path, 'the archive holds this path more than once'))
    else files.set(path, entry)
  }
  const content = (path: string, most: number): Uint8Array | undefined => {
    const entry = files.get(path)
    return entry === undefined || entry.size > most ? undefined : unpacked(bytes, entry)
  }
  return {
    entries: [...files].map(([path, entry]) => entryOf(path, entry)),
    faults,
    read: content,
    hash: (path) => {
      const found = content(path, bounds.file)
      return found === undefined ? undefined : sha256(found)
    },
  }
}

const unsafe = (path: string, detail: string): PackFinding => ({ kind: 'unsafe', path, detail })

const entryOf = (path: string, { symlink, size }: ZipEntry): PackEntry => ({
  path,
  type: symlink ? 'symlink' : 'file',
  size,
})

/** `isms-stage1-1a2b3c/`, where every entry stands below one folder that holds the manifest; else empty. */
function topFolder(entries: readonly ZipEntry[]): string {
  const names = entries.map(({ name }) => name)
  if (names.includes('manifest.json')) return ''
  const home = names.find((name) => /^[^/]+\/(manifest\.json|SHA256SUMS)$/.test(name))
  return home === undefined ? '' : home.slice(0, home.indexOf('/') + 1)
}

/** Names that lead out of the folder into which somebody unpacks, or that systems read differently. */
function nameFault({ name, directory }: ZipEntry, top: string): string | undefined {
  const path = directory ? name.slice(0, -1) : name
  if (path.startsWith('/') || path.includes('\\') || /^[A-Za-z]:/.test(path))
    return 'the name is no path below a folder'
  if (path.split('/').some((part) => part === '..' || part === '.' || part === ''))
    return 'unpacking it would leave the folder'
  const below = path.startsWith(top) ? path.slice(top.length) : path
  return below === '' || directory || isSafePath(below) ? undefined : 'the name holds characters that no pack uses'
}

/** The content; undefined where it does not unpack to exactly the size and the checksum that its header says. */
function unpacked(archive: Buffer, { method, start, packedSize, size, crc, fault }: ZipEntry): Uint8Array | undefined {
  if (fault !== undefined || size > bounds.file) return undefined
  const packed = archive.subarray(start, start + packedSize)
  const content = method === 0 ? packed : inflated(packed, size)
  return content?.length === size && crc32(content) === crc ? content : undefined
}

function inflated(packed: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    return undefined
  }
}
