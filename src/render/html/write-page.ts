/** Prints one page of a volume as a self-contained HTML document: no request, readable without its style and its script. */
import { plainText } from '../blocks.ts'
import type { Page, Section, Volume } from '../volume.ts'
import { escapeHtml } from './escape.ts'
import { hrefFrom, type LinkMap } from './link-href.ts'
import { relativeHref } from './relative-href.ts'
import { tableNames } from './table-names.ts'
import type { HtmlTheme } from './theme.ts'
import { writeBlocks } from './write-blocks.ts'
import { writeControl } from './write-control.ts'
import { rowMarks, writeFilter } from './write-filter.ts'
import { type HtmlContext, writeFootnotes } from './write-inlines.ts'
import { writeSearch } from './write-search.ts'

/** The neighbours of a page, for the links at its foot and head. */
export interface PagePlace {
  readonly section: Section
  readonly home: Page | undefined
  /** The first section: overview and indexes, which every page leads back to. */
  readonly indexes: readonly Page[]
  readonly previous: Page | undefined
  readonly next: Page | undefined
}

export function writePage(page: Page, place: PagePlace, volume: Volume, map: LinkMap, theme: HtmlTheme): string {
  const title = page.id ? `${page.id} ${page.title}` : page.title
  const draft = page.draft
    ? '<p class="draft-note" role="note">DRAFT: this document is not approved in this version.</p>\n'
    : ''
  const scripted = page.filter !== undefined || page.search !== undefined
  const href = hrefFrom(page, map)
  const context = {
    href,
    sheet: sheetFrom(page, map),
    marks: rowMarks(page.filter),
    names: tableNames(page.blocks, page.title),
  }
  return `<!doctype html>
<html lang="${escapeHtml(volume.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(theme.policy(scripted))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} – ${volume.organization}`)}</title>
<style>${theme.css}</style>
</head>
<body${classes(page)}>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
${trail(page, place, volume)}
<p class="mark">${escapeHtml(page.classification)}</p>
${indexes(page, place)}</header>
<main id="main" tabindex="-1">
${logo(page, place, volume)}<h1>${page.id ? `<span class="id">${escapeHtml(page.id)}</span> ` : ''}${escapeHtml(page.title)}</h1>
${draft}${writeControl(page, context)}
${page.search ? writeSearch(page.search, href) : ''}${onThisPage(page)}${writeBody(page, context)}
</main>
<footer class="bottom">
${neighbours(page, place)}
<p>${[volume.organization, volume.title, `commit ${volume.commit}`, volume.date].map(escapeHtml).join(' · ')}</p>
</footer>
${scripted ? `<script>${theme.script}</script>\n` : ''}</body>
</html>
`
}

/** The blocks with their footnotes at the end. */
function writeBody(page: Page, context: HtmlContext): string {
  const footnotes: string[] = []
  const body = writeNarrowed(page, { ...context, footnotes })
  return body + writeFootnotes(footnotes, 'Footnotes')
}

/** The blocks, with the choices before the first table that they narrow. */
function writeNarrowed({ blocks, filter }: Page, context: HtmlContext): string {
  if (filter === undefined) return writeBlocks(blocks, context)
  const marked = blocks.findIndex((block) => block.type === 'table' && block.rows.some((row) => context.marks?.(row)))
  const at = Math.max(0, blocks[marked - 1]?.type === 'heading' ? marked - 1 : marked)
  const [before, after] = [blocks.slice(0, at), blocks.slice(at)]
  return `${writeBlocks(before, context)}\n${writeFilter(filter)}${writeBlocks(after, context)}`
}

/** The company's logo, on the first page only: as data, because the policy admits nothing else. */
function logo(page: Page, place: PagePlace, { look, organization }: Volume): string {
  if (look?.logo === undefined || page !== place.home) return ''
  const type = look.logo.format === 'svg' ? 'svg+xml' : 'png'
  const data = Buffer.from(look.logo.bytes).toString('base64')
  return `<img class="logo" src="data:image/${type};base64,${data}" alt="${escapeHtml(organization)}">\n`
}

function classes(page: Page): string {
  const names = [page.landscape && 'wide', page.draft && 'draft'].filter(Boolean)
  return names.length > 0 ? ` class="${names.join(' ')}"` : ''
}

function trail(page: Page, place: PagePlace, volume: Volume): string {
  const home =
    place.home && place.home !== page
      ? `<a href="${relativeHref(`${page.path}.html`, `${place.home.path}.html`)}">${escapeHtml(volume.title)}</a>`
      : escapeHtml(volume.title)
  const section = escapeHtml(`${place.section.number} ${place.section.title}`)
  return `<nav aria-label="Where you are"><strong>${escapeHtml(volume.organization)}</strong> <span>/</span> ${home} <span>/</span> ${section}</nav>`
}

/** The ways into the pack, on every page. */
function indexes(page: Page, place: PagePlace): string {
  if (place.indexes.length < 2) return ''
  const items = place.indexes.map((one) =>
    one === page
      ? `<li><a aria-current="page" href="#main">${escapeHtml(one.title)}</a></li>`
      : `<li><a href="${relativeHref(`${page.path}.html`, `${one.path}.html`)}">${escapeHtml(one.title)}</a></li>`,
  )
  return `<nav class="indexes" aria-label="Indexes"><ul>${items.join('')}</ul></nav>\n`
}

function sheetFrom(page: Page, map: LinkMap): (id: string) => string | undefined {
  return (id) => {
    const sheet = map.sheets.get(id)
    return sheet === undefined || sheet === page ? undefined : relativeHref(`${page.path}.html`, `${sheet.path}.html`)
  }
}

/** More parts than these are folded, because nobody reads a page of links before the page. */
const MOST_PARTS = 14

/** A short list of the parts of a long document. */
function onThisPage(page: Page): string {
  const parts = page.blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block] : []))
  if (parts.length < 4) return ''
  const items = parts.map(
    (part) => `<li><a href="#${encodeURIComponent(part.id)}">${escapeHtml(plainText(part.content))}</a></li>`,
  )
  const list = `<ul>\n${items.join('\n')}\n</ul>`
  const folded = `<details><summary>${parts.length} parts on this page</summary>\n${list}\n</details>`
  return `<nav class="parts" aria-label="On this page">\n${parts.length > MOST_PARTS ? folded : list}\n</nav>\n`
}

function neighbours(page: Page, place: PagePlace): string {
  const link = (to: Page | undefined, word: string): string =>
    to
      ? `<a href="${relativeHref(`${page.path}.html`, `${to.path}.html`)}">${word}: ${escapeHtml(to.id ? `${to.id} ${to.title}` : to.title)}</a>`
      : ''
  return `<nav aria-label="Neighbouring documents">${link(place.previous, 'Previous')} ${link(place.next, 'Next')}</nav>`
}
