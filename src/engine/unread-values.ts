/** Values that stand in a file but were refused on reading (an alias, too deep a nesting); nothing may call them absent. */
import { locateNodes } from '../parse/locate.ts'
import type { SourceFile } from '../parse/source-file.ts'

const none: readonly string[] = []
const known = new WeakMap<SourceFile, ReadonlyMap<string, readonly string[]>>()

/** Pointers in a file of the values that were not read, by first member name; a merge key (`<<`) makes its whole map unread. */
function unreadPointers(file: SourceFile, unread: readonly number[]): ReadonlyMap<string, readonly string[]> {
  let groups = known.get(file)
  if (groups !== undefined) return groups
  const at = new Map<number, string>()
  for (const [pointer, node] of locateNodes(file.yaml)) if (!at.has(node.from)) at.set(node.from, pointer)
  const grouped = new Map<string, string[]>()
  for (const offset of unread) {
    const pointer = at.get(offset)
    if (pointer === undefined) continue
    const place = pointer.endsWith('/<<') ? pointer.slice(0, -3) : pointer
    const first = place.split('/')[1] ?? ''
    const same = grouped.get(first)
    if (same === undefined) grouped.set(first, [place])
    else same.push(place)
  }
  groups = grouped
  known.set(file, groups)
  return groups
}

/** The unread values of one artifact of a file, as pointers below the artifact. */
export function unreadBelow(file: SourceFile, pointer: string): readonly string[] {
  if (file.unread === undefined || file.unread.length === 0) return none
  const groups = unreadPointers(file, file.unread)
  if (pointer === '') return [...groups.values()].flat()
  return (groups.get(pointer.split('/')[1] as string) ?? none)
    .filter((unread) => unread === pointer || unread.startsWith(`${pointer}/`))
    .map((unread) => unread.slice(pointer.length))
}
