/** The work tree as a source: walked without following links, read directly. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { CannotAnswer } from '../cannot-answer.ts'
import { byCodeUnit, type Entry, type Source } from './source.ts'

/** A source over the files below a folder. Dot-names and node_modules are passed over; symbolic links are listed, never followed. */
export function workTreeSource(root: string): Source {
  let entries: Entry[] | undefined
  return {
    kind: 'work-tree',
    // Listed once: a run looks at one state of the tree.
    list: () => {
      if (entries === undefined) {
        entries = []
        walk(root, '', entries)
        entries.sort((a, b) => byCodeUnit(a.path, b.path))
      }
      return entries
    },
    read: (paths) => {
      const contents = new Map<string, Uint8Array>()
      for (const path of paths) {
        try {
          contents.set(path, readFileSync(`${root}/${path}`))
        } catch {
          // Absent from the result; the loader reports it at the file.
        }
      }
      return contents
    },
  }
}

function walk(root: string, below: string, entries: Entry[]): void {
  for (const item of itemsOf(root, below, entries)) {
    if (item.name.startsWith('.') || item.name === 'node_modules') continue
    const path = below === '' ? item.name : `${below}/${item.name}`
    if (item.isDirectory()) walk(root, path, entries)
    else if (item.isFile()) entries.push({ path, type: 'file', size: fileSize(root, path) ?? -1 })
    else entries.push({ path, type: item.isSymbolicLink() ? 'symlink' : 'other', size: -1 })
  }
}

/** What a folder holds; one that cannot be listed becomes an entry itself. */
function itemsOf(root: string, below: string, entries: Entry[]): Dirent[] {
  try {
    return readdirSync(below === '' ? root : `${root}/${below}`, { withFileTypes: true })
  } catch (error) {
    if (below === '')
      throw new CannotAnswer(
        `${root} cannot be read: ${(error as NodeJS.ErrnoException).code}`,
        'Check its permissions.',
      )
    entries.push({ path: below, type: 'unreadable', size: -1 })
    return []
  }
}

/** Size of a file in bytes without reading it, or undefined when it is no plain file. */
export function fileSize(root: string, path: string): number | undefined {
  try {
    const stat = lstatSync(`${root}/${path}`, { throwIfNoEntry: false })
    return stat?.isFile() ? stat.size : undefined
  } catch {
    return undefined
  }
}
