/** A source with some files replaced or added: what the tree would hold after an edit, before anything is written. */
import { byCodeUnit, type Source } from './source.ts'

/** The source with the given contents at the given paths. */
export function overlaySource(source: Source, contents: ReadonlyMap<string, Uint8Array>): Source {
  return {
    kind: source.kind,
    ...(source.commit === undefined ? {} : { commit: source.commit }),
    list: () =>
      [
        ...source.list().filter(({ path }) => !contents.has(path)),
        ...[...contents].map(([path, bytes]) => ({ path, type: 'file' as const, size: bytes.length })),
      ].sort((a, b) => byCodeUnit(a.path, b.path)),
    read: (paths) => {
      const read = new Map(source.read(paths.filter((path) => !contents.has(path))))
      for (const path of paths) {
        const bytes = contents.get(path)
        if (bytes !== undefined) read.set(path, bytes)
      }
      return read
    },
  }
}
