/** Gathers the fixed texts of a pack in its language: the user's own file first, then the built-in one, then English. */
import { parseYaml } from '../parse/yaml.ts'
import type { TemplateSource } from '../render/template.ts'
import { type TextsWithGaps, type TextTable, textsOf } from '../render/texts.ts'
import type { PackFault } from './input.ts'

/** Where text files come from: the user's `templates/`, and the installed package. */
export interface TextSources {
  readonly own: TemplateSource
  readonly builtIn: TemplateSource
}

export interface PackTexts extends TextsWithGaps {
  /** True when no file has the language that was asked for. */
  readonly unknown: boolean
}

const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** Texts in a language (BCP 47): `de-CH` takes its own file, then that of `de`, then English. */
export function packTexts(
  sources: TextSources,
  language: string,
): { readonly ok: true; readonly texts: PackTexts } | { readonly ok: false; readonly fault: PackFault } {
  const tags = TAG.test(language) ? [...new Set([language, language.split('-')[0]!])] : []
  const tables: Record<'own' | 'english', TextTable[]> = { own: [], english: [] }
  for (const tag of [...tags, ...(tags.includes('en') ? [] : ['en'])]) {
    for (const source of [sources.own, sources.builtIn]) {
      const found = source(`texts/${tag}.yaml`)
      if (found === undefined) continue
      const read = readTable(found.text, found.file)
      if ('fault' in read) return { ok: false, fault: read.fault }
      tables[tags.includes(tag) ? 'own' : 'english'].push(read.table)
    }
  }
  return { ok: true, texts: { ...textsOf(tables.own, tables.english), unknown: tables.own.length === 0 } }
}

/** What to tell of gaps in the texts of a language. */
export function textGaps(texts: PackTexts, language: string): string[] {
  if (texts.unknown)
    return [
      `There are no texts in ${JSON.stringify(language)}; those of the pack are English. Add templates/texts/<language>.yaml to the ISMS.`,
    ]
  const missing = texts.missing()
  if (missing.length === 0) return []
  const named = missing.slice(0, MOST_NAMED).join(', ') + (missing.length > MOST_NAMED ? ', ...' : '')
  return [`The texts in ${JSON.stringify(language)} lack ${missing.length} of the pack, which are in English: ${named}`]
}

const MOST_NAMED = 8

/** Groups of keys, each with plain text: `document: { draft: DRAFT }` is `document.draft`. */
function readTable(text: string, file: string): { readonly table: TextTable } | { readonly fault: PackFault } {
  const fault = (line: number, message: string) => ({ fault: { file, line, message } })
  const { value, faults } = parseYaml(text)
  const [first] = faults
  if (first) return fault(1 + text.slice(0, first.from).split('\n').length - 1, first.message)
  const table = new Map<string, string>()
  const lineOf = (word: string): number =>
    1 +
    Math.max(
      0,
      text.split('\n').findIndex((line) => line.trim().startsWith(`${word}:`)),
    )
  if (!isMap(value)) return fault(1, 'the file holds no groups of texts')
  for (const [group, entries] of Object.entries(value)) {
    if (!isMap(entries)) return fault(lineOf(group), `"${group}" is no group of texts`)
    for (const [key, words] of Object.entries(entries)) {
      if (typeof words !== 'string') return fault(lineOf(key), `"${group}.${key}" is no text`)
      table.set(`${group}.${key}`, words)
    }
  }
  return { table }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
