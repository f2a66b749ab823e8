/** Holds the files of a pack against those of a rebuilt one. */
import { byCodeUnit } from '../order.ts'
import type { PackFiles } from '../pack-files.ts'
import { SIGNATURE_FILE, sha256 } from '../sums.ts'
import type { PackTree } from './pack-tree.ts'

/** A file of either side. `missing`: only the rebuilt pack has it; `added`: only the given one has. */
export interface ComparedFile {
  readonly path: string
  readonly state: 'identical' | 'different' | 'missing' | 'added'
}

/** Compares; the signature has no counterpart, because it is no function of the commit. */
export function comparePack(tree: PackTree, built: PackFiles): ComparedFile[] {
  const given = new Map(tree.entries.map((entry) => [entry.path, entry]))
  given.delete(SIGNATURE_FILE)
  const paths = [...new Set([...given.keys(), ...built.keys()])].sort(byCodeUnit)
  return paths.map((path): ComparedFile => {
    const [entry, bytes] = [given.get(path), built.get(path)]
    if (entry === undefined) return { path, state: 'missing' }
    if (bytes === undefined) return { path, state: 'added' }
    const same = entry.type === 'file' && entry.size === bytes.length && tree.hash(path) === sha256(bytes)
    return { path, state: same ? 'identical' : 'different' }
  })
}
