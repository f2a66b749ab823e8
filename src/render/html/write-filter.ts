/** Prints the choices that narrow the tables of a page; hidden until the script of the page shows them. */
import type { Cell } from '../blocks.ts'
import { plainText } from '../blocks.ts'
import type { RowFilter } from '../screen.ts'
import { escapeHtml } from './escape.ts'

/** The form; its count speaks to screen readers whenever a choice changes. */
export function writeFilter(filter: RowFilter): string {
  const choices = filter.facets.map(({ label, values }, at) => {
    const options = values.map((value, index) => `<option value="${index}">${escapeHtml(value)}</option>`)
    return `<p><label for="facet-${at}">${escapeHtml(label)}</label>
<select id="facet-${at}"><option value="">All</option>${options.join('')}</select></p>`
  })
  return `<form class="filter" aria-label="Narrow the tables of this page" hidden>
${choices.join('\n')}
<p><label for="filter-words">Words</label>
<input id="filter-words" type="search" autocomplete="off"></p>
<p><button type="reset">Show all</button></p>
<p class="count" role="status" data-words="{shown} of {all} rows shown"></p>
</form>
`
}

/** Marks rows with the numbers of their values: ` data-facets="2|0|1 3"`; nothing for rows without values. */
export function rowMarks(filter: RowFilter | undefined): (row: readonly Cell[]) => string {
  if (filter === undefined) return () => ''
  const places = filter.facets.map(({ values }) => new Map(values.map((value, index) => [value, index])))
  const marks = new Map(
    filter.rows.map(({ key, values }) => {
      const numbers = places.map((place, at) => (values[at] ?? []).map((value) => place.get(value)).join(' '))
      return [key, ` data-facets="${numbers.join('|')}"`]
    }),
  )
  return (row) => marks.get(plainText(row[0] ?? [])) ?? ''
}
