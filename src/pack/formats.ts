/** The formats of a pack: which there are, which it has when nothing is asked for. */

/** Format by name, with what it adds. `pdf` is the bound volume; `single-pdf` and `docx` are one file per document. */
export const PACK_FORMATS = {
  html: 'linked pages',
  pdf: 'everything in one bound volume',
  xlsx: 'registers as workbooks',
  csv: 'registers as text, one file per sheet',
  'single-pdf': 'each document as a PDF of its own',
  docx: 'each document as a Word file',
} as const

export type PackFormat = keyof typeof PACK_FORMATS

/** What an auditor needs; files to work on are asked for. */
export const DEFAULT_FORMATS: readonly PackFormat[] = ['html', 'pdf', 'xlsx', 'csv']

const isFormat = (name: string): name is PackFormat => Object.hasOwn(PACK_FORMATS, name)

/** The formats of a list such as `html,docx`, or `all`; the first word that names none is the fault. */
export function readFormats(
  list: string,
): { readonly ok: true; readonly formats: readonly PackFormat[] } | { readonly ok: false; readonly word: string } {
  const all = Object.keys(PACK_FORMATS).filter(isFormat)
  const words = list.split(',').map((word) => word.trim())
  if (words.length === 1 && words[0] === 'all') return { ok: true, formats: all }
  const wrong = words.find((word) => !isFormat(word))
  if (wrong !== undefined) return { ok: false, word: wrong }
  return { ok: true, formats: all.filter((format) => words.includes(format)) }
}
