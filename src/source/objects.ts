/** Contents and sizes of git objects, in batches; an object that the clone lacks is undefined, and nothing is fetched. */
import { git } from './git.ts'

/** Contents of objects in the order asked; a missing object is undefined. */
export function readObjects(folder: string, ids: readonly string[]): (Uint8Array | undefined)[] {
  const blobs = readBatch(folder, ids)
  if (blobs.length === ids.length) return blobs
  const here = localObjects(folder)
  const present = ids.filter((id) => here.has(id))
  const found = new Map(readBatch(folder, present).map((bytes, index) => [present[index], bytes]))
  return ids.map((id) => found.get(id))
}

/** Sizes of objects in bytes, in the order asked; undefined for missing ones. */
export function sizesOfObjects(folder: string, ids: readonly string[]): (number | undefined)[] {
  if (ids.length === 0) return []
  const { ok, stdout } = git(
    folder,
    ['cat-file', '--batch-check=%(objectname) %(objectsize)', '--buffer'],
    `${ids.join('\n')}\n`,
  )
  const lines = stdout.toString('latin1').split('\n')
  if (!ok || lines.length <= ids.length) {
    const here = localObjects(folder)
    return ids.map((id) => here.get(id))
  }
  return ids.map((id, index) => {
    const [name, size] = lines[index]?.split(' ') ?? []
    return name === id && /^\d+$/.test(size ?? '') ? Number(size) : undefined
  })
}

/** Every object of the clone with its size. In a partial clone git gives up at the first one that it would have to fetch. */
function localObjects(folder: string): Map<string, number> {
  const format = '--batch-check=%(objectname) %(objectsize)'
  const { stdout } = git(folder, ['cat-file', '--batch-all-objects', '--unordered', format])
  return new Map(
    stdout
      .toString('latin1')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([id = '', size]) => [id, Number(size)]),
  )
}

/** As many contents as git gave before it ended. */
function readBatch(folder: string, ids: readonly string[]): (Uint8Array | undefined)[] {
  if (ids.length === 0) return []
  const { stdout } = git(folder, ['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`)
  const blobs: (Uint8Array | undefined)[] = []
  let at = 0
  for (const id of ids) {
    const end = stdout.indexOf(10, at)
    if (end < 0) break
    const header = stdout.toString('latin1', at, end).split(' ')
    if (header[0] !== id || header.length < 3) {
      blobs.push(undefined)
      at = end + 1
      continue
    }
    const size = Number(header[2])
    blobs.push(stdout.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return blobs
}
