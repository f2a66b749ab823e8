/** Where the pack comes from, as facts for the cover and the overview. */
import type { Texts } from '../../render/texts.ts'
import type { Fact } from '../../render/volume.ts'
import type { PackContext } from '../context.ts'
import type { PackTag } from '../input.ts'

export function provenanceFacts(context: PackContext): Fact[] {
  const { commit, tree, tags, date, asOf, toolVersion, dirty } = context.input.provenance
  const { texts } = context.texts
  const fact = (key: string, value: string | undefined): Fact => ({ key, label: texts(`provenance.${key}`), value })
  const here = tags.filter((tag) => tag.commit === commit)
  const changed = dirty ? ` ${texts('provenance.dirty')}` : ''
  return [
    fact('as-of', asOf),
    fact('commit', commit === undefined ? texts('provenance.no-commit') : commit + changed),
    fact('date', commit === undefined ? undefined : date),
    fact('tree', tree),
    fact('tags', here.map((tag) => tagWords(tag, texts)).join(', ') || texts('provenance.no-tags')),
    fact('history', texts(`provenance.${HISTORY[context.input.history.state]}`)),
    fact('tool', `isms ${toolVersion}`),
  ]
}

const HISTORY = { complete: 'complete', shallow: 'shallow', partial: 'partial', none: 'no-history' } as const

/** `isms-2026.1 (tag object 1a2b3c4d5e, with a good signature)`. */
function tagWords({ name, object, signature }: PackTag, texts: Texts): string {
  if (object === null) return name
  return texts(`provenance.tag-${signature}`, { name, object: object.slice(0, 10) })
}
