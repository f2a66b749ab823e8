/** Writes a history as one `git fast-import` stream; the same events give the same bytes. */
import type { Commit, Event, Merge } from './event.ts'
import { gitDate, type Moment } from './moment.ts'

type Texts = ReadonlyMap<string, string>

interface Branch {
  readonly fork: Texts
  readonly forkMark: number
  tree: Map<string, string>
  tip: number
}

/** What the stream needs to know of the world. */
export interface World {
  /** Texts of the paths meant. */
  readonly textsAt: (moment: Moment, meant: (path: string) => boolean) => Texts
  /** `Name <mail>` of a person. */
  readonly identity: (person: string) => string
}

/** The stream and what is in it. */
export interface Stream {
  readonly text: string
  readonly commits: number
  readonly finalTree: Texts
  /** Commits that would have changed nothing and were left out. */
  readonly idle: readonly string[]
}

/** Plays the events in order of time. */
export function fastImport(events: readonly Event[], { textsAt, identity }: World): Stream {
  const out: string[] = []
  const idle: string[] = []
  const branches = new Map<string, Branch>()
  let main = { tree: new Map<string, string>() as Texts, mark: 0 }
  let marks = 0

  const write = (
    event: Commit | Merge,
    message: string,
    parents: readonly number[],
    before: Texts,
    after: Texts,
  ): number => {
    const person = `${identity(event.by)} ${gitDate(event.at)}`
    out.push(`commit refs/heads/main\nmark :${++marks}\nauthor ${person}\ncommitter ${person}\n${data(message)}`)
    const [first, second] = parents
    if (first !== undefined && first > 0) out.push(`from :${first}\n`)
    if (second !== undefined) out.push(`merge :${second}\n`)
    for (const path of [...before.keys()].filter((name) => !after.has(name)).sort()) out.push(`D ${path}\n`)
    for (const [path, text] of [...after].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (before.get(path) !== text) out.push(`M 100644 inline ${path}\n${data(text)}`)
    out.push('\n')
    return marks
  }

  const commit = (event: Commit) => {
    const branch =
      event.on === undefined
        ? undefined
        : (branches.get(event.on) ?? { fork: main.tree, forkMark: main.mark, tree: new Map(main.tree), tip: main.mark })
    const before = branch?.tree ?? main.tree
    const meant = (name: string) =>
      event.paths.some((path) => name === path || path === '' || (path.endsWith('/') && name.startsWith(path)))
    const after = touched(before, textsAt(event.at, meant), meant)
    if (same(before, after)) return idle.push(`${event.at} ${event.say}`)
    const mark = write(event, messageOf(event, identity), [branch?.tip ?? main.mark], before, after)
    if (branch === undefined || event.on === undefined) main = { tree: after, mark }
    else branches.set(event.on, Object.assign(branch, { tree: after, tip: mark }))
    return mark
  }

  const merge = (event: Merge) => {
    const branch = branches.get(event.merge)
    if (branch === undefined) throw new Error(`no branch ${event.merge}`)
    const after = merged(main.tree, branch, event.merge)
    main = { tree: after, mark: write(event, messageOf(event, identity), [main.mark, branch.tip], main.tree, after) }
    branches.delete(event.merge)
  }

  for (const event of [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if ('tag' in event)
      out.push(
        `tag ${event.tag}\nfrom :${main.mark}\ntagger ${identity(event.by)} ${gitDate(event.at)}\n${data(`${event.say}\n`)}`,
      )
    else if ('merge' in event) merge(event)
    else commit(event)
  }
  if (branches.size > 0) throw new Error(`never merged: ${[...branches.keys()].join(', ')}`)
  return {
    text: `${out.join('')}reset refs/heads/main\nfrom :${main.mark}\n\ndone\n`,
    commits: marks,
    finalTree: main.tree,
    idle,
  }
}

const data = (text: string): string => `data ${Buffer.byteLength(text, 'utf8')}\n${text}\n`

/** The tree with every path that is meant as it is in `texts`. */
function touched(before: Texts, texts: Texts, meant: (path: string) => boolean): Map<string, string> {
  const after = new Map(before)
  for (const name of before.keys()) if (meant(name) && !texts.has(name)) after.delete(name)
  for (const [name, text] of texts) if (meant(name)) after.set(name, text)
  return after
}

/** Main with the changes of a branch; throws when both changed one file, since such a merge would need a person. */
function merged(main: Texts, branch: Branch, name: string): Map<string, string> {
  const after = new Map(main)
  for (const path of new Set([...branch.fork.keys(), ...branch.tree.keys()])) {
    const [was, is] = [branch.fork.get(path), branch.tree.get(path)]
    if (was === is) continue
    if (main.get(path) !== was && main.get(path) !== is) throw new Error(`conflict in ${path} on merging ${name}`)
    if (is === undefined) after.delete(path)
    else after.set(path, is)
  }
  return after
}

const same = (a: Texts, b: Texts): boolean => a.size === b.size && [...a].every(([path, text]) => b.get(path) === text)

function messageOf(event: Commit | Merge, identity: World['identity']): string {
  const lines = (name: string, people: readonly string[] = []) => people.map((person) => `${name}: ${identity(person)}`)
  const approved = lines('Approved-by', event.approved)
  const shared = 'paths' in event ? lines('Co-authored-by', event.with) : []
  const trailers = [...approved, ...lines('Reviewed-by', event.reviewed), ...shared].join('\n')
  const body = 'body' in event && event.body !== undefined ? `\n\n${event.body}` : ''
  return `${event.say}${body}${trailers === '' ? '' : `\n\n${trailers}`}\n`
}
