/** The files of the example organization, read once into memory. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Day on which the example is free of findings. */
export const exampleDay = '2026-06-30'

/** Bytes by path of everything below examples/brightloom. */
export function exampleFiles(): Record<string, Uint8Array> {
  const root = join(import.meta.dirname, '../../examples/brightloom')
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return Object.fromEntries(
    entries.map((item) => {
      const path = join(item.parentPath, item.name)
      return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path)]
    }),
  )
}
