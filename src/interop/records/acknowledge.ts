/** Acknowledgements as rows: in the CSV beside the document, else in the register of acknowledgements. */
import type { Announced } from '../../analysis/acknowledgements.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import { requireAgreement } from '../../edit/agree.ts'
import { scalarText } from '../../edit/scalar-text.ts'
import type { Repo } from '../../model/repo.ts'
import type { SourceFile } from '../../parse/source-file.ts'
import type { RecordChange } from './record-change.ts'

/** Who acknowledged, when and how. */
export interface Acknowledging {
  readonly by: readonly string[]
  readonly on: string
  readonly via?: string | undefined
}

type Row = Readonly<Record<'document' | 'person' | 'version' | 'on' | 'via', string>>

/** The rows of one document. Throws `CannotAnswer` for what is no document in force, and for who has acknowledged it already. */
export function acknowledge(repo: Repo, id: string, { by, on, via }: Acknowledging): RecordChange {
  const document = announced(repo, id)
  const { version } = document.data
  if (!isApproved(document) || version === undefined)
    throw new CannotAnswer(
      `${id} is not in force: ${version === undefined ? 'it has no version' : `its status is ${document.data.status}`}`,
      'What is acknowledged is an approved version.',
    )
  const rows = [...new Set(by)].map((person): Row => {
    if (repo.get('person', person) === undefined)
      throw new CannotAnswer(`${person} is no person of the register`, 'Name a person by id, for example --by PER-001.')
    const earlier = repo
      .all('acknowledgement')
      .find(({ data }) => data.document === id && data.person === person && data.version === version)
    if (earlier !== undefined)
      throw new CannotAnswer(
        `${person} acknowledged ${id} ${version} on ${earlier.data.on} already (${earlier.file.path})`,
      )
    return { document: id, person, version, on, via: via ?? '' }
  })
  return write(repo, document, rows)
}

function announced(repo: Repo, id: string): Announced {
  const artifact = repo.find(id)
  if (artifact === undefined) throw new CannotAnswer(`No artifact has the id ${id}`)
  const document = repo.get('policy', id) ?? repo.get('procedure', id)
  if (document === undefined)
    throw new CannotAnswer(
      `${id} is a ${artifact.kind}, which nobody acknowledges`,
      'Policies and procedures are acknowledged.',
    )
  return document
}

/** Beside the document where that CSV exists or nothing else does; else where other acknowledgements stand. */
function write(repo: Repo, document: Announced, rows: readonly Row[]): RecordChange {
  const beside = document.pointer === '' ? `${document.file.path.replace(/\.[^.]+$/, '')}.csv` : undefined
  const present = repo.files.find(({ path }) => path === beside)
  if (present !== undefined) return toCsv(present, rows)
  const register = repo.files.find(({ path }) => /^acknowledgements[./].*(csv|ya?ml)$/.test(path))
  if (register !== undefined) return register.format === 'csv' ? toCsv(register, rows) : toList(register, rows)
  const columns = beside === undefined ? ['document', ...usual] : usual
  const path = beside ?? 'acknowledgements.csv'
  return { path, content: [columns.join(','), ...rows.map((row) => line(row, columns))].map((l) => `${l}\n`).join('') }
}

const usual = ['person', 'version', 'on', 'via']

function toCsv(file: SourceFile, rows: readonly Row[]): RecordChange {
  const names = file.header?.names ?? []
  const needed = ['person', 'version', 'on', ...(rows.some(({ via }) => via !== '') ? ['via'] : [])]
  const lacking = needed.filter((name) => !names.includes(name))
  if (lacking.length > 0 || file.faults.length > 0)
    throw new CannotAnswer(
      lacking.length > 0
        ? `${file.path} has no column ${lacking.join(', ')}`
        : `${file.path} cannot be read: ${file.faults[0]?.message}`,
      'Mend the file first; isms check says how.',
    )
  const start = file.text === '' || file.text.endsWith('\n') ? file.text : `${file.text}\n`
  return { path: file.path, file, content: start + rows.map((row) => `${line(row, names)}\n`).join('') }
}

const line = (row: Row, names: readonly string[]): string =>
  names.map((name) => cell(Object.hasOwn(row, name) ? row[name as keyof Row] : '')).join(',')

const cell = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

function toList(file: SourceFile, rows: readonly Row[]): RecordChange {
  if (!Array.isArray(file.value) || !/^- /m.test(file.text))
    throw new CannotAnswer(`${file.path} holds no list with "- " in front of each entry`, 'Write the register so.')
  requireAgreement(file.path, file.yaml)
  const entry = ({ document, person, version, on, via }: Row): string =>
    Object.entries({ document, version, person, on, via })
      .filter(([, value]) => value !== '')
      .map(
        ([name, value], at) =>
          `${at === 0 ? '- ' : '  '}${name}: ${name === 'version' ? JSON.stringify(value) : scalarText(value)}\n`,
      )
      .join('')
  return { path: file.path, file, content: `${file.text.trimEnd()}\n${rows.map(entry).join('')}` }
}
