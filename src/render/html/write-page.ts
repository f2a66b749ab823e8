/** Prints one page of a volume as a self-contained HTML document: no script, no request, readable without its style. */
import { plainText } from '../blocks.ts'
import type { Page, Section, Volume } from '../volume.ts'
import { escapeHtml } from './escape.ts'
import { hrefFrom, type LinkMap } from './link-href.ts'
import { relativeHref } from './relative-href.ts'
import type { HtmlTheme } from './theme.ts'
import { writeBlocks } from './write-blocks.ts'
import { writeControl } from './write-control.ts'
import { writeFootnotes } from './write-inlines.ts'

/** The neighbours of a page, for the links at its foot and head. */
export interface PagePlace {
  readonly section: Section
  readonly home: Page | undefined
  readonly previous: Page | undefined
  readonly next: Page | undefined
}

export function writePage(page: Page, place: PagePlace, volume: Volume, map: LinkMap, theme: HtmlTheme): string {
  const title = page.id ? `${page.id} ${page.title}` : page.title
  const draft = page.draft
    ? '<p class="draft-note" role="note">DRAFT: this document is not approved in this version.</p>\n'
    : ''
  return `<!doctype html>
<html lang="${escapeHtml(volume.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(theme.policy)}">
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
</header>
<main id="main">
${logo(page, place, volume)}<h1>${page.id ? `<span class="id">${escapeHtml(page.id)}</span> ` : ''}${escapeHtml(page.title)}</h1>
${draft}${writeControl(page, { href: hrefFrom(page, map) })}
${onThisPage(page)}${writeBody(page, map)}
</main>
<footer class="bottom">
${neighbours(page, place)}
<p>${[volume.organization, volume.title, `commit ${volume.commit}`, volume.date].map(escapeHtml).join(' · ')}</p>
</footer>
</body>
</html>
`
}

function writeBody(page: Page, map: LinkMap): string {
  const footnotes: string[] = []
  const body = writeBlocks(page.blocks, { href: hrefFrom(page, map), footnotes })
  return body + writeFootnotes(footnotes, 'Footnotes')
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

/** A short list of the parts of a long document. */
function onThisPage(page: Page): string {
  const parts = page.blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block] : []))
  if (parts.length < 4) return ''
  const items = parts.map(
    (part) => `<li><a href="#${encodeURIComponent(part.id)}">${escapeHtml(plainText(part.content))}</a></li>`,
  )
  return `<nav class="parts" aria-label="On this page">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>\n`
}

function neighbours(page: Page, place: PagePlace): string {
  const link = (to: Page | undefined, word: string): string =>
    to
      ? `<a href="${relativeHref(`${page.path}.html`, `${to.path}.html`)}">${word}: ${escapeHtml(to.id ? `${to.id} ${to.title}` : to.title)}</a>`
      : ''
  return `<nav aria-label="Neighbouring documents">${link(place.previous, 'Previous')} ${link(place.next, 'Next')}</nav>`
}
