/** Writes a generated repository into a folder, once: a folder that is already there is used as it is. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generateRepository } from './repository.ts'

/** Folder of the repository of `count` artifacts below `base`. */
export function writtenRepository(base: string, count: number): string {
  const folder = join(base, `r${count}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  const made = new Set<string>()
  for (const [path, text] of generateRepository(count)) {
    const file = join(draft, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, text)
  }
  renameSync(draft, folder)
  return folder
}
