/** A history in memory, built from the steps of a rule example: enough of git for rules, without starting it. */
import { readVersions } from '../../src/engine/read-versions.ts'
import type { Commit, Identity, Tag } from '../../src/model/commit.ts'
import { identityIn } from '../../src/model/commit.ts'
import { fieldChanges, saysTheSame } from '../../src/model/field-changes.ts'
import type { ArtifactHistory, ArtifactVersion, History, Removal, Revision } from '../../src/model/history.ts'
import type { Signature } from '../../src/model/signature.ts'
import type { HistoryStep } from '../../src/rules/history-step.ts'

type Tree = ReadonlyMap<string, string>

interface State {
  readonly commit: Commit
  readonly merge?: Commit
  readonly before: Tree
  readonly after: Tree
  readonly renames: Readonly<Record<string, string>>
}

export const ada = 'Ada Example <ada@example.org>'

/** The files as the last step leaves them. */
export function finalFiles(
  files: Readonly<Record<string, string>>,
  steps: readonly HistoryStep[],
): Record<string, string> {
  return { ...files, ...Object.fromEntries(states(files, steps).states.at(-1)?.after ?? []) }
}

/** The history that the steps make; what no step writes is there from the first on. */
export function scriptedHistory(
  files: Readonly<Record<string, string>>,
  steps: readonly HistoryStep[],
  shallow = false,
): History {
  const { states: told, tags, signatures } = states(files, steps)
  const commits = told.flatMap(({ commit, merge }) => (merge === undefined ? [commit] : [commit, merge])).reverse()
  const last = told.at(-1) as State
  const stateOf = (id: string) => told.find(({ commit, merge }) => commit.id === id || merge?.id === id)
  const tagsWith = (id: string): Tag[] => {
    const at = commits.findIndex((commit) => commit.id === id)
    return tags.filter((tag) => commits.findIndex((commit) => commit.id === tag.commit) <= at)
  }
  return {
    head: commits[0]?.id ?? '',
    shallow,
    notices: [],
    tags,
    of: (id) => historyOf(told, id, tagsWith, shallow),
    prepare: () => {},
    commitsOf: (path) => {
      let name = path
      return [...told].reverse().flatMap(({ commit, before, after, renames }) => {
        const from = Object.keys(renames).find((old) => renames[old] === name) ?? name
        const touched = before.get(from) !== after.get(name) || from !== name
        name = from
        return touched ? [commit] : []
      })
    },
    commit: (id) => commits.find((commit) => commit.id === id),
    commits: () => commits,
    pathsChangedBy: (id) => {
      const state = stateOf(id)
      if (state === undefined || state.merge?.id === id) return []
      const paths = new Set([...state.before.keys(), ...state.after.keys()])
      return [...paths].filter((path) => state.before.get(path) !== state.after.get(path))
    },
    mergeOf: (id) => told.find(({ commit }) => commit.id === id)?.merge,
    tagsWith,
    contains: (id) => commits.some((commit) => commit.id === id),
    removals: () => removals(told),
    signatureOf: (object) => signatures.get(object) ?? { state: 'none' },
    prepareSignatures: () => {},
    isTracked: (path) => last.after.has(path),
  }
}

function states(files: Readonly<Record<string, string>>, steps: readonly HistoryStep[]) {
  const written = new Set(steps.flatMap((step) => Object.keys(step.files ?? {})))
  const signatures = new Map<string, Signature>()
  const tags: Tag[] = []
  const told: State[] = []
  let count = 0
  let parent: string[] = []
  let tree: Tree = new Map()
  const make = (on: string, by: string, message: string, parents: string[]): Commit => {
    count += 1
    const [subject = '', ...rest] = message.split('\n')
    const second = Date.parse(`${on}T12:00:00Z`) / 1000
    const who: Identity = identityIn(by)
    return {
      id: count.toString(16).padStart(40, '0'),
      parents,
      author: who,
      committer: who,
      authoredAt: second,
      committedAt: second,
      authoredOn: on,
      committedOn: on,
      subject,
      trailers: rest.flatMap((line) => {
        const cut = line.indexOf(':')
        return cut < 1 ? [] : [{ key: line.slice(0, cut), value: line.slice(cut + 1).trim() }]
      }),
    }
  }
  for (const [index, step] of steps.entries()) {
    const after = new Map(tree)
    if (index === 0) for (const [path, text] of Object.entries(files)) if (!written.has(path)) after.set(path, text)
    for (const [from, to] of Object.entries(step.renames ?? {})) {
      after.set(to, after.get(from) as string)
      after.delete(from)
    }
    for (const [path, text] of Object.entries(step.files ?? {})) {
      if (text === null) after.delete(path)
      else after.set(path, text)
    }
    const commit = make(step.on, step.by ?? ada, step.message ?? 'Change', parent)
    const { merged } = step
    const merge =
      merged && make(merged.on ?? step.on, merged.by, merged.message ?? 'Merge branch work', [...parent, commit.id])
    if (step.signature !== undefined) signatures.set(commit.id, step.signature)
    if (merge !== undefined && merged?.signature !== undefined) signatures.set(merge.id, merged.signature)
    if (step.tag !== undefined) {
      const object = step.tagSignature && `f${count.toString(16).padStart(39, '0')}`
      tags.push({ name: step.tag, commit: (merge ?? commit).id, ...(object === undefined ? {} : { object }) })
      if (object !== undefined && step.tagSignature !== undefined) signatures.set(object, step.tagSignature)
    }
    told.push({ commit, ...(merge === undefined ? {} : { merge }), before: tree, after, renames: step.renames ?? {} })
    parent = [(merge ?? commit).id]
    tree = after
  }
  return { states: told, tags, signatures }
}

const readTrees = new WeakMap<Tree, readonly ArtifactVersion[]>()

/** Every artifact of a tree. */
function artifactsIn(tree: Tree): readonly ArtifactVersion[] {
  let found = readTrees.get(tree)
  if (found === undefined) {
    found = [...tree].flatMap(([path, text]) =>
      (readVersions(path, Buffer.from(text)) ?? []).map((version) => ({ ...version, path }) as ArtifactVersion),
    )
    readTrees.set(tree, found)
  }
  return found
}

function historyOf(
  told: readonly State[],
  id: string,
  tagsWith: (id: string) => Tag[],
  shallow: boolean,
): ArtifactHistory | undefined {
  const revisions: Revision[] = []
  for (const [index, { commit, merge, before: left, after: right }] of told.entries()) {
    const before = artifactsIn(left).find((version) => version.id === id)
    const after = artifactsIn(right).find((version) => version.id === id)
    if (before === undefined && after === undefined) continue
    const moved = before !== undefined && after !== undefined && before.path !== after.path
    const layout = after?.pointer === '' && left.get(after.path) !== right.get(after.path)
    if (before !== undefined && after !== undefined && !moved && !layout && saysTheSame(before, after)) continue
    const first = index === 0 && shallow ? 'cut-off' : revisions.length > 0 ? 'restored' : 'created'
    const event = before === undefined ? first : after === undefined ? 'removed' : moved ? 'moved' : 'changed'
    revisions.push({
      commit,
      event,
      ...(merge === undefined ? {} : { merge }),
      path: (after ?? before)?.path ?? '',
      tags: tagsWith(commit.id),
      before,
      after,
      changes: () => (before === undefined || after === undefined ? [] : fieldChanges(before, after)),
    })
  }
  if (revisions.length === 0) return undefined
  return { id, revisions, created: revisions.find(({ event }) => event === 'created'), complete: !shallow }
}

const removals = (told: readonly State[]): Removal[] =>
  [...told].reverse().flatMap(({ commit, merge, before, after }) => {
    const left = new Set(artifactsIn(after).map(({ id }) => id))
    return artifactsIn(before)
      .filter(({ id, path }) => !after.has(path) && !left.has(id))
      .map((version) => ({ commit, ...(merge === undefined ? {} : { merge }), version }))
  })
