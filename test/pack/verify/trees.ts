/** Packs for tests of verification: one small pack, and trees over changed copies of it. */
import { buildPack } from '../../../src/pack/build.ts'
import type { PackFiles } from '../../../src/pack/pack-files.ts'
import { sha256 } from '../../../src/pack/sums.ts'
import type { PackTree } from '../../../src/pack/verify/pack-tree.ts'
import { smallInput } from '../pack-input.ts'

/** The files of a pack of one policy, without PDF. */
export async function smallPack(): Promise<PackFiles> {
  const policy = '---\nid: POL-001\ntitle: Access policy\nlevel: topic\n---\n\nEveryone.\n'
  const built = await buildPack(smallInput({ 'policies/POL-001.md': policy }))
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.files
}

/** A tree over files in memory. */
export const treeOf = (files: PackFiles): PackTree => ({
  entries: [...files].map(([path, bytes]) => ({ path, type: 'file', size: bytes.length })),
  faults: [],
  read: (path, most) => {
    const bytes = files.get(path)
    return bytes !== undefined && bytes.length <= most ? bytes : undefined
  },
  hash: (path) => {
    const bytes = files.get(path)
    return bytes === undefined ? undefined : sha256(bytes)
  },
})

/** A copy of the bytes in which one of them is another. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] as number) ^ 1
  return copy
}
