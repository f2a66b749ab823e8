/** Reads a cell as a field of a kind wants it; what it cannot read without guessing it says so. */

import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import type { Repo } from '../../model/repo.ts'
import { readDrivers } from '../drivers-text.ts'
import { type DayOrder, readDate } from './dates.ts'
import { referredBy } from './references.ts'
import type { Cell } from './sheet-table.ts'
import { plainWords, saysNothing, truthNamed, valueNamed } from './words.ts'

/** What a cell says to a field. */
export type Reading =
  | {
      readonly type: 'value'
      readonly value: unknown
      /** How a text was understood, where the value is written differently. */
      readonly note?: string
      /** True when the text says more than the value, so that it is kept as well. */
      readonly keep?: boolean
    }
  | { readonly type: 'nothing'; readonly note: string }
  | { readonly type: 'question'; readonly answers: readonly string[]; readonly why: string }
  | { readonly type: 'unread'; readonly why: string }

/** What reading needs to know beside the cell. */
export interface Reader {
  readonly repo: Repo
  readonly kind: string
  readonly order: DayOrder | undefined
  /** True when the reference field takes text that is no id. */
  readonly free: boolean
  /** Words of the map for this field. */
  readonly words: ReadonlyMap<string, string> | undefined
}

/** Reads one cell. */
export function readValue(field: FieldTopic, cell: Cell, reader: Reader): Reading {
  if (cell.type === 'error') return unread(`holds no value (${cell.text})`)
  const answer = reader.words?.get(cell.text) ?? reader.words?.get(cell.text.trim())
  if (answer !== undefined) {
    const reading = readText(field, { ...cell, text: answer, type: 'text' }, reader)
    return reading.type === 'value' ? { ...reading, note: `"${cell.text}" → ${answer}` } : reading
  }
  if (field.type !== 'text' && saysNothing(cell.text)) return { type: 'nothing', note: `"${cell.text}" says nothing` }
  return readText(field, cell, reader)
}

function readText(field: FieldTopic, cell: Cell, reader: Reader): Reading {
  const { text } = cell
  switch (field.type) {
    case 'date':
      return dateOf(text, reader)
    case 'number':
    case 'integer':
      return numberOf(field, cell, reader)
    case 'boolean': {
      const truth = truthNamed(text)
      return truth === undefined ? unread(`"${text}" is neither yes nor no`) : value(truth, text)
    }
    case 'word':
      return wordOf(field, text, reader)
    case 'version': {
      const version = /^(?:v|version|rev\.?)?\s*(\d+(?:\.\d+){0,2})$/i.exec(text.trim())?.[1]
      return version === undefined ? unread(`"${text}" is no version`) : value(version, text)
    }
    case 'duration':
      return durationOf(text)
    case 'reference': {
      const found = referredBy(reader.repo, field, reader.free, text)
      if (found === undefined) return unread(`"${text}" ${namesNothing(field)}`)
      return found.ids.length > 1
        ? unread(`"${text}" names several`)
        : {
            type: 'value',
            value: found.ids[0],
            note: found.note ?? sameIds,
            ...(found.note === undefined ? {} : { keep: /[([{]/.test(text) }),
          }
    }
    case 'drivers': {
      const drivers = readDrivers(text)
      return drivers === undefined ? unread(`"${text}" names no driver`) : { type: 'value', value: drivers }
    }
    case 'list of fields':
    case 'any':
      return jsonOf(text)
    case 'number or text':
      return value(/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text, text)
    case 'boolean or text':
      return value(truthNamed(text) ?? text, text)
  }
  if (field.type.startsWith('list of ')) return listOf(field, text, reader)
  if (field.type === 'reference or list of reference') {
    const list = listOf({ ...field, type: 'list of reference' }, text, reader)
    const single =
      list.type === 'value' && Array.isArray(list.value) && list.value.length === 1 && !text.startsWith('[')
    return single ? { ...list, value: (list.value as unknown[])[0] } : list
  }
  return { type: 'value', value: field.type === 'text' ? text : (jsonList(text) ?? text) }
}

function dateOf(text: string, { order }: Reader): Reading {
  const read = readDate(text, order)
  if (read === undefined) return unread(`"${text}" is no date`)
  if ('ambiguous' in read)
    return { type: 'question', answers: read.ambiguous, why: 'day and month can be read either way' }
  const note = read.more
    ? 'the day; the rest is kept under x-import'
    : text.includes('/')
      ? `dates with slashes, ${order ?? 'of which only one reading is a day'}`
      : 'dates in another notation'
  return { type: 'value', value: read.date, keep: read.more, ...(read.date === text ? {} : { note }) }
}

function numberOf(field: FieldTopic, cell: Cell, { repo, kind }: Reader): Reading {
  if (cell.type === 'number' && cell.number !== undefined) return value(cell.number, cell.text)
  const text = cell.text.trim()
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { type: 'value', value: Number(text) }
  const led = /^(\d+)\s*[-–—=:.(]\s*\p{L}/u.exec(text)?.[1]
  if (led !== undefined) return { ...value(Number(led), cell.text), keep: true }
  const scale = kind === 'risk' ? /\.(likelihood|impact)$/.exec(field.name)?.[1] : undefined
  const levels = scale === undefined ? [] : (methodologyThatCounts(repo)?.data[scale as 'likelihood' | 'impact'] ?? [])
  const fits = levels.filter((level) => level?.label !== undefined && plainWords(level.label) === plainWords(text))
  if (fits.length === 1 && fits[0]?.value !== undefined) return value(fits[0].value, cell.text)
  return unread(`"${text}" is no number${scale === undefined ? '' : ` and no label of the ${scale} scale`}`)
}

function wordOf(field: FieldTopic, text: string, { kind }: Reader): Reading {
  const allowed = Object.keys(field.values ?? {})
  const word = valueNamed(kind, field.name, text, allowed) ?? yesOrNo(text, allowed)
  return word === undefined ? unread(`"${text}" is none of ${allowed.join(', ')}`) : value(word, text)
}

function yesOrNo(text: string, allowed: readonly string[]): string | undefined {
  if (!allowed.includes('yes') || !allowed.includes('no')) return undefined
  const truth = truthNamed(text)
  return truth === undefined ? undefined : truth ? 'yes' : 'no'
}

function durationOf(text: string): Reading {
  if (/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(text)) return { type: 'value', value: text }
  const units: readonly (readonly [RegExp, string])[] = [
    [/^(year|jahr|an|annee|jaar|ano)/, 'Y'],
    [/^(month|monat|mois|maand|mes)/, 'M'],
    [/^(week|woche|semaine|semana)/, 'W'],
    [/^(day|tag|jour|dag|dia)/, 'D'],
  ]
  const [number, word = ''] = plainWords(text).split(' ')
  const unit = units.find(([start]) => start.test(word))?.[1]
  return /^\d+$/.test(number ?? '') && unit !== undefined
    ? value(`P${number}${unit}`, text)
    : unread(`"${text}" is no duration`)
}

function listOf(field: FieldTopic, text: string, reader: Reader): Reading {
  const item = field.type.slice('list of '.length)
  const isRef = item === 'reference'
  const whole = isRef ? referredBy(reader.repo, field, false, text) : undefined
  const entries = whole === undefined ? (jsonList(text) ?? split(text, item !== 'text')) : [text]
  const read = entries.map((entry) =>
    isRef
      ? { entry, ids: referredBy(reader.repo, field, reader.free, entry)?.ids }
      : { entry, ids: item === 'word' ? wordsOf(field, entry, reader) : [entry] },
  )
  const found = [...new Set(read.flatMap(({ ids }) => ids ?? []))]
  const lost = read.filter(({ ids }) => ids === undefined).map(({ entry }) => entry)
  if (found.length === 0) return unread(`"${text}" ${isRef ? namesNothing(field) : 'names no known word'}`)
  return {
    type: 'value',
    value: found,
    ...(found.join() === entries.join()
      ? isRef
        ? { note: sameIds }
        : {}
      : { note: `"${text}" → ${found.join(', ')}` }),
    ...(lost.length > 0 ? { keep: true } : {}),
  }
}

function wordsOf(field: FieldTopic, entry: string, { kind }: Reader): string[] | undefined {
  const allowed = Object.keys(field.values ?? {})
  const word = valueNamed(kind, field.name, entry, allowed)
  return word === undefined ? undefined : [word]
}

/** Entries of a cell: one per line, else between semicolons, else (for ids and words) between commas. */
function split(text: string, atCommas: boolean): string[] {
  const mark = text.includes('\n') ? '\n' : text.includes(';') ? ';' : atCommas ? ',' : ';'
  return text
    .split(mark)
    .map((entry) => entry.replace(/^\s*[•*-]\s+/, '').trim())
    .filter((entry) => entry !== '')
}

/** A list of texts in JSON, as exports write one whose texts hold the marks between entries. */
function jsonList(text: string): string[] | undefined {
  if (!text.startsWith('["')) return undefined
  const read = jsonOf(text)
  const list: unknown = read.type === 'value' ? read.value : undefined
  return Array.isArray(list) && list.every((entry) => typeof entry === 'string') ? list : undefined
}

function jsonOf(text: string): Reading {
  // Names that no YAML of an ISMS may hold.
  if (/"(?:__proto__|constructor|prototype)"\s*:/.test(text)) return unread('it holds a name that is not allowed')
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null) return { type: 'value', value: parsed }
  } catch {
    // Words; the field holds several fields, so they have no place in it.
  }
  return unread('the field holds several fields')
}

/** What is wrong with a text that should refer to something. */
const namesNothing = ({ refersTo = [] }: FieldTopic): string =>
  refersTo.length > 4
    ? 'names nothing of this repository that belongs there'
    : `names no ${refersTo.map((kind) => kind.replaceAll('-', ' ')).join(' or ')} of this repository`

/** An id of another system may be taken here by something else, so links by id are told too. */
const sameIds = 'ids as they are; look whether they mean the same here'

const unread = (why: string): Reading => ({ type: 'unread', why })

const value = (read: unknown, text: string): Extract<Reading, { type: 'value' }> => ({
  type: 'value',
  value: read,
  // Words in brackets are passed over when a text is compared, so they may say more than the value.
  ...(/[([{]/.test(text) ? { keep: true } : {}),
  ...(String(read) === text ? {} : { note: `"${text}" → ${String(read)}` }),
})
