/** A page of the user's own words: a template over the facts of the pack. */
import type { PackContext } from '../context.ts'
import type { PageDefinition } from '../definition/pack-definition.ts'
import type { PageSpec } from '../page-spec.ts'
import { packFacts } from '../views/pack-facts.ts'

export function textPage(context: PackContext, page: PageDefinition & { type: 'text' }): PageSpec {
  const { key, title, template, landscape } = page
  return { key, title, template, landscape, view: packFacts(context) }
}
