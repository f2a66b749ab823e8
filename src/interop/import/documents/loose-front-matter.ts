/** Splits a foreign Markdown file into what stands above its text and the text itself, to the byte. */
import { parseYaml } from '../../../parse/yaml.ts'

/** A file in two parts. */
export interface LooseFile {
  readonly bom: boolean
  /** The end of its lines; that of the first line where they differ. */
  readonly eol: '\n' | '\r\n'
  /** Everything below the front matter, as it is. */
  readonly body: string
  /** Values by name, where there is front matter that can be read. */
  readonly values: ReadonlyMap<string, unknown>
  /** The front matter as it stood, where some of it is not in `values`. */
  readonly raw?: string
  /** How the front matter was written. */
  readonly form: 'none' | 'yaml' | 'unopened' | 'toml' | 'faulty'
}

/** Splits a decoded text. Never throws for its content. */
export function splitLoosely(given: string): LooseFile {
  const bom = given.startsWith('\ufeff')
  const text = bom ? given.slice(1) : given
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n'
  const base = { bom, eol, values: new Map<string, unknown>() } as const
  const fenced = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)^\1[ \t]*(?:\r?\n|$)/m.exec(text)
  if (fenced !== null && fenced.index === 0) {
    const body = text.slice(fenced[0].length)
    const inner = fenced[2] as string
    return fenced[1] === '---'
      ? { ...base, body, ...yamlValues(inner, 'yaml') }
      : { ...base, body, ...pairs(inner, 'toml') }
  }
  const unopened =
    /^((?:[\p{L}][\p{L}\p{N} _-]{0,40}:(?:[ \t][^\n]*)?\n|[ \t]+\S[^\n]*\n|- [^\n]*\n)+)---[ \t]*(?:\r?\n|$)/u.exec(
      text,
    )
  if (unopened !== null && isMetadata(unopened[1] as string))
    return { ...base, body: text.slice(unopened[0].length), ...yamlValues(unopened[1] as string, 'unopened') }
  return { ...base, body: text, form: 'none' }
}

/** One line over a rule is a heading in Markdown, so several are wanted, or one that names a title. */
const isMetadata = (text: string): boolean => (text.match(/^\S[^\n]*:/gm) ?? []).length > 1 || /^title:/i.test(text)

type Values = Pick<LooseFile, 'values' | 'form' | 'raw'>

function yamlValues(given: string, form: 'yaml' | 'unopened'): Values {
  const yaml = given.replace(/\r\n?/g, '\n')
  const { value, faults } = parseYaml(yaml)
  if (faults.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return yaml.trim() === '' ? { values: new Map(), form } : { ...pairs(yaml, 'faulty'), raw: yaml.trimEnd() }
  // Comments are no values.
  const hasComments = /(?:^|\s)#/m.test(yaml)
  return { values: new Map(Object.entries(value)), form, ...(hasComments ? { raw: yaml.trimEnd() } : {}) }
}

/** Lines of a name and a plain value; the whole is kept beside them. */
function pairs(given: string, form: 'toml' | 'faulty'): Values {
  const text = given.replace(/\r\n?/g, '\n')
  const lines = [...text.matchAll(/^([\p{L}][\p{L}\p{N} _-]*?)\s*[:=]\s*(\S.*)$/gmu)]
  const values = lines.map(([, name, value]) => [
    name as string,
    (value as string).replace(/^(["'])(.*)\1$/, '$2').trim(),
  ])
  return { values: new Map(values as [string, string][]), form, raw: text.trimEnd() }
}
