/** The links of one artifact in both directions, with the names that the declarations give them. */
import type { Found } from '../../analysis/find-by-id.ts'
import { nameOfId } from '../../analysis/name-of-id.ts'
import { placeInArtifact } from '../../engine/place.ts'
import type { Link } from '../../model/link.ts'
import type { Repo } from '../../model/repo.ts'

/** One link as seen from the artifact that is shown. */
export interface ShownLink {
  /** How the artifact relates to the other end, for example `treated by`. */
  readonly label: string
  readonly id: string
  readonly title?: string
  readonly kind?: string
  /** Where the link is written. */
  readonly path: string
  readonly line: number
  /** True where the id leads to nothing. */
  readonly broken?: true
}

/** Links from and to the artifact or part, in the order in which they are written. */
export function linksOf(
  repo: Repo,
  { id, artifact, pointer }: Found,
): { readonly linksTo: readonly ShownLink[]; readonly linkedFrom: readonly ShownLink[] } {
  const isInside = (link: Link) => pointer === '' || link.pointer.startsWith(`${pointer}/`)
  const out = repo.linksFrom(artifact).filter((link) => isInside(link) && link.to !== id)
  const back = repo.linksTo(id).filter(({ from }) => from !== artifact || pointer === '')
  return {
    linksTo: out.map((link) => linkShown(repo, link, link.field.label, link.to, targetKind(link), targetTitle(link))),
    linkedFrom: back
      .filter(({ from }) => from !== artifact)
      .map((link) => {
        const part = partAround(link)
        const id = part?.id ?? (link.from.id || link.from.file.path)
        return linkShown(repo, link, link.field.inverse, id, link.from.kind, part?.title)
      }),
  }
}

function linkShown(
  repo: Repo,
  link: Link,
  label: string,
  id: string,
  kind: string | undefined,
  named?: string,
): ShownLink {
  const title = named ?? nameOfId(repo, id)
  const { file, range } = placeInArtifact(link.from, link.pointer)
  return {
    label,
    id,
    ...(title === undefined ? {} : { title }),
    ...(kind === undefined ? {} : { kind }),
    path: file.path,
    line: range.start.line,
    ...(link.target === undefined && link.field.free !== true ? { broken: true as const } : {}),
  }
}

const targetKind = ({ target }: Link): string | undefined =>
  target === undefined ? undefined : target.type === 'artifact' ? target.artifact.kind : target.type

/** The title of a part that a link leads to, such as a plan action. */
const targetTitle = ({ target }: Link): string | undefined =>
  target?.type === 'part' ? titleOfPart(valueAt(target.artifact.data, target.pointer)) : undefined

/** The part with an id of its own that holds the link, such as the action of a plan. */
function partAround({ from, pointer }: Link): { readonly id: string; readonly title: string | undefined } | undefined {
  const place = /^\/(?:actions|requirements)\/\d+(?=\/)/.exec(pointer)?.[0]
  const value = place === undefined ? undefined : valueAt(from.data, place)
  const id = typeof value === 'object' && value !== null ? (value as { readonly id?: unknown }).id : undefined
  return typeof id === 'string' && id !== '' ? { id, title: titleOfPart(value) } : undefined
}

function titleOfPart(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { what, text } = value as { readonly what?: unknown; readonly text?: unknown }
  const words = what ?? text
  return typeof words === 'string' ? words : undefined
}

/** The value at a pointer below some data. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found = value
  for (const token of pointer.split('/').slice(1))
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[token] : undefined
  return found
}
