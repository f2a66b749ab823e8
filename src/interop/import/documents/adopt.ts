/** Adopts one Markdown document: front matter of ours above its text, which stays as it is to the byte. */
import type { KindInfo } from '../../../artifacts/kind-info.ts'
import { type FieldTopic, kindTopic } from '../../../explain/topics.ts'
import type { Repo } from '../../../model/repo.ts'
import { artifactYaml } from '../artifact-yaml.ts'
import { readValue } from '../read-value.ts'
import { fieldsNamed, plainWords } from '../words.ts'
import { documentFields, headingOf, saidInBody } from './body-metadata.ts'
import { type LooseFile, splitLoosely } from './loose-front-matter.ts'

/** A document as it will be written. */
export interface Adopted {
  readonly id: string
  readonly title: string
  readonly text: string
  /** What was read from where, one line each. */
  readonly read: readonly string[]
}

/** What adopting needs beside the text. */
export interface Adopting {
  readonly repo: Repo
  readonly kind: KindInfo
  readonly id: string
  /** Path of the file as the user names it, for provenance. */
  readonly source: string
  /** Values for all documents, by field. */
  readonly defaults: ReadonlyMap<string, string>
}

/** Titles of the one policy that stands above all others, in plain words. */
const topTitles = [
  'information security policy',
  'informationssicherheitsleitlinie',
  'informationssicherheitspolitik',
  'leitlinie zur informationssicherheit',
  'politique de securite de l information',
  'politique de securite des systemes d information',
  'informatiebeveiligingsbeleid',
  'politica de seguridad de la informacion',
]

/** Adopts a decoded text. */
export function adopt(text: string, adopting: Adopting): Adopted {
  const { kind, id, source } = adopting
  const topics = kindTopic(kind).fields
  const file = splitLoosely(text)
  const read: string[] = []
  const fields: Record<string, unknown> = { id }
  const kept: Record<string, unknown> = {}
  for (const [name, value] of file.values) {
    const field = fieldsNamed('policy', name, documentFields)[0]?.field
    const given = textOf(value)
    const taken = field === undefined || field in fields ? undefined : readField(field, given, topics, adopting)
    if (field === undefined || taken === undefined) kept[safeName(name)] = value
    else {
      fields[field] = taken.value
      if (taken.more) kept[safeName(name)] = value
      if (field !== name || taken.value !== value) read.push(`${field}: ${name} "${given}"`)
    }
  }
  for (const said of saidInBody(file.body)) {
    if (said.field in fields) continue
    const taken = readField(said.field, said.text, topics, adopting)
    if (taken === undefined) {
      read.push(`${said.field}: not taken over, line ${said.line} says "${said.text}"`)
      continue
    }
    fields[said.field] = taken.value
    read.push(`${said.field}: line ${said.line} of the text, "${said.text}"`)
  }
  const title = titleOf(fields, file, source, read)
  if (file.raw !== undefined)
    kept[file.form === 'yaml' || file.form === 'unopened' ? 'with comments' : 'front matter'] = file.raw
  if (kind.kind === 'policy' && !adopting.defaults.has('level')) {
    const isTop = topTitles.includes(plainWords(title))
    fields.level = isTop ? 'top' : 'topic'
    if (isTop) read.push('level: top, by its title')
  }
  for (const [name, value] of adopting.defaults) if (!(name in fields)) fields[name] = value
  for (const { name, required, type } of topics)
    if (required && !/[.[]/.test(name) && !(name in fields))
      fields[name] = type.startsWith('list of ') ? ['TODO'] : 'TODO'
  if (Object.keys(kept).length > 0) read.push(`kept under x-import: ${Object.keys(kept).join(', ')}`)
  const order = topics.map(({ name }) => name)
  const all = {
    ...fields,
    title,
    status: 'draft',
    provenance: { authored_by: 'import', source },
    ...(Object.keys(kept).length === 0 ? {} : { 'x-import': kept }),
  }
  const place = (name: string): number => (name === 'x-import' ? order.length : order.indexOf(name))
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => place(a) - place(b)))
  const front = ['---', ...artifactYaml(sorted), '---', ''].join(file.eol)
  const gap = /^\s*(?:\n|$)/.test(file.body) ? '' : file.eol
  return {
    id,
    title,
    text: `${file.bom ? '\ufeff' : ''}${front}${gap}${file.body}`,
    read: [...formNote(file), ...read],
  }
}

function formNote({ form }: LooseFile): string[] {
  if (form === 'unopened') return ['the front matter had no opening ---']
  if (form === 'faulty') return ['the front matter is no YAML that can be read; it is kept as text in x-import']
  return form === 'toml' ? ['the front matter is TOML; it is kept as text in x-import'] : []
}

function titleOf(fields: Record<string, unknown>, file: LooseFile, source: string, read: string[]): string {
  if (typeof fields.title === 'string') return fields.title
  const heading = headingOf(file.body)
  if (heading !== undefined) {
    read.push('title: first heading')
    return heading
  }
  read.push('title: name of the file')
  const parts = source.split('/')
  const name =
    /^_?index\.\w+$/i.test(parts.at(-1) as string) && parts.length > 1
      ? (parts.at(-2) as string)
      : (parts.at(-1) as string)
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A field's value as the text says it; undefined where it cannot be read. */
function readField(
  name: string,
  text: string,
  topics: readonly FieldTopic[],
  { repo, kind }: Adopting,
): { readonly value: unknown; readonly more: boolean } | undefined {
  const field = topics.find((topic) => topic.name === name)
  if (field === undefined || text === '') return undefined
  if (name === 'classification') {
    const levels = repo.config.classification?.levels
    if (levels === undefined) return { value: text, more: false }
    const level = levels.find((known) => plainWords(String(known)) === plainWords(text))
    return level === undefined ? undefined : { value: level, more: false }
  }
  const cell = { at: name, row: 0, column: 0, text, type: 'text' as const }
  const read = readValue(field, cell, { repo, kind: kind.kind, order: undefined, free: false, words: undefined })
  return read.type === 'value' ? { value: read.value, more: read.keep === true } : undefined
}

const textOf = (value: unknown): string =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object')
    ? value.join('; ')
    : typeof value === 'object'
      ? ''
      : String(value).trim()

/** A name that YAML of an ISMS may hold. */
const safeName = (name: string): string => (/^(?:__proto__|constructor|prototype)$/.test(name) ? `${name}_` : name)
