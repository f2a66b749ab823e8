/** Turns link targets into addresses as seen from one page of the pack. */
import type { LinkTarget } from '../blocks.ts'
import type { Page } from '../volume.ts'
import { relativeHref } from './relative-href.ts'

/** The pages by key and the further files of the pack, which links may lead to. */
export interface LinkMap {
  readonly pages: ReadonlyMap<string, Page>
  /** Sheets by the id that they are about. */
  readonly sheets: ReadonlyMap<string, Page>
  readonly files: ReadonlySet<string>
}

export function hrefFrom(page: Page, map: LinkMap): (target: LinkTarget) => string | undefined {
  const from = `${page.path}.html`
  return (target) => {
    if (target.kind === 'external') return target.url
    if (target.kind === 'anchor') return `#${encodeURIComponent(target.anchor)}`
    if (target.kind === 'file') return map.files.has(target.path) ? relativeHref(from, target.path) : undefined
    const sheet = target.anchor === undefined ? undefined : map.sheets.get(target.anchor)
    if (sheet && sheet !== page) return relativeHref(from, `${sheet.path}.html`)
    const to = map.pages.get(target.page)
    if (!to) return undefined
    const fragment = target.anchor ? `#${encodeURIComponent(target.anchor)}` : ''
    return to === page && fragment ? fragment : relativeHref(from, `${to.path}.html`) + fragment
  }
}
