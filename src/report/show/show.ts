/** One artifact with its fields, its links in both directions and what is open on it, as plain data (`isms show --format json`). */
import type { Found } from '../../analysis/find-by-id.ts'
import { nameOfId } from '../../analysis/name-of-id.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { CheckResult } from '../../engine/check.ts'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { placeInArtifact } from '../../engine/place.ts'
import { statusOf } from '../../model/life.ts'
import { humanize } from '../../render/humanize.ts'
import { type DocumentControl, documentControl } from './document-control.ts'
import { linksOf, type ShownLink, valueAt } from './links.ts'

/** One field with the name that registers and documents give it (`schemas/show.schema.json`). */
export interface ShownField {
  readonly name: string
  readonly label: string
  readonly value: unknown
}

/** The document. */
export interface Shown {
  readonly schemaVersion: 1
  readonly organization: string
  readonly asOf: string
  readonly commit?: string
  readonly id: string
  readonly kind: string
  readonly kindTitle: string
  readonly title: string
  readonly status?: string
  readonly path: string
  readonly line: number
  /** The artifact that holds it, where the id is that of a part. */
  readonly partOf?: string
  /** Version and approval, for documents. */
  readonly document?: DocumentControl
  readonly fields: readonly ShownField[]
  /** Lines of the text, for Markdown artifacts. */
  readonly textLines?: number
  /** What it refers to. */
  readonly linksTo: readonly ShownLink[]
  /** What refers to it. */
  readonly linkedFrom: readonly ShownLink[]
  /** Findings about it, accepted and deferred ones too. */
  readonly findings: readonly Diagnostic[]
}

/** Fields that stand in the head, not in the list. */
const inHead = new Set(['id', 'kind', 'approval', '$schema'])
/** Fields that name a thing; the first that is there stands in the head. */
const naming = ['name', 'title', 'what', 'text']

/** What there is to say about one id. */
export function shown(result: CheckResult, { id, artifact, pointer }: Found): Shown {
  const { repo, report, today } = result
  const kind = kindNamed(artifact.kind)
  const data = (valueAt(artifact.data, pointer) ?? {}) as Readonly<Record<string, unknown>>
  const whole = pointer === ''
  const place = placeInArtifact(artifact, pointer)
  const labels = new Map((kind?.columns ?? []).map(({ field, title }) => [field, title]))
  const named = naming.find((name) => typeof data[name] === 'string')
  const { commit } = report.provenance
  const status = whole ? statusWritten(data, statusOf(artifact)) : textOf(data.status)
  return {
    schemaVersion: 1,
    organization: report.organization,
    asOf: today,
    ...(commit === undefined ? {} : { commit }),
    id,
    kind: artifact.kind,
    kindTitle: kind?.title ?? artifact.kind,
    title: titleOf(data) ?? nameOfId(repo, id) ?? '',
    ...(status === undefined ? {} : { status }),
    path: place.file.path,
    line: place.range.start.line,
    ...(whole ? {} : { partOf: artifact.id }),
    ...(whole && kind?.document === true ? { document: documentControl(repo, artifact) } : {}),
    fields: Object.entries(data)
      .filter(([name, value]) => !inHead.has(name) && name !== named && !isEmpty(value))
      .map(([name, value]) => ({ name, label: (whole ? labels.get(`/${name}`) : undefined) ?? humanize(name), value })),
    ...(whole && artifact.file.format === 'markdown' ? { textLines: artifact.body.trim().split('\n').length } : {}),
    ...linksOf(repo, { id, artifact, pointer }),
    findings: report.diagnostics.filter((finding) =>
      concerns(finding, artifact.id, place.file.path, place.pointer ?? ''),
    ),
  }
}

/** True for a finding about the artifact, or, for a part, at or below it. */
function concerns({ artifact, path, pointer }: Diagnostic, id: string, file: string, at: string): boolean {
  if (path === file && pointer !== undefined && (pointer === at || pointer.startsWith(`${at}/`))) return true
  return artifact === id && !/^\/(entries|actions|requirements)\/\d+$/.test(at.replace(/^\/\d+/, ''))
}

const statusWritten = (data: Readonly<Record<string, unknown>>, status: string): string | undefined =>
  data.status === undefined ? undefined : status

const titleOf = (data: Readonly<Record<string, unknown>>): string | undefined =>
  naming.map((name) => textOf(data[name])).find((text) => text !== undefined)

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0
}
