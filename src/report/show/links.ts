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
    linksTo: out.map((link) => linkShown(repo, link, link.field.label, link.to, targetKind(link))),
    linkedFrom: back
      .filter(({ from }) => from !== artifact)
      .map((link) => linkShown(repo, link, link.field.inverse, link.from.id || link.from.file.path, link.from.kind)),
  }
}

function linkShown(repo: Repo, link: Link, label: string, id: string, kind: string | undefined): ShownLink {
  const title = nameOfId(repo, id)
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
