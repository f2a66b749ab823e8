/** A tree in memory, for rule examples and tests. */
import { byCodeUnit, type Source } from './source.ts'

/** A source over file texts (or bytes) by path. */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): Source {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
    ]),
  )
  return {
    kind: 'memory',
    list: () =>
      [...bytes.keys()]
        .sort(byCodeUnit)
        .map((path) => ({ path, type: 'file', size: (bytes.get(path) as Uint8Array).length })),
    read: (paths) =>
      new Map(paths.filter((path) => bytes.has(path)).map((path) => [path, bytes.get(path) as Uint8Array])),
  }
}
