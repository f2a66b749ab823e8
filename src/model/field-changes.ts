/** Compares two versions of an artifact field by field; entries of lists are matched by what identifies them. */
import { pointerToken } from '../parse/locate.ts'
import { plainBody } from './digest.ts'
import type { FieldChange } from './field-change.ts'
import { matchEntries } from './match-entries.ts'
import { wordDiff } from './word-diff.ts'

/** What is compared: fields as written, and the Markdown body. */
export interface Content {
  readonly value: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Changes in the order of the newer version's fields; what was removed stands last, the body after all fields. */
export function fieldChanges(before: Content, after: Content): FieldChange[] {
  const changes: FieldChange[] = []
  compareMaps(before.value, after.value, { field: '', pointer: '' }, changes)
  const [bodyBefore, bodyAfter] = [plainBody(before.body), plainBody(after.body)]
  if (bodyBefore !== bodyAfter)
    changes.push({
      type: bodyBefore === '' ? 'added' : bodyAfter === '' ? 'removed' : 'changed',
      field: 'body',
      pointer: '',
      words: wordDiff(bodyBefore, bodyAfter),
    })
  return changes
}

/** Whether two versions say the same, whatever their layout. */
export const saysTheSame = (before: Content, after: Content): boolean =>
  sameValue(before.value, after.value) && plainBody(before.body) === plainBody(after.body)

/** Equality of values as written: a number equals the text that spells it, as in the digest of an approval. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]))
  if (isMap(a) && isMap(b)) {
    const keys = keysOf(a)
    return keys.length === keysOf(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  }
  return isScalar(a) && isScalar(b) && String(a) === String(b)
}

interface Place {
  readonly field: string
  readonly pointer: string
}

type Values = Readonly<Record<string, unknown>>

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !isList(value)
const isScalar = (value: unknown): boolean => value !== undefined && value !== null && typeof value !== 'object'
const isAbsent = (value: unknown): boolean => value === undefined || value === null
const keysOf = (map: Values): string[] => Object.keys(map).filter((key) => !isAbsent(map[key]))

function compareMaps(before: Values, after: Values, at: Place, changes: FieldChange[]): void {
  for (const key of keysOf(after))
    compare(Object.hasOwn(before, key) ? before[key] : undefined, after[key], member(at, key), changes)
  for (const key of keysOf(before))
    if (!Object.hasOwn(after, key) || isAbsent(after[key])) compare(before[key], undefined, member(at, key), changes)
}

const member = ({ field, pointer }: Place, key: string): Place => ({
  field: field === '' ? key : `${field}.${key}`,
  pointer: `${pointer}/${pointerToken(key)}`,
})

function compare(before: unknown, after: unknown, at: Place, changes: FieldChange[]): void {
  if (isAbsent(before)) changes.push({ type: 'added', ...at, after })
  else if (isAbsent(after)) changes.push({ type: 'removed', ...at, before })
  else if (isMap(before) && isMap(after)) compareMaps(before, after, at, changes)
  else if (isList(before) && isList(after)) compareLists(before, after, at, changes)
  else if (!sameValue(before, after)) changes.push(changed(before, after, at))
}

/** Texts longer than this are compared word by word. */
const sentence = 60

function changed(before: unknown, after: unknown, at: Place): FieldChange {
  const change: FieldChange = { type: 'changed', ...at, before, after }
  if (typeof before !== 'string' || typeof after !== 'string') return change
  const prose = Math.max(before.length, after.length) > sentence || before.includes('\n') || after.includes('\n')
  return prose && / /.test(before) && / /.test(after) ? { ...change, words: wordDiff(before, after) } : change
}

function compareLists(before: readonly unknown[], after: readonly unknown[], at: Place, changes: FieldChange[]): void {
  if (sameValue(before, after)) return
  const found = changes.length
  for (const entry of matchEntries(before, after)) {
    const index = entry.after ?? (entry.before as number)
    const label = entry.key === '' ? at.field : `${at.field}[${entry.key}]`
    const place = { field: label, pointer: `${at.pointer}/${index}` }
    compare(
      entry.before === undefined ? undefined : before[entry.before],
      entry.after === undefined ? undefined : after[entry.after],
      place,
      changes,
    )
  }
  // The same entries in another order.
  if (changes.length === found) changes.push({ type: 'changed', ...at, before, after })
}
