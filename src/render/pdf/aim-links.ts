/** Puts the real destinations into the links of a compiled volume, byte for byte in the room of their addresses. */
import { PLACE_SCHEME } from './place-table.ts'

/** Where a place is: volume and page count from 1, points from the upper left corner of the page. */
export interface Place {
  readonly volume: number
  readonly page: number
  readonly x: number
  readonly y: number
}

/** A compiled volume as the links of the others see it. */
export interface BoundVolume {
  readonly file: string
  readonly bytes: Buffer
}

const ACTION = `/A <<\n    /Type /Action\n    /S /URI\n    /URI (${PLACE_SCHEME}`
const CONTENTS = `/Contents (${PLACE_SCHEME}`
/** Room above a destination, so that its words do not touch the edge of the window. */
const ABOVE = 10

/** Words for what a link leads to, in the language of the pack. */
export interface LinkWords {
  readonly page: string
  readonly volume: string
}

/** A word that may stand in a PDF as it is and fits into the room of an address; a number says enough without others. */
const short = (word: string): string => (/^[A-Za-z\u00c0-\u00ff .-]{1,12}$/.test(word) ? word : '')

/** Aims every link of every volume, in place; `places` are in the order of the place table. Throws when the compiler wrote links in a way that we do not know. */
export function aimLinks(
  volumes: readonly BoundVolume[],
  places: readonly (Place | undefined)[],
  { page: pageWord, volume: volumeWord }: LinkWords,
): void {
  const pages = volumes.map(({ bytes }) => pagesOf(bytes))
  for (const [index, { bytes }] of volumes.entries()) {
    let at = bytes.indexOf(ACTION)
    for (; at >= 0; at = bytes.indexOf(ACTION, at + 1)) {
      const end = bytes.indexOf('endobj', at)
      const number = Number(bytes.toString('latin1', at + ACTION.length, at + ACTION.length + 8))
      const place = places[number] ?? { volume: index + 1, page: 1, x: 0, y: 0 }
      const page = pages[place.volume - 1]?.[place.page - 1]
      if (page === undefined) throw new Error(`a link of the PDF leads to page ${place.page}, which is not there`)
      const spot = `/XYZ ${round(place.x)} ${round(page.height - Math.max(0, place.y - ABOVE))} 0]`
      const here = place.volume === index + 1
      const words = `${short(pageWord)} ${place.page}`.trim()
      const file = volumes[place.volume - 1]!.file
      const aim = here
        ? `/Dest [${page.object} 0 R ${spot}`
        : `/A << /Type /Action /S /GoToR /F (${file}) /D [${place.page - 1} ${spot} >>`
      overwrite(bytes, at, bytes.indexOf('>>', at) + 2, aim)
      const contents = bytes.indexOf(CONTENTS, at)
      if (contents < 0 || contents > end) throw new Error('a link of the PDF has no words')
      const said = here ? words : `${short(volumeWord)} ${place.volume}, ${words}`.trim()
      overwrite(bytes, contents, bytes.indexOf(')', contents) + 1, `/Contents (${said})`)
    }
    if (bytes.includes(`(${PLACE_SCHEME}`)) throw new Error('a link of the PDF has no destination')
  }
}

function overwrite(bytes: Buffer, from: number, to: number, text: string): void {
  if (text.length > to - from) throw new Error('a destination in the PDF needs more room than its link has')
  bytes.fill(' ', from, to)
  bytes.write(text, from, 'latin1')
}

const round = (points: number): number => Math.round(points * 100) / 100

/** Object number and height in points of every page, read by way of the cross-reference table. */
function pagesOf(bytes: Buffer): { object: number; height: number }[] {
  const offsets = objectOffsets(bytes)
  const objectAt = (object: number): string => {
    const from = offsets[object] ?? 0
    return bytes.toString('latin1', from, bytes.indexOf('endobj', from))
  }
  const kids = (object: number): number[] =>
    [...(/\/Kids \[([^\]]*)\]/.exec(objectAt(object))?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((match) =>
      Number(match[1]),
    )
  const trailer = bytes.toString('latin1', bytes.lastIndexOf('trailer'))
  const catalog = objectAt(Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]))
  const leaves = (object: number): number[] => {
    const below = kids(object)
    return below.length === 0 ? [object] : below.flatMap(leaves)
  }
  return leaves(Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1])).map((object) => {
    const box = /\/MediaBox \[\S+ \S+ \S+ (\S+)\]/.exec(objectAt(object))
    return { object, height: Number(box?.[1]) }
  })
}

/** Byte offset of each object by its number; the compiler writes one table with one range. */
function objectOffsets(bytes: Buffer): number[] {
  const start = Number(/startxref\s+(\d+)/.exec(bytes.toString('latin1', bytes.length - 64))?.[1])
  const table = bytes.toString('latin1', start, bytes.lastIndexOf('trailer'))
  const entries = [...table.matchAll(/^(\d{10}) \d{5} [nf]/gm)].map((match) => Number(match[1]))
  if (entries.length === 0) throw new Error('the PDF has no table of its objects')
  return entries
}
