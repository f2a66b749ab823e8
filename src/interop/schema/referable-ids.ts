/** The ids that a reference field may hold today, with their titles, by what the field refers to. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import { annexControls, clauses } from '../../frameworks/iso27001.ts'
import type { Repo } from '../../model/repo.ts'

/** An id with what it stands for. */
export interface ReferableId {
  readonly id: string
  readonly title: string
}

/** Ids by target word of `x-ref` (a kind, `any`, `annex-a`, `clause`, or a part such as `process`), in order of the files. */
export function referableIds(repo: Repo): (target: string) => readonly ReferableId[] {
  const artifacts = repo.artifacts
    .filter(({ id, kind }) => id !== '' && kindNamed(kind)?.derivedId !== true)
    .map(({ id, kind, data }) => ({ id, kind: kind as string, title: titleOf(data) }))
  const parts: Readonly<Record<string, () => readonly ReferableId[]>> = {
    any: () => artifacts,
    'annex-a': () => annexControls,
    clause: () => clauses,
    process: () => repo.all('scope').flatMap(({ data }) => named(data.processes)),
    'scope-item': () => repo.all('scope').flatMap(({ data }) => [...named(data.services), ...named(data.locations)]),
    'plan-action': () =>
      repo
        .all('treatment-plan')
        .flatMap(({ data }) => data.actions ?? [])
        .map(({ id, what }) => entry(id, what)),
    requirement: () =>
      repo
        .all('interested-party')
        .flatMap(({ data }) => data.requirements ?? [])
        .map(({ id, text }) => entry(id, text)),
  }
  return (target) => {
    const own = parts[target]?.() ?? artifacts.filter(({ kind }) => kind === target)
    const seen = new Set<string>()
    return own.flatMap(({ id, title }) => {
      if (typeof id !== 'string' || id === '' || seen.has(id)) return []
      seen.add(id)
      return [{ id, title }]
    })
  }
}

const named = (names: readonly string[] | undefined): ReferableId[] => (names ?? []).map((name) => entry(name, ''))

const entry = (id: string | undefined, title: string | undefined): ReferableId => ({ id: id ?? '', title: title ?? '' })

function titleOf(data: object): string {
  const { title, name } = data as { readonly title?: unknown; readonly name?: unknown }
  const text = name ?? title
  return typeof text === 'string' ? text : ''
}
