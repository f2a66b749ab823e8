/** Reads the finished example, the state at which the history ends. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Texts by path, forward slashes, sorted. */
export type Tree = ReadonlyMap<string, string>

/** Root folder of the finished example. */
export const exampleRoot = join(dirname(dirname(fileURLToPath(import.meta.url))), 'brightloom')

/** Every file of the example; throws when one is no UTF-8 text, since the history is written as text. */
export function finalFiles(): Tree {
  const paths = readdirSync(exampleRoot, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(exampleRoot.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  return new Map(
    paths.map((path) => {
      const bytes = readFileSync(join(exampleRoot, path))
      const text = bytes.toString('utf8')
      if (!Buffer.from(text, 'utf8').equals(bytes)) throw new Error(`${path} is not UTF-8`)
      return [path, text]
    }),
  )
}
