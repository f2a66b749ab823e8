/** Where the pack comes from, as facts for the cover and the overview. */
import type { Fact } from '../../render/volume.ts'
import type { PackContext } from '../context.ts'

export function provenanceFacts(context: PackContext): Fact[] {
  const { commit, tree, tags, date, asOf, toolVersion, dirty } = context.input.provenance
  const { texts } = context.texts
  const fact = (key: string, value: string | undefined): Fact => ({ key, label: texts(`provenance.${key}`), value })
  const changed = dirty ? ` ${texts('provenance.dirty')}` : ''
  return [
    fact('as-of', asOf),
    fact('commit', commit === undefined ? texts('provenance.no-commit') : commit + changed),
    fact('date', commit === undefined ? undefined : date),
    fact('tree', tree),
    fact('tags', tags.join(', ') || texts('provenance.no-tags')),
    fact('history', texts(`provenance.${HISTORY[context.input.history.state]}`)),
    fact('tool', `isms ${toolVersion}`),
  ]
}

const HISTORY = { complete: 'complete', shallow: 'shallow', none: 'no-history' } as const
