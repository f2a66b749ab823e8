/** What the pack can be searched for: its pages, every artifact that it shows, and the controls of Annex A. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import { annexControls, clauses } from '../../frameworks/iso27001.ts'
import type { SearchEntry } from '../../render/screen.ts'
import type { PackContext } from '../context.ts'
import type { LinkIndex } from '../link-resolver.ts'

/** Entries in the order of pages, clauses, controls, artifacts; each id once. */
export function searchEntries(context: PackContext, links: LinkIndex, pages: readonly PageName[]): SearchEntry[] {
  const entries: SearchEntry[] = []
  const seen = new Set<string>()
  const add = (id: string, title: string, kind: string): void => {
    const target = links.byId.get(id)
    if (target === undefined || seen.has(id)) return
    seen.add(id)
    entries.push({ id: id.startsWith('page:') ? '' : id, title, kind, target })
  }
  for (const { key, title } of pages) add(`page:${key}`, title, 'Page')
  for (const { id, title } of clauses) add(id, title, 'Clause')
  for (const { id, title } of annexControls) add(id, title, 'Annex A control')
  for (const artifact of context.repo.artifacts) {
    const { title, name } = artifact.data as { title?: string; name?: string }
    add(artifact.id, String(title ?? name ?? ''), kindNamed(artifact.kind)?.title ?? artifact.kind)
  }
  return entries
}

/** A page that shows no document of its own. */
export interface PageName {
  readonly key: string
  readonly title: string
}
