/** Finds a program on PATH, never in a folder that strangers may write to: a repository, a pack. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, relative } from 'node:path'

/** Absolute path of the first program with the name outside of the given folders; relative entries of PATH do not count. */
export function findProgram(name: string, never: readonly string[]): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  for (const path of folders.map((folder) => join(folder, file))) {
    try {
      accessSync(path, constants.X_OK)
      const real = realpathSync(path)
      if (statSync(real).isFile() && !never.some((folder) => isInside(path, folder) || isInside(real, folder)))
        return path
    } catch {
      // Not there, or not for us: the next folder of PATH.
    }
  }
  return undefined
}

function isInside(path: string, folder: string): boolean {
  const way = relative(realpathSync(folder), path)
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way))
}
