/** A pack on disk as a tree, folder or zip: links are named and never followed, sizes and numbers are bounded. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { bounds, type PackEntry, type PackTree } from '../pack/verify/pack-tree.ts'
import { zipTree } from '../pack/verify/zip-tree.ts'

/** Opens the pack at a path. Throws `CannotAnswer` when nothing there can be a pack. */
export function openPack(path: string): PackTree {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new CannotAnswer(`${path} does not exist`, 'Name the folder or the zip of a pack.')
  if (found.isDirectory()) return folderTree(path)
  if (!found.isFile()) throw new CannotAnswer(`${path} is neither a folder nor a file`)
  if (found.size > bounds.archive) throw new CannotAnswer(`${path} is larger than any pack (1 GiB)`)
  const tree = zipTree(readFileSync(path))
  if (typeof tree === 'string')
    throw new CannotAnswer(`${path} is no pack: ${tree}`, 'Name the folder or the zip of a pack.')
  return tree
}

function folderTree(folder: string): PackTree {
  const entries: PackEntry[] = []
  const walk = (below: string, depth: number) => {
    if (depth > bounds.depth) throw new CannotAnswer(`${folder} is no pack: folders are nested too deeply`)
    for (const item of list(join(folder, below))) {
      const path = below === '' ? item.name : `${below}/${item.name}`
      if (item.isDirectory()) walk(path, depth + 1)
      else entries.push({ path, type: typeOf(item), size: lstatSync(join(folder, path)).size })
      if (entries.length > bounds.entries)
        throw new CannotAnswer(`${folder} is no pack: it holds more than ${bounds.entries} files`)
    }
  }
  walk('', 0)
  return {
    entries,
    faults: [],
    read: (path, most) => {
      const chunks: Buffer[] = []
      return scan(join(folder, path), most, (chunk) => chunks.push(Buffer.from(chunk)))
        ? Buffer.concat(chunks)
        : undefined
    },
    hash: (path) => {
      const hash = createHash('sha256')
      return scan(join(folder, path), bounds.file, (chunk) => hash.update(chunk)) ? hash.digest('hex') : undefined
    },
  }
}

const typeOf = (item: { isSymbolicLink(): boolean; isFile(): boolean }): PackEntry['type'] =>
  item.isSymbolicLink() ? 'symlink' : item.isFile() ? 'file' : 'special'

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new CannotAnswer(`${folder} cannot be read: ${(error as NodeJS.ErrnoException).code ?? ''}`)
  }
}

/** Reads a plain file in pieces; false when it is none, cannot be read, or holds more than `most` bytes. */
function scan(path: string, most: number, take: (chunk: Buffer) => void): boolean {
  let file: number | undefined
  try {
    // A file that was swapped for a link or a pipe since it was listed is not read.
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    if (!fstatSync(file).isFile()) return false
    const buffer = Buffer.allocUnsafe(1 << 20)
    let total = 0
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      total += size
      if (total > most) return false
      take(buffer.subarray(0, size))
    }
    return true
  } catch {
    return false
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
