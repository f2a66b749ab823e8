/** Pairs the entries of two versions of a list: by what identifies an entry where something does, else by equality and place. */
import { sequenceDiff } from './sequence-diff.ts'

/** A pair of entries by index; one side is absent for an entry that came or went. */
export interface EntryPair {
  readonly before?: number
  readonly after?: number
  /** How a reader names the entry: its id, or its number counted from 1; empty for plain values, which name themselves. */
  readonly key: string
}

/** Fields that tell entries apart, the surest first; all entries of both lists must have them, each its own. */
const identities: readonly (readonly string[])[] = [
  ['id'],
  ['control_id'],
  ['risk'],
  ['by', 'version'],
  ['by', 'on'],
  ['by'],
  ['person', 'from'],
  ['person'],
  ['role'],
  ['period'],
  ['band'],
  ['value'],
  ['name'],
  ['title'],
  ['ref'],
  ['on'],
  ['type'],
]

/** Pairs in the order of the newer list; what was removed stands last. */
export function matchEntries(before: readonly unknown[], after: readonly unknown[]): EntryPair[] {
  const scalars = [...before, ...after].every((item) => typeof item !== 'object' || item === null)
  if (scalars) return byValue(before, after)
  for (const fields of identities) {
    const [left, right] = [keysOf(before, fields), keysOf(after, fields)]
    if (left !== undefined && right !== undefined) return byKey(left, right)
  }
  return byPlace(before, after)
}

/** Key by index, or undefined when an entry has none or two share one. */
function keysOf(entries: readonly unknown[], fields: readonly string[]): string[] | undefined {
  const keys: string[] = []
  for (const entry of entries) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined
    const values = fields.map((field) => (Object.hasOwn(entry, field) ? (entry as Record<string, unknown>)[field] : ''))
    if (!values.every((value) => (typeof value === 'string' && value !== '') || typeof value === 'number'))
      return undefined
    keys.push(values.join(' '))
  }
  return new Set(keys).size === keys.length ? keys : undefined
}

function byKey(left: readonly string[], right: readonly string[]): EntryPair[] {
  const places = new Map(left.map((key, index) => [key, index]))
  const kept = new Set(right)
  return [
    ...right.map((key, after): EntryPair => {
      const before = places.get(key)
      return before === undefined ? { after, key } : { before, after, key }
    }),
    ...left.flatMap((key, before): EntryPair[] => (kept.has(key) ? [] : [{ before, key }])),
  ]
}

/** Plain values: those in both lists are paired, as often as they occur. */
function byValue(before: readonly unknown[], after: readonly unknown[]): EntryPair[] {
  const places = new Map<string, number[]>()
  before.forEach((value, index) => {
    const text = String(value)
    const same = places.get(text)
    if (same === undefined) places.set(text, [index])
    else same.push(index)
  })
  const pairs = after.map((value, index): EntryPair => {
    const at = places.get(String(value))?.shift()
    return at === undefined ? { after: index, key: '' } : { before: at, after: index, key: '' }
  })
  const left = [...places.values()].flat().sort((a, b) => a - b)
  return [...pairs, ...left.map((index): EntryPair => ({ before: index, key: '' }))]
}

function byPlace(before: readonly unknown[], after: readonly unknown[]): EntryPair[] {
  const texts = (entries: readonly unknown[]) => entries.map((entry) => JSON.stringify(entry) ?? '')
  const pairs: EntryPair[] = []
  const gone: EntryPair[] = []
  let [left, right] = [0, 0]
  for (const stretch of sequenceDiff(texts(before), texts(after))) {
    const both = Math.min(stretch.before.length, stretch.after.length)
    for (let at = 0; at < both; at += 1)
      pairs.push({ before: left + at, after: right + at, key: String(right + at + 1) })
    for (let at = both; at < stretch.after.length; at += 1)
      pairs.push({ after: right + at, key: String(right + at + 1) })
    for (let at = both; at < stretch.before.length; at += 1)
      gone.push({ before: left + at, key: String(left + at + 1) })
    left += stretch.before.length
    right += stretch.after.length
  }
  return [...pairs, ...gone]
}
