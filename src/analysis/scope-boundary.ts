/** The scope that counts, what its boundary names, and which assets, suppliers and parties those names mean (clause 4.3). */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { documentThatCounts } from './document-in-force.ts'
import { isBlank, plainName } from './words.ts'

/** One name that the scope lists, with its pointer below the scope. */
export interface ListedItem {
  readonly text: string
  readonly pointer: string
}

/** The scope that counts: the approved one, else the newest draft. */
export const scopeThatCounts = (repo: Repo): Artifact<'scope'> | undefined => documentThatCounts(repo.all('scope'))

/** Entries of locations and services, and the other side of each interface. */
export function listedItems(scope: Artifact<'scope'>): readonly ListedItem[] {
  const { locations, services, interfaces } = scope.data
  const items: ListedItem[] = []
  const add = (text: string | undefined, pointer: string) => {
    if (text !== undefined && !isBlank(text)) items.push({ text, pointer })
  }
  for (const [index, text] of (locations ?? []).entries()) add(text, `/locations/${index}`)
  for (const [index, text] of (services ?? []).entries()) add(text, `/services/${index}`)
  for (const [index, item] of (interfaces ?? []).entries()) add(item?.with, `/interfaces/${index}/with`)
  return items
}

/** True for an entry that states that there is none: `No own premises, everyone works from home`. */
export const saysNone = (text: string): boolean =>
  /^\s*(?:none|no|nothing|not any|n\/?a|-+)(?![\p{L}\p{N}]|\.?\s*\d)/iu.test(text) || /^\s*-+\s*$/.test(text)

/** True for an entry that states none and gives no reason: a bare `none` or `n/a`. */
export const saysNoneBarely = (text: string): boolean =>
  /^\s*(?:none|no|nothing|n\/?a|not applicable|-+)[\s.]*$/i.test(text)

/** Names under which an artifact can be listed: its id and its title, levelled. */
export function namesOf(artifact: Artifact): readonly string[] {
  const { title } = artifact.data as { title?: unknown }
  return typeof title === 'string' && title !== ''
    ? [plainName(artifact.id), plainName(title)]
    : [plainName(artifact.id)]
}
