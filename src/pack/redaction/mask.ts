/** Takes out of any text what a pack redacts: names and addresses of people, ids of the kinds that it does not show. */
import type { KindName } from '../../artifacts/index.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'

/** What stands in the place of a word that was taken out. */
export const WITHHELD = '[withheld]'

/** How a pack masks; both give the text back unchanged when it holds nothing to hide. */
export interface Mask {
  /** For words that people read: full names and family names, addresses, ids. */
  readonly words: (text: string) => string
  /** For addresses, file names and places of links: full names, addresses and ids only, because a family name may be any word. */
  readonly code: (text: string) => string
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}._#-]*[\p{L}\p{N}])?/gu

/** The mask of a pack; undefined when it redacts nothing. */
export function maskFor(repo: Repo, kinds: readonly KindName[]): Mask | undefined {
  if (kinds.length === 0) return undefined
  const ids = new Set(kinds.flatMap((kind) => repo.all(kind).flatMap(idsOf)).map((id) => id.toLowerCase()))
  const people = kinds.includes('person') ? repo.all('person').map(({ data }) => data.name?.trim() ?? '') : undefined
  const fullNames = namePattern(people ?? [], 'giu')
  const familyNames = namePattern((people ?? []).flatMap(familyName), 'gu')
  const contact = repo.config.pack?.contact ?? ''
  const code = (text: string): string => {
    const named = fullNames === undefined ? text : text.replace(fullNames, WITHHELD)
    const addressed =
      people === undefined ? named : named.replace(EMAIL, (one) => (contact.includes(one) ? one : WITHHELD))
    return ids.size === 0 ? addressed : addressed.replace(TOKEN, (token) => (isHidden(token, ids) ? WITHHELD : token))
  }
  return {
    code,
    words: (text) => (familyNames === undefined ? code(text) : code(text).replace(familyNames, WITHHELD)),
  }
}

/** The id of an artifact, and of the actions and requirements inside it. */
function idsOf({ id, data }: Artifact): string[] {
  const { actions, requirements } = data as { actions?: { id?: string }[]; requirements?: { id?: string }[] }
  const inner = [...list(actions), ...list(requirements)].flatMap((part) => (part?.id ? [part.id] : []))
  return [id, ...inner].filter((one) => /\d/.test(one))
}

const list = <Item>(value: readonly Item[] | undefined): readonly Item[] => (Array.isArray(value) ? value : [])

/** True for `RISK-001`, `risk-001-loss-of-a-laptop` and `PER-001#2026-01-01`. */
function isHidden(token: string, ids: ReadonlySet<string>): boolean {
  const text = token.toLowerCase()
  if (ids.has(text)) return true
  for (const { index } of text.matchAll(/[-._#]/g)) if (ids.has(text.slice(0, index))) return true
  return false
}

/** The last word of a name, where it is long enough to mean somebody. */
function familyName(name: string): string[] {
  const words = name.split(/\s+/)
  const last = words.at(-1) ?? ''
  return words.length > 1 && last.length > 2 ? [last] : []
}

/** Whole names only, longest first; blanks and hyphens in them count the same, so that names in file names are found. */
function namePattern(names: readonly string[], flags: string): RegExp | undefined {
  const known = [...new Set(names)]
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (known.length === 0) return undefined
  const written = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, flags)
}
