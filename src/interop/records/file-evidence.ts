/** Evidence from a file: a copy below evidence/files, and the artifact that names it with hash and dates. */
import { createHash } from 'node:crypto'
import { daysOf } from '../../analysis/calendar-periods.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import { requireAgreement } from '../../edit/agree.ts'
import type { Repo } from '../../model/repo.ts'
import { draft } from '../draft/draft.ts'
import { nextId } from '../draft/next-id.ts'
import { slugOf } from '../draft/placement.ts'
import type { RecordChange } from './record-change.ts'

/** The folder of filed pieces. */
const folder = 'evidence/files'

/** A file and what is said about it. */
export interface Piece {
  /** Name of the file, without folders. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Path below the root, for a file that lies below evidence/files already. */
  readonly inPlace?: string | undefined
  readonly supports: readonly string[]
  readonly title?: string | undefined
  readonly id?: string | undefined
  readonly type?: string | undefined
  /** A calendar period (`2026-Q2`) or `FROM..TO`. */
  readonly period?: string | undefined
  readonly collectedOn: string
  /** Further values, `field=value` each. */
  readonly set: readonly string[]
}

/** The artifact and its file. */
export interface Filed {
  readonly id: string
  /** Where the artifact stands. */
  readonly path: string
  /** Where the file lies. */
  readonly file: string
  readonly changes: readonly RecordChange[]
}

/** Files a piece. Throws `CannotAnswer` when it is filed already, or its type or period cannot be told. */
export function fileEvidence(repo: Repo, piece: Piece): Filed {
  const kind = kindNamed('evidence') as KindInfo
  const sha256 = createHash('sha256').update(piece.bytes).digest('hex')
  const twin = repo.all('evidence').find(({ data }) => data.sha256 === sha256)
  if (twin !== undefined)
    throw new CannotAnswer(
      `${twin.id} holds this very file already (${twin.file.path})`,
      `Add what it supports to ${twin.id}.`,
    )
  const id = piece.id ?? nextId(repo, kind)
  const path = piece.inPlace ?? freePath(repo, id, piece.name)
  const made = draft(repo, kind, {
    title: piece.title ?? titleOf(piece.name),
    id,
    brief: true,
    link: [],
    set: [
      ...(piece.supports.length > 0 ? [`supports=${piece.supports.join(',')}`] : []),
      `type=${piece.type ?? typeOf(piece.name)}`,
      ...periodFields(piece.period),
      `collected_on=${piece.collectedOn}`,
      `location.path=${path}`,
      `sha256=${sha256}`,
      ...piece.set,
    ],
  })
  if (made.into !== undefined) requireAgreement(made.path, made.text)
  const artifact: RecordChange = {
    path: made.path,
    content: made.text,
    ...(made.into === undefined ? {} : { file: made.into }),
  }
  const copy: RecordChange[] = piece.inPlace === undefined ? [{ path, content: piece.bytes }] : []
  return { id, path: made.path, file: path, changes: [...copy, artifact] }
}

/** `evd-052-leavers.csv`; letters and digits only, so that no name leads anywhere or is obeyed by anything. */
function freePath(repo: Repo, id: string, name: string): string {
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 ? slugOf(name.slice(dot + 1)) : ''
  const stem = slugOf(dot > 0 ? name.slice(0, dot) : name)
  const path = `${folder}/${[slugOf(id), stem].filter((part) => part !== '').join('-')}${extension === '' ? '' : `.${extension}`}`
  if (repo.plainFile(path) !== undefined)
    throw new CannotAnswer(`${path} is there already, and is not written over`, 'Name another id with --id.')
  return path
}

const titleOf = (name: string): string => {
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Types that an extension leaves no doubt about. */
const types: Readonly<Record<string, string>> = {
  png: 'screenshot',
  jpg: 'screenshot',
  jpeg: 'screenshot',
  webp: 'screenshot',
  csv: 'export',
  json: 'export',
  xlsx: 'export',
  log: 'log',
}

function typeOf(name: string): string {
  const type = types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
  if (type !== undefined) return type
  throw new CannotAnswer(
    `The name ${name} does not tell what the piece is`,
    'Say it: --type report, minutes, ticket, attestation, log, export, screenshot or other.',
  )
}

function periodFields(period: string | undefined): string[] {
  if (period === undefined) return []
  const [from, to] = period.split('..')
  const days = to === undefined ? daysOf(period) : { from: from as string, to }
  if (days === undefined)
    throw new CannotAnswer(
      `--period ${period} is no period`,
      'For example --period 2026-Q2, or --period 2026-04-01..2026-06-30.',
    )
  return [`period.from=${days.from}`, ...(days.to === '' ? [] : [`period.to=${days.to}`])].filter(
    (text) => !text.endsWith('='),
  )
}
