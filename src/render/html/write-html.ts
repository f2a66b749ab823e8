/** Prints a whole volume as linked HTML pages, one per document. */
import { allPages, type Volume } from '../volume.ts'
import { htmlTheme } from './theme.ts'
import { writePage } from './write-page.ts'

/** What the pages look like and the one script that they may run. */
export interface PageTheme {
  readonly css: string
  readonly script: string
}

/** Path in the pack to HTML text, in reading order; `files` are the other files of the pack that pages may link to. */
export function writeHtml(volume: Volume, { css, script }: PageTheme, files: ReadonlySet<string>): Map<string, string> {
  const theme = htmlTheme(css, script)
  const pages = allPages(volume)
  const sheets = new Map(pages.flatMap((page) => (page.sheetOf === undefined ? [] : [[page.sheetOf, page]])))
  const map = { pages: new Map(pages.map((page) => [page.key, page])), sheets, files }
  const written = new Map<string, string>()
  let at = 0
  for (const section of volume.sections) {
    for (const page of section.pages) {
      const place = {
        section,
        home: pages[0],
        indexes: volume.sections[0]?.pages ?? [],
        previous: pages[at - 1],
        next: pages[at + 1],
      }
      written.set(`${page.path}.html`, writePage(page, place, volume, map, theme))
      at += 1
    }
  }
  return written
}
