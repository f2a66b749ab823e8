/** Reads the fields of a YAML file one by one, each fault with its line; for small files that are no artifacts. */
import { nearestPhrase } from '../../parse/nearest.ts'
import { parseFile, placeOf, rangeAt, type SourceFile } from '../../parse/source-file.ts'
import { cleanText } from '../../render/clean-text.ts'
import type { PackFault } from '../input.ts'

/** A value with the place where it stands. */
export interface Field {
  readonly value: unknown
  readonly pointer: string
}

/** A reader over one file; every method notes a fault and goes on with nothing. */
export interface YamlForm {
  readonly root: Field
  readonly faults: readonly PackFault[]
  /** Notes a fault at the value, or at the key before it. */
  fault(field: Field, message: string, part?: 'value' | 'key'): void
  /** The members of a map; members that are not `known` are faults. */
  map(field: Field, known: readonly string[], what: string): ReadonlyMap<string, Field>
  /** The entries of a list, at most `most`. */
  list(field: Field | undefined, most: number): readonly Field[]
  /** A text on one line, or undefined when absent. */
  text(field: Field | undefined): string | undefined
  /** One of the known words. */
  word<Word extends string>(field: Field | undefined, words: readonly Word[], what: string): Word | undefined
  flag(field: Field | undefined): boolean | undefined
}

/** Longest text of a field. */
const LONGEST = 300

/** Opens the text of a file. */
export function yamlForm(name: string, text: string): YamlForm {
  const file = parseFile(name.replace(/^\(built in\) /, ''), Buffer.from(text, 'utf8'))
  const faults: PackFault[] = file.faults.map(({ from, to, message }) => ({
    file: name,
    line: rangeAt(file, from, to).start.line,
    message,
  }))
  const fault = ({ pointer }: Field, message: string, part: 'value' | 'key' = 'value'): void => {
    faults.push({ file: name, line: lineOf(file, pointer, part), message })
  }
  const form: YamlForm = {
    root: { value: file.value, pointer: '' },
    faults,
    fault,
    map(field, known, what) {
      if (!isMap(field.value)) {
        fault(field, `${what} must be a map of fields`)
        return new Map()
      }
      const members = Object.entries(field.value).map(([key, value]) => [key, member(field, key, value)] as const)
      for (const [key, one] of members)
        if (!known.includes(key))
          fault(one, `${what} has no field ${shown(key)}${hint(key, known)}; it has ${known.join(', ')}`, 'key')
      return new Map(members.filter(([key]) => known.includes(key)))
    },
    list(field, most) {
      if (field === undefined) return []
      if (!Array.isArray(field.value)) {
        fault(field, 'a list is expected here')
        return []
      }
      if (field.value.length > most)
        fault(field, `the list has ${field.value.length} entries; at most ${most} are read`)
      return field.value.slice(0, most).map((value, index) => member(field, index, value))
    },
    text(field) {
      if (field === undefined) return undefined
      if (typeof field.value !== 'string' || field.value.trim() === '') {
        fault(field, 'a text is expected here; put quotes around numbers')
        return undefined
      }
      if (field.value.length > LONGEST) fault(field, `the text is longer than ${LONGEST} characters`)
      return cleanText(field.value).slice(0, LONGEST).replace(/\s+/g, ' ').trim()
    },
    word(field, words, what) {
      const found = form.text(field)
      if (found === undefined || field === undefined) return undefined
      const word = words.find((one) => one === found)
      if (word === undefined) fault(field, `there is no ${what} ${shown(found)}${hint(found, words)}`)
      return word
    },
    flag(field) {
      if (field === undefined) return undefined
      if (typeof field.value === 'boolean') return field.value
      fault(field, 'true or false is expected here')
      return undefined
    },
  }
  return form
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const member = (parent: Field, key: string | number, value: unknown): Field => ({
  value,
  pointer: `${parent.pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`,
})

const lineOf = (file: SourceFile, pointer: string, part: 'value' | 'key'): number =>
  placeOf(file, pointer, part).start.line

/** A word of the file, short and on one line. */
const shown = (word: string): string => JSON.stringify(word.length > 40 ? `${word.slice(0, 40)}…` : word)

function hint(word: string, known: readonly string[]): string {
  const nearest = word.length > 40 ? undefined : nearestPhrase(word, known)
  return nearest === undefined ? '' : ` (${nearest})`
}
