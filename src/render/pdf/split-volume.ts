/** Splits a large volume: sections stay whole where they fit, a section larger than one volume is cut between its pages. */

/** What is weighed: one page of the pack, set. */
export interface Weighed {
  readonly weight: number
}

/** A section with the pages of it that one volume holds; `continued` where its first pages are in an earlier one. */
export type Part<Section> = Section & { readonly continued: boolean }

interface WithPages<Page> {
  readonly pages: readonly Page[]
}

/** A volume up to this many characters of set text (about 700 pages) stays whole; the compiler needs about a gigabyte for it. */
const MOST_IN_ONE = 2_400_000
/** Even shares may be exceeded by a tenth, so that the last volume is no mere remainder. */
const EVEN = 1.1

/** The sections of each volume, in reading order; one volume where all of it fits, else volumes of about equal size below `limit`. */
export function splitVolume<Page extends Weighed, Section extends WithPages<Page>>(
  sections: readonly Section[],
  limit = MOST_IN_ONE,
): Part<Section>[][] {
  const total = sections.reduce((sum, section) => sum + weightOf(section.pages), 0)
  if (total <= limit) return [sections.map((section) => ({ ...section, continued: false }))]
  const most = (total / Math.ceil((total * EVEN) / limit)) * EVEN
  const volumes: Part<Section>[][] = [[]]
  let filled = 0
  const turn = (): void => {
    volumes.push([])
    filled = 0
  }
  for (const section of sections) {
    const weight = weightOf(section.pages)
    // A section that fits into a volume of its own is not cut.
    if (filled > 0 && filled + weight > most && weight <= most) turn()
    let rest: readonly Page[] = section.pages
    while (rest.length > 0) {
      const taken = take(rest, most - filled, filled === 0)
      if (taken > 0) {
        volumes.at(-1)!.push({ ...section, pages: rest.slice(0, taken), continued: rest.length < section.pages.length })
        filled += weightOf(rest.slice(0, taken))
        rest = rest.slice(taken)
      }
      if (rest.length > 0) turn()
    }
  }
  return volumes
}

const weightOf = (pages: readonly Weighed[]): number => pages.reduce((sum, page) => sum + page.weight, 0)

/** How many pages fit into the room; a page larger than any volume gets one of its own. */
function take(pages: readonly Weighed[], room: number, fresh: boolean): number {
  let used = 0
  let count = 0
  for (const page of pages) {
    if (used + page.weight > room) break
    used += page.weight
    count += 1
  }
  return count === 0 && fresh ? 1 : count
}
