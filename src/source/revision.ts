/** A revision of the repository as a source: one listing and one batch of objects, never a checkout. */
import { CannotAnswer } from '../cannot-answer.ts'
import { git } from './git.ts'
import { readObjects } from './objects.ts'
import { byCodeUnit, type Entry, type Source } from './source.ts'

/**
 * A source over the tree of a commit.
 * @param folder any folder of the repository
 * @param commit full commit id
 * @param prefix path of the ISMS root in the repository, empty or with a trailing slash
 */
export function revisionSource(folder: string, commit: string, prefix: string): Source {
  const objects = new Map<string, string>()
  let entries: Entry[] | undefined
  const list = (): readonly Entry[] => {
    if (entries !== undefined) return entries
    const args = ['ls-tree', '-r', '-z', '-l', '--full-tree', '--end-of-options', commit]
    const { ok, stdout, stderr } = git(folder, prefix === '' ? args : [...args, prefix])
    if (!ok) throw new CannotAnswer(`git cannot list ${commit}: ${stderr}`)
    entries = []
    for (const record of stdout.toString('utf8').split('\0')) {
      const match = /^(\d+) \S+ ([0-9a-f]+) +(\d+|-)\t/.exec(record)
      if (match === null) continue
      const path = record.slice(match[0].length + prefix.length)
      if (path.split('/').some((name) => name.startsWith('.') || name === 'node_modules')) continue
      const [, mode, id, size] = match as unknown as [string, string, string, string]
      objects.set(path, id)
      const type = mode.startsWith('100')
        ? 'file'
        : mode === '120000'
          ? 'symlink'
          : mode === '160000'
            ? 'submodule'
            : 'other'
      entries.push({ path, type, size: size === '-' ? -1 : Number(size) })
    }
    entries.sort((a, b) => byCodeUnit(a.path, b.path))
    return entries
  }
  return {
    kind: 'revision',
    commit,
    list,
    read: (paths) => {
      list()
      const wanted = paths.filter((path) => objects.has(path))
      const blobs = readObjects(
        folder,
        wanted.map((path) => objects.get(path) as string),
      )
      const contents = new Map<string, Uint8Array>()
      wanted.forEach((path, index) => {
        const blob = blobs[index]
        if (blob !== undefined) contents.set(path, blob)
      })
      return contents
    },
  }
}
