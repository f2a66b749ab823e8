/** Prints the search of a page: a form that the script shows, and what it searches as data that nothing runs. */
import type { LinkTarget } from '../blocks.ts'
import { cleanText } from '../clean-text.ts'
import type { SearchEntry } from '../screen.ts'

/** The form and its data; entries that lead nowhere in this pack are left out. */
export function writeSearch(entries: readonly SearchEntry[], href: (target: LinkTarget) => string | undefined): string {
  const data = entries.flatMap(({ id, title, kind, target }) => {
    const address = target.kind === 'external' ? undefined : href(target)
    return address === undefined ? [] : [[id, title, kind, address].map(cleanText)]
  })
  return `<form class="search" role="search" aria-label="Search this pack" hidden>
<p><label for="search-words">Search titles and ids</label>
<input id="search-words" type="search" autocomplete="off" aria-describedby="search-count"></p>
<p class="count" id="search-count" role="status" data-none="Nothing found" data-one="1 found" data-words="{all} found" data-more="{all} found, the first {shown} shown"></p>
<ul class="found"></ul>
</form>
<script type="application/json" id="search-data">${inertJson(data)}</script>
`
}

/** JSON in which no character can end the element or begin another. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
