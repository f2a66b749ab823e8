/** The baseline file: the findings that were taken in when the tool was adopted, one line each. */
import { isDate } from '../model/dates.ts'
import { decode } from '../parse/decode.ts'
import { plainTextFile, type SourceFile } from '../parse/source-file.ts'
import type { Source } from '../source/source.ts'

/** Name of the file, at the root of the ISMS beside `isms.yaml`. */
export const baselinePath = 'isms-baseline.txt'

/** One accepted finding. */
export interface BaselineEntry {
  readonly fingerprint: string
  /** Day on which it was first accepted. */
  readonly since: string
  readonly rule: string
  /** Id of the artifact, else the path; for the reader, and held against the finding. */
  readonly where: string
  /** Text behind ` -- `, which the user may add. */
  readonly reason?: string
}

/** A line of the file that is no entry, or the whole file where it cannot be read. */
export interface BaselineFault {
  readonly message: string
  readonly help: string
  readonly from: number
  readonly to: number
}

/** An entry with its place in the file. */
export interface PlacedEntry extends BaselineEntry {
  readonly from: number
  readonly to: number
}

/** The file as read. */
export interface Baseline {
  readonly file: SourceFile
  readonly entries: readonly PlacedEntry[]
  readonly faults: readonly BaselineFault[]
  /** Comment lines, in order. */
  readonly comments: readonly string[]
}

/** About a hundred thousand lines. */
const maxBytes = 16 * 1024 * 1024

/** Reads the baseline of a source, or undefined when it has none. */
export function readBaseline(source: Source): Baseline | undefined {
  const entry = source.list().find(({ path }) => path === baselinePath)
  if (entry === undefined) return undefined
  const refused = (message: string, help: string): Baseline => ({
    file: plainTextFile(baselinePath, ''),
    entries: [],
    faults: [{ message, help, from: 0, to: 1 }],
    comments: [],
  })
  if (entry.type !== 'file')
    return refused('The baseline is no plain file; it is not read', 'Put the file itself here.')
  if (entry.size > maxBytes) return refused('The baseline is larger than 16 MiB', 'Mend findings, then prune it.')
  const bytes = source.read([baselinePath]).get(baselinePath)
  if (bytes === undefined) return refused('The baseline cannot be read', 'Check its permissions.')
  const decoded = decode(bytes)
  if ('badByte' in decoded) return refused('The baseline is not UTF-8', 'Restore the file, or save it as UTF-8.')
  return parseBaseline(decoded.text)
}

const line = /^([0-9a-f]{16}) (\d{4}-\d\d-\d\d) (\S+) (\S.*?)(?: -- (\S.*))?$/

/** Reads the text; linear in its size. */
export function parseBaseline(text: string): Baseline {
  const entries: PlacedEntry[] = []
  const faults: BaselineFault[] = []
  const comments: string[] = []
  let from = 0
  for (const raw of text.split('\n')) {
    const to = from + raw.length
    const content = raw.trimEnd()
    if (content.startsWith('#')) comments.push(content)
    else if (content !== '') {
      const [, fingerprint, since, rule, where, reason] = line.exec(content) ?? []
      if (fingerprint !== undefined && isDate(since as string)) {
        const words = { fingerprint, since: since as string, rule: rule as string, where: where as string }
        entries.push({ ...words, ...(reason === undefined ? {} : { reason }), from, to })
      } else {
        faults.push({
          message: 'The line is no entry of the baseline: fingerprint, day, rule, artifact or path',
          help: 'Restore the line from git, or delete it and run isms baseline.',
          from,
          to: Math.max(to, from + 1),
        })
      }
    }
    from = to + 1
  }
  return { file: plainTextFile(baselinePath, text), entries, faults, comments }
}

const header = [
  '# Findings accepted when isms was adopted, written by "isms baseline". A loan: mend them, then "isms baseline --prune".',
  '# fingerprint, day of acceptance, rule, artifact or path; a reason may follow behind " -- ".',
]

/** One line, without its end. */
export const printEntry = ({ fingerprint, since, rule, where, reason }: BaselineEntry): string =>
  `${fingerprint} ${since} ${rule} ${where}${reason === undefined ? '' : ` -- ${reason}`}`

/** The text of a baseline: comments first, then the entries by fingerprint, so that two branches seldom touch one line. */
export function printBaseline(entries: readonly BaselineEntry[], comments: readonly string[] = []): string {
  return `${[...(comments.length > 0 ? comments : header), ...entries.map(printEntry).sort()].join('\n')}\n`
}

/** An artifact id or path as it stands in a line: without what would end or split the line. */
export const writtenWhere = (finding: { readonly artifact?: string; readonly path: string }): string =>
  (finding.artifact ?? finding.path)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
    .replaceAll(' -- ', ' - ')
    .trim()
