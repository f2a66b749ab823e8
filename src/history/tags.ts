/** The tags of a repository and the commits that each contains: one listing, then a walk over the parents in memory. */
import type { Tag } from '../model/commit.ts'
import { git } from '../source/git.ts'
import { type CommitGraph, topological } from './commit-graph.ts'

/** Every tag that leads to a commit, by name. */
export function readTags(folder: string): Tag[] {
  const format = '%(objecttype) %(objectname) %(*objecttype) %(*objectname)%00%(refname:strip=2)'
  const { ok, stdout } = git(folder, ['for-each-ref', '--sort=refname', `--format=${format}`, 'refs/tags'])
  if (!ok) return []
  return stdout
    .toString('utf8')
    .split('\n')
    .flatMap((line): Tag[] => {
      const [objects = '', name = ''] = line.split('\0')
      const [type, id = '', peeledType, peeled = ''] = objects.split(' ')
      if (type === 'commit') return [{ name, commit: id }]
      return type === 'tag' && peeledType === 'commit' ? [{ name, commit: peeled, object: id }] : []
    })
}

/**
 * Which tags contain a commit. Tags on commits outside the graph (of other branches) come with the commits of the graph on
 * which their branches stand.
 * @param outside ancestors inside the graph of each tagged commit outside of it, by commit id
 */
export function tagContainment(
  graph: CommitGraph,
  tags: readonly Tag[],
  outside: ReadonlyMap<string, readonly number[]>,
): (commit: number) => readonly Tag[] {
  const order = topological(graph)
  const words = Math.ceil(tags.length / 32)
  if (words === 0) return () => []
  const rank = new Int32Array(order.length)
  order.forEach((commit, at) => {
    rank[commit] = at
  })
  // Older tags first: a tag on an older commit stands further back in the order.
  const started = tags.map((tag) => {
    const place = graph.placeOf(tag.commit)
    return { tag, starts: place === undefined ? (outside.get(tag.commit) ?? []) : [place] }
  })
  const age = ({ starts }: { starts: readonly number[] }) => Math.min(...starts.map((at) => rank[at] as number))
  const sorted = started
    .filter(({ starts }) => starts.length > 0)
    .sort((a, b) => age(b) - age(a) || (a.tag.name < b.tag.name ? -1 : 1))
  const marks = new Int32Array(graph.parents.length * words)
  sorted.forEach(({ starts }, bit) => {
    for (const start of starts) {
      const at = start * words + (bit >> 5)
      marks[at] = (marks[at] as number) | (1 << (bit & 31))
    }
  })
  for (const commit of order) {
    for (const parent of graph.parents[commit] as readonly number[])
      for (let word = 0; word < words; word += 1) {
        const at = parent * words + word
        marks[at] = (marks[at] as number) | (marks[commit * words + word] as number)
      }
  }
  return (commit) =>
    sorted.flatMap(({ tag }, bit) => (((marks[commit * words + (bit >> 5)] as number) >> (bit & 31)) & 1 ? [tag] : []))
}

/** For tagged commits outside the graph: the commits of the graph that they stand on. One walk over what is outside. */
export function outsideTags(
  folder: string,
  head: string,
  graph: CommitGraph,
  tags: readonly Tag[],
): Map<string, number[]> {
  const away = [...new Set(tags.map(({ commit }) => commit).filter((id) => graph.placeOf(id) === undefined))]
  if (away.length === 0) return new Map()
  const input = `${away.join('\n')}\n^${head}\n`
  const { ok, stdout } = git(folder, ['rev-list', '--parents', '--topo-order', '--stdin'], input)
  if (!ok) return new Map()
  const parents = new Map(
    stdout
      .toString('latin1')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([id = '', ...list]) => [id, list]),
  )
  return new Map(away.map((id) => [id, standsOn(id, parents, graph)]))
}

function standsOn(id: string, parents: ReadonlyMap<string, readonly string[]>, graph: CommitGraph): number[] {
  const found = new Set<number>()
  const seen = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const place = graph.placeOf(next)
    if (place === undefined) waiting.push(...(parents.get(next) ?? []))
    else found.add(place)
  }
  return [...found]
}
