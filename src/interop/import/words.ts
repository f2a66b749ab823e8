/** What columns and values of foreign registers are called: look-ups over the word lists of several languages. */
import { importWords } from '../../generated/import-words.ts'

/** Words by language. */
export type ByLanguage = Readonly<Record<string, readonly string[]>>

/** The lists as they stand in `words.yaml`. */
export interface ImportWords {
  /** Words of a field by kind (`common` for all kinds). */
  readonly fields: Readonly<Record<string, Readonly<Record<string, ByLanguage>>>>
  readonly nothing: readonly string[]
  /** Words of a value by kind and field; `boolean` and `property` by value. */
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/**
 * A header or value without what writers vary: case, accents, punctuation, gender endings, brackets and what stands in
 * them. `Eintrittswahrscheinlichkeit (1-5)` and `Eigentümer:in` are found by their plain words.
 */
export function plainWords(text: string): string {
  return text
    .replace(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replace(/[:*_/]-?(?:in|innen|r|n)\b/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Umlauts written as two letters count as umlauts: `Eigentuemer` is `Eigentümer`. */
const loose = (plain: string): string => plain.replace(/([aou])e/g, '$1')

/** A field that a header may mean, and how good the fit is (0 is best). */
export interface FieldGuess {
  readonly field: string
  readonly rank: number
}

/** The fields of a kind that a header may mean, the best fit first. `known` are the field names that count as they are. */
export function fieldsNamed(kind: string, header: string, known: readonly string[]): readonly FieldGuess[] {
  const exact = known.find((name) => name === header.trim())
  if (exact !== undefined) return [{ field: exact, rank: 0 }]
  const plain = plainWords(header)
  if (plain === '') return []
  return wordsOfKind(kind, known).get(plain) ?? wordsOfKind(kind, known).get(loose(plain)) ?? []
}

const tables = new Map<string, ReadonlyMap<string, readonly FieldGuess[]>>()

function wordsOfKind(kind: string, known: readonly string[]): ReadonlyMap<string, readonly FieldGuess[]> {
  const name = `${kind} ${known.join(' ')}`
  const present = tables.get(name)
  if (present !== undefined) return present
  const table = new Map<string, FieldGuess[]>()
  const add = (word: string, field: string, rank: number): void => {
    for (const form of new Set([plainWords(word), loose(plainWords(word))])) {
      const guesses = table.get(form) ?? []
      if (form !== '' && !guesses.some((guess) => guess.field === field)) table.set(form, [...guesses, { field, rank }])
    }
  }
  for (const field of known) add(field.replace(/[.[\]_]+/g, ' '), field, 1)
  for (const source of [kind, 'common'])
    for (const [field, languages] of Object.entries(importWords.fields[source] ?? {}))
      if (known.includes(field))
        for (const list of Object.values(languages)) for (const [at, word] of list.entries()) add(word, field, 2 + at)
  for (const [word, guesses] of table)
    table.set(
      word,
      [...guesses].sort((a, b) => a.rank - b.rank),
    )
  tables.set(name, table)
  return table
}

/** The word of a closed set that a text means, or undefined. */
export function valueNamed(kind: string, field: string, text: string, allowed: readonly string[]): string | undefined {
  const plain = plainWords(text)
  const exact = allowed.find((word) => word === text.trim() || plainWords(word) === plain)
  if (exact !== undefined) return exact
  const lists = (importWords.values[kind]?.[field] ?? (field === 'properties' ? importWords.values.property : {})) as
    | Readonly<Record<string, ByLanguage>>
    | undefined
  return Object.entries(lists ?? {}).find(
    ([value, languages]) => allowed.includes(value) && hasWord(languages, text),
  )?.[0]
}

/** True or false where a text says so in one of the languages. */
export function truthNamed(text: string): boolean | undefined {
  const lists = importWords.values.boolean as Readonly<Record<string, ByLanguage>>
  if (hasWord(lists.true as ByLanguage, text)) return true
  return hasWord(lists.false as ByLanguage, text) ? false : undefined
}

/** True for a mark that says "nothing here", such as a dash or n/a. */
export const saysNothing = (text: string): boolean => importWords.nothing.includes(text.trim().toLowerCase())

function hasWord(languages: ByLanguage, text: string): boolean {
  const plain = plainWords(text)
  return Object.values(languages)
    .flat()
    .some((word) => (plain === '' ? word === text.trim() : plainWords(word) === plain || word === text.trim()))
}
