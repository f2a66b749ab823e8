/** What a cell refers to: ids as they are, controls of both editions, and people, roles or other artifacts by their names. */

import { looksLikeId } from '../../analysis/ids.ts'
import { indexParts, type PartIndex } from '../../engine/link.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import { annexControl, clauseCited, looksLike2013, successorsOf2013 } from '../../frameworks/iso27001.ts'
import type { Repo } from '../../model/repo.ts'
import { controlsIn } from './control-ids.ts'
import { plainWords } from './words.ts'

/** Ids found for one entry, with what was read differently; `undefined` where nothing is found. */
export interface Referred {
  readonly ids: readonly string[]
  readonly note?: string
}

/** What one entry of a reference field says. `free` fields take any text. */
export function referredBy(repo: Repo, field: FieldTopic, free: boolean, entry: string): Referred | undefined {
  const kinds = field.refersTo ?? []
  const text = entry.trim()
  const exact = repo.find(text)
  if (exact !== undefined) return { ids: [text] }
  if (kinds.includes('annex-a')) {
    const controls = controlsIn(text)
    const now = controls.flatMap((id) =>
      annexControl(id) !== undefined ? [id] : looksLike2013(id) ? successorsOf2013(id) : [],
    )
    // Words beside the ids would be lost, so only a text of ids counts.
    const words = text.replace(/(?:annex)?\s*A[\s.:-]?\d{1,2}(?:\.\d{1,2}){1,2}/gi, '').replace(/[\s,;+&/]+/g, '')
    if (now.length > 0 && words === '')
      return { ids: [...new Set(now)], ...(now.join() === text ? {} : { note: `"${text}" → ${now.join(', ')}` }) }
  }
  const parts = partsIn(repo)
  const part = (['plan-action', 'requirement', 'process', 'scope-item'] as const).find(
    (name) => kinds.includes(name) && parts[name].has(text),
  )
  if (part !== undefined || (kinds.includes('clause') && clauseCited(text) !== undefined)) return { ids: [text] }
  const named = byName(repo, kinds, text)
  if (named.length === 1) return { ids: named, note: `"${text}" → ${named[0]}` }
  if (looksLikeId(repo, text)) return { ids: [text] }
  return free ? { ids: [text] } : undefined
}

const partIndexes = new WeakMap<Repo, PartIndex>()

function partsIn(repo: Repo): PartIndex {
  const present = partIndexes.get(repo) ?? indexParts(repo.artifacts)
  partIndexes.set(repo, present)
  return present
}

const names = new WeakMap<Repo, ReadonlyMap<string, readonly { readonly id: string; readonly kind: string }[]>>()

/** Ids of the artifacts of some kinds that have a name, title or e-mail address. */
function byName(repo: Repo, kinds: readonly string[], text: string): string[] {
  let index = names.get(repo)
  if (index === undefined) {
    const built = new Map<string, { id: string; kind: string }[]>()
    for (const { id, kind, data } of repo.artifacts) {
      const { name, title, email } = data as { name?: unknown; title?: unknown; email?: unknown }
      // The title of a person is a job, not a name.
      for (const word of kind === 'person' ? [name, email] : [title]) {
        const plain = typeof word === 'string' ? plainWords(word) : ''
        if (plain !== '' && id !== '') built.set(plain, [...(built.get(plain) ?? []), { id, kind }])
      }
    }
    index = built
    names.set(repo, index)
  }
  const found = index.get(plainWords(text)) ?? []
  return found.filter(({ kind }) => kinds.includes(kind) || kinds.includes('any')).map(({ id }) => id)
}
