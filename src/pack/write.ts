/** Writes a pack to disk all or nothing: a temporary folder beside the target, renamed at the end. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { sortedEntries } from './order.ts'
import { checkPackPaths, type PackFiles } from './pack-files.ts'
import { SUMS_FILE } from './sums.ts'
import { zipPack } from './zip.ts'

/** Where the pack went, or why it may not go there. */
export type WriteResult =
  | { readonly ok: true; readonly folder: string; readonly zip: string }
  | { readonly ok: false; readonly message: string }

/** Why a pack may not be written to a folder, or undefined when it may. Ask before building. */
export function refuseTarget(target: string, root: string): string | undefined {
  const folder = realTarget(target)
  const home = realpathSync(root)
  if (isInside(folder, home)) return `${target} lies inside the ISMS; choose a folder outside ${root}`
  if (isInside(home, folder)) return `${target} holds the ISMS itself; choose another folder`
  if (!existsSync(folder)) return undefined
  const names = safeList(folder)
  if (names === undefined) return `${target} is a file; choose a folder`
  const earlierPack = names.includes('manifest.json') && names.includes(SUMS_FILE)
  return names.length === 0 || earlierPack
    ? undefined
    : `${target} is not empty and holds no earlier pack; choose another folder`
}

/** Writes the folder and the zip beside it. On any fault nothing of the new pack stays. */
export function writePack(files: PackFiles, target: string, root: string): WriteResult {
  const refusal = refuseTarget(target, root)
  if (refusal !== undefined) return { ok: false, message: refusal }
  checkPackPaths(files)
  const folder = realTarget(target)
  const zip = `${folder}.zip`
  const parent = dirname(folder)
  mkdirSync(parent, { recursive: true })
  const work = mkdtempSync(join(parent, `.${basename(folder)}-`))
  try {
    const fresh = join(work, 'pack')
    for (const [path, bytes] of sortedEntries(files)) {
      const file = join(fresh, ...path.split('/'))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes, { mode: 0o644 })
    }
    writeFileSync(join(work, 'zip'), zipPack(files, basename(folder)), { mode: 0o644 })
    if (existsSync(folder)) renameSync(folder, join(work, 'earlier'))
    renameSync(fresh, folder)
    renameSync(join(work, 'zip'), zip)
    return { ok: true, folder, zip }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The target with symbolic links of its existing parents resolved. */
function realTarget(target: string): string {
  const full = resolve(target)
  if (existsSync(full)) return realpathSync(full)
  const parent = dirname(full)
  return parent === full ? full : join(realTarget(parent), basename(full))
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way))
}

function safeList(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    return undefined
  }
}
