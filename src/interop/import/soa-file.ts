/** Puts imported entries into the SoA: a new one, or the entries of the present one on which nobody has decided. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { nodeAt, type SourceFile } from '../../parse/source-file.ts'
import { draft } from '../draft/draft.ts'
import type { Placed } from '../draft/placement.ts'
import { artifactYaml } from './artifact-yaml.ts'
import type { Ledger } from './ledger.ts'
import type { SoaEntry } from './soa-entries.ts'

/** The file to write; undefined where there is nothing to write. `path` is where the user wants it, if anywhere. */
export function soaFile(
  repo: Repo,
  kind: KindInfo,
  entries: readonly SoaEntry[],
  source: string,
  path: string | undefined,
  ledger: Ledger,
): Placed | undefined {
  const present = path === undefined ? repo.all('soa') : []
  if (present.length > 1)
    throw new CannotAnswer(
      `There are several SoAs (${present.map(({ id }) => id).join(', ')})`,
      'Name a new file with --file soa/imported.yaml.',
    )
  if (entries.length === 0) return undefined
  return present[0] === undefined ? newSoa(repo, kind, entries, source, path) : intoSoa(present[0], entries, ledger)
}

function newSoa(
  repo: Repo,
  kind: KindInfo,
  entries: readonly SoaEntry[],
  source: string,
  path: string | undefined,
): Placed {
  const made = draft(repo, kind, {
    title: 'Statement of applicability',
    set: ['standard=ISO/IEC 27001:2022', 'provenance.authored_by=import', `provenance.source=${source}`],
    link: [],
    file: path,
  })
  const head = made.text.split('\n').filter((line) => !line.startsWith('# entries:'))
  return { path: made.path, text: `${head.join('\n').trimEnd()}\nentries:\n${entries.flatMap(item).join('\n')}\n` }
}

const item = ({ fields }: SoaEntry): string[] =>
  artifactYaml(fields).map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`.trimEnd())

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Replaces undecided entries where they stand and adds those that are missing; decided ones stay as they are. */
function intoSoa(soa: Artifact<'soa'>, entries: readonly SoaEntry[], ledger: Ledger): Placed | undefined {
  const { file } = soa
  const old = soa.data.entries ?? []
  const edits: Edit[] = []
  const added: SoaEntry[] = []
  for (const entry of entries) {
    const index = old.findIndex((present) => present?.control_id === entry.control)
    const present = old[index]
    if (present === undefined) added.push(entry)
    else if (['yes', 'no'].includes(String(present.applicable)))
      ledger.unread.push({
        at: entry.at,
        text: entry.control,
        why: `${soa.id} decides on ${entry.control} already; it stays as it is`,
      })
    else {
      const { applicable: _undecided, ...rest } = present as Record<string, unknown>
      edits.push(replacement(file, `${soa.pointer}/entries/${index}`, { ...rest, ...entry.fields }))
    }
  }
  if (edits.length === 0 && added.length === 0) return undefined
  if (added.length > 0) edits.push(appended(file, soa.pointer, old.length, added))
  const text = [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((done, edit) => done.slice(0, edit.from) + edit.text + done.slice(edit.to), file.text)
  return { path: file.path, text, into: file }
}

function replacement(file: SourceFile, pointer: string, fields: Readonly<Record<string, unknown>>): Edit {
  const node = nodeAt(file, pointer)
  if (node === undefined) throw unplaced(file)
  const indent = ' '.repeat(node.from - (file.text.lastIndexOf('\n', node.from - 1) + 1))
  const to = endOf(file, pointer)
  const lines = [...artifactYaml(fields), ...commentsIn(file.text.slice(node.from, to))]
  return {
    from: node.from,
    to,
    text: lines.map((line, at) => (at === 0 ? line : `${indent}${line}`.trimEnd())).join('\n'),
  }
}

/** Comments between the fields of an entry, each as a line of its own. */
const commentsIn = (entry: string): string[] =>
  entry.split('\n').flatMap((line) => /^[^"'#]*(?:(?:^|\s)(#.*))$/.exec(line)?.[1] ?? [])

/** Where the last value of an entry ends: comments behind it belong to what follows. */
function endOf(file: SourceFile, pointer: string): number {
  const node = nodeAt(file, pointer)
  if (node === undefined) throw unplaced(file)
  if (file.text[node.from] === '{') return node.to
  let end = node.to
  const lines = file.text.slice(node.from, end).split('\n')
  while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1) as string)) lines.pop()
  end = node.from + lines.join('\n').length
  while (/\s/.test(file.text[end - 1] as string)) end -= 1
  return end
}

function appended(file: SourceFile, pointer: string, count: number, added: readonly SoaEntry[]): Edit {
  if (count === 0) throw unplaced(file)
  const last = `${pointer}/entries/${count - 1}`
  const node = nodeAt(file, last)
  const end = endOf(file, last)
  if (node === undefined) throw unplaced(file)
  const start = file.text.lastIndexOf('\n', node.from - 1) + 1
  const lead = file.text.slice(start, node.from)
  if (!/^\s*-\s+$/.test(lead)) throw unplaced(file)
  const indent = ' '.repeat(lead.length)
  const lines = added.flatMap(({ fields }) =>
    artifactYaml(fields).map((line, at) => `${at === 0 ? lead : indent}${line}`.trimEnd()),
  )
  // Behind a comment that the last line may carry.
  const lineEnd = file.text.indexOf('\n', end)
  const at = lineEnd < 0 ? file.text.length : lineEnd
  return { from: at, to: at, text: `\n${lines.join('\n')}` }
}

const unplaced = (file: SourceFile): CannotAnswer =>
  new CannotAnswer(
    `${file.path} holds no entries with "- " in front of each, so none can be added`,
    'Name a new file with --file soa/imported.yaml.',
  )
