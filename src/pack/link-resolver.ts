/** Finds the page of the pack behind a link: an id, a place on a page, or a relative path between files of the ISMS. */
import type { LinkTarget } from '../render/blocks.ts'
import type { PageSpec, SectionSpec } from './page-spec.ts'

/** Where each id and each file of the ISMS is found in the pack. */
export interface LinkIndex {
  readonly byId: ReadonlyMap<string, LinkTarget>
  readonly byPath: ReadonlyMap<string, LinkTarget>
}

/** @param files paths of further files in the pack, which templates link to as `file-<path>` */
export function linkIndex(sections: readonly SectionSpec[], files: Iterable<string> = []): LinkIndex {
  const byId = new Map<string, LinkTarget>()
  const byPath = new Map<string, LinkTarget>()
  for (const page of sections.flatMap(({ pages }) => pages)) {
    set(byId, `page:${page.key}`, { kind: 'page', page: page.key })
    for (const id of page.holds ?? []) set(byId, id, targetOf(page, id))
    if (page.document) set(byPath, page.document.file.path, { kind: 'page', page: page.key })
  }
  for (const path of files) set(byId, `file-${path}`, { kind: 'file', path })
  return { byId, byPath }
}

/** The page itself for the document that it shows and for whole registers, else the place on it. */
function targetOf(page: PageSpec, id: string): LinkTarget {
  const whole = id.startsWith('register:') || id === page.document?.id
  return whole ? { kind: 'page', page: page.key } : { kind: 'page', page: page.key, anchor: id }
}

function set(map: Map<string, LinkTarget>, key: string, target: LinkTarget): void {
  if (!map.has(key)) map.set(key, target)
}

/** A resolver for the Markdown of one file; `from` is its path below the ISMS root, absent for templates. */
export function linkResolver(index: LinkIndex, from?: string): (href: string) => LinkTarget | undefined {
  return (href) => {
    const found = index.byId.get(decode(href))
    if (found || from === undefined) return found
    const [path = '', fragment] = href.split('#', 2)
    if (path === '') return undefined
    const target = index.byPath.get(resolvePath(from, decode(path)))
    return target?.kind === 'page' && fragment ? { ...target, anchor: decode(fragment) } : target
  }
}

/** A relative path, resolved by text only; it cannot leave the root. */
export function resolvePath(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return ''
      parts.pop()
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
