/** Reads the control ids of a column: every common way to write them, both editions, and numbers that lost a zero. */
import { annexControl, annexControls, looksLike2013, successorsOf2013 } from '../../frameworks/iso27001.ts'
import type { Cell } from './sheet-table.ts'
import { plainWords } from './words.ts'

/** What a cell of a control column says. */
export type ControlReading =
  | { readonly type: 'controls'; readonly ids: readonly string[]; readonly note?: string }
  /** It may be one of several; the candidates are the answers. */
  | { readonly type: 'question'; readonly answers: readonly string[]; readonly why: string }
  /** A heading of a theme, a clause or an objective. */
  | { readonly type: 'heading'; readonly why: string }
  | { readonly type: 'unread'; readonly why: string }

/** What the whole column tells about its cells. */
export interface ControlColumn {
  readonly edition: '2013' | '2022'
  /** Texts that stand in more than one cell without the letter of the annex. */
  readonly repeated: ReadonlySet<string>
  /** True when two decimals are shown whatever the number is, so that they do not tell 5.1 from 5.10. */
  readonly padded: boolean
}

/** Looks over the column once. */
export function controlColumn(cells: readonly Cell[]): ControlColumn {
  const ids = cells.map((cell) => plainId(cell.text))
  const times = new Map<string, number>()
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  const numbers = cells.filter((cell) => cell.type === 'number')
  return {
    // Ids of three levels were written in the edition of 2013 only.
    edition: ids.filter(looksLike2013).length > ids.length / 4 ? '2013' : '2022',
    repeated: new Set([...times].filter(([, count]) => count > 1).map(([id]) => id)),
    padded: numbers.some((cell) => /\.\d0$/.test(cell.text) && annexControl(plainId(cell.text)) === undefined),
  }
}

/** Reads one cell. `title` is what the sheet calls the control in the same row. */
export function readControl(cell: Cell, column: ControlColumn, title: string | undefined): ControlReading {
  const id = plainId(cell.text)
  if (cell.type === 'date') {
    return { type: 'unread', why: `shows the date ${cell.text}; the spreadsheet took an id for a day` }
  }
  if (column.edition === '2013') return reading2013(id, cell.text)
  if (looksLike2013(id) && successorsOf2013(id).length > 0) return reading2013(id, cell.text)
  const written = /^[A-Z]/i.test(cell.text.trim())
  const longer = annexControl(`${id}0`)
  const control = annexControl(id)
  const lost = cell.type === 'number' && !/\.\d\d$/.test(cell.text)
  const doubtful = !written && longer !== undefined && control !== undefined && (lost || column.repeated.has(id))
  const padded = cell.type === 'number' && column.padded && /\.\d0$/.test(cell.text)
  if (padded) {
    const short = id.slice(0, -1)
    if (control === undefined && annexControl(short) !== undefined) return { type: 'controls', ids: [short] }
    if (control !== undefined) return settle(cell, [short, id], title, 'the column shows two decimals everywhere')
  }
  if (doubtful) {
    const why = lost ? 'a number cannot tell them apart' : 'it stands in several rows'
    return settle(cell, [id, `${id}0`], title, why)
  }
  if (control !== undefined) return { type: 'controls', ids: [id] }
  if (/^A\.\d{1,2}$/.test(id)) return { type: 'heading', why: 'heading of a theme' }
  if (/^\d{1,2}(\.\d{1,2})*$/.test(cell.text.trim()) || /^clause/i.test(cell.text.trim()))
    return { type: 'unread', why: `${cell.text.trim()} is no control of Annex A` }
  return { type: 'unread', why: `"${cell.text.trim()}" is no control id` }
}

/** One of two ids: the one whose title the row carries, else a question. */
function settle(cell: Cell, ids: readonly string[], title: string | undefined, why: string): ControlReading {
  const plain = plainWords(title ?? '')
  const fits = ids.filter((id) => plain !== '' && plainWords(annexControl(id)?.title ?? '') === plain)
  if (fits.length === 1)
    return { type: 'controls', ids: fits, note: `${cell.at} shows ${cell.text}; the title of the row says ${fits[0]}` }
  return { type: 'question', answers: ids, why }
}

function reading2013(id: string, shown: string): ControlReading {
  if (!looksLike2013(id))
    return /^A\.\d{1,2}(\.\d{1,2})?$/.test(id)
      ? { type: 'heading', why: 'heading in the edition of 2013' }
      : { type: 'unread', why: `"${shown.trim()}" is no control id` }
  const ids = successorsOf2013(id)
  return ids.length === 0
    ? { type: 'unread', why: `${id} is no control of 2013 that has a successor` }
    : { type: 'controls', ids, note: `${id} (2013) → ${ids.join(', ')}` }
}

/** `A.5.10` for `5.10`, `A 5.10`, `a5.10`, `Annex A 5.10`, `ISO 27001 A.5.10`, `A.5.10 Acceptable use`, `A.05.10`. */
export function plainId(text: string): string {
  const match = /(?:^|[^\d.])(?:A[\s.:-]*)?(\d{1,2}(?:\s*\.\s*\d{1,2}){0,3})\b/i.exec(
    text.trim().replace(/ISO(?:\/IEC)?\s*2700[12](?::\d{4})?/gi, ''),
  )
  if (match === null) return text.trim()
  const digits = (match[1] as string).split('.').map((part, at) => {
    const plain = part.trim()
    return plain.length > 1 && plain.startsWith('0') && at < 3 ? plain.slice(1) : plain
  })
  return `A.${digits.join('.')}`
}

/** Every control id in a text that names some; undefined for words without any. */
export function controlsIn(text: string): string[] {
  const found = [...text.matchAll(/(?<![\w.])A[\s.:-]?(\d{1,2}(?:\.\d{1,2}){1,2})(?![\w.]*\d)/gi)].map(
    (match) => `A.${match[1]}`,
  )
  return [...new Set(found)]
}

/** True when at least half of the texts are written like control ids, own ones among them. */
export const areControls = (texts: readonly string[]): boolean =>
  texts.filter((text) => /^A\.\d/.test(plainId(text)) || /^\p{L}+-\d+$/u.test(text)).length * 2 >= texts.length

/** Controls of 2022 that a list leaves out. */
export const missingControls = (ids: ReadonlySet<string>): string[] =>
  annexControls.map(({ id }) => id).filter((id) => !ids.has(id))
