/**
 * The digest that an approval carries (clause 7.5.2): SHA-256 over the material content of an artifact, so that a later
 * change shows. Bytes: UTF-8 JSON, keys sorted by code unit, no white space, scalars as written, absent fields left out;
 * the Markdown body under `body`, lines without trailing blanks, no blank lines at the end.
 */
import { hash } from 'node:crypto'
import { kindNamed } from '../artifacts/catalogue.ts'
import { pointerTokens } from '../parse/locate.ts'
import { sourceTree } from '../parse/source-tree.ts'
import type { Artifact } from './artifact.ts'

/** Top-level fields that never count for approval. */
export const immaterialFields = new Set([
  'approval',
  'owner_approvals',
  'status',
  'version',
  'tags',
  'change_note',
  'next_review',
])

/** Digest of an artifact's material content, `sha256:` and 64 hex digits. */
export function contentDigest(artifact: Artifact): string {
  const value = writtenValue(artifact)
  const tree = isMap(value) ? value : {}
  const counted = artifact.file.format === 'markdown' ? { ...tree, body: plainBody(artifact.body) } : tree
  return digestOf(counted, immaterial(artifact.kind))
}

/** Digest of the material content of an artifact as a commit left it; fit for comparing such versions with each other. */
export const versionDigest = ({ kind, value, body }: Version): string =>
  digestOf(body === '' ? value : { ...value, body: plainBody(body) }, immaterial(kind))

/** The same as {@link ownerDigest}, of a plan as a commit left it. */
export const ownerDigestOfVersion = ({ value }: Pick<Version, 'value'>, risks: readonly string[]): string =>
  digestOfActions(value, risks)

interface Version {
  readonly kind: string
  readonly value: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Digest of the actions of a treatment plan that treat any of the given risks; what a risk owner approves. */
export function ownerDigest(plan: Artifact<'treatment-plan'>, risks: readonly string[]): string {
  return digestOfActions(writtenValue(plan), risks)
}

function digestOfActions(value: unknown, risks: readonly string[]): string {
  const actions = isMap(value) && Array.isArray(value.actions) ? (value.actions as readonly unknown[]) : []
  const treated = actions.filter((action) => {
    const named = isMap(action) ? action.risk : undefined
    const list: readonly unknown[] = Array.isArray(named) ? named : [named]
    return list.some((risk) => risk != null && typeof risk !== 'object' && risks.includes(String(risk)))
  })
  const left = progress('treatment-plan').get('actions')
  return digestOf(treated, typeof left === 'object' ? left : nothing)
}

/** Markdown body as it counts: no trailing blanks on a line, no blank lines at the end. */
export function plainBody(body: string): string {
  const blanks = body.includes(' \n') || body.includes('\t\n')
  return (blanks ? body.split('\n').map(withoutTrailingBlanks).join('\n') : body).trimEnd()
}

/** Scans from the end; a pattern would take quadratic time on hostile runs of blanks. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1
  return line.slice(0, end)
}

/** What the artifact's place in its file holds, scalars as they were written. */
function writtenValue(artifact: Artifact): unknown {
  let value = writtenFile(artifact)
  for (const token of pointerTokens(artifact.pointer)) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[token] : undefined
  }
  return value
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Words that YAML reads as true or false and that are not printed back as they were written. */
const otherBooleans = /\b(?:True|TRUE|False|FALSE)\b/

/**
 * The values of the file as they were written. Reading keeps a number only where printing it gives the text back, so the
 * values already read serve, unless a boolean in capitals or a fault may have lost the writing; then the text is read again.
 */
function writtenFile({ file }: Artifact): unknown {
  if (file.yaml === '' || file.format === 'csv') return undefined
  return file.faults.length === 0 && !otherBooleans.test(file.yaml) ? file.value : sourceTree(file.yaml)
}

/** Fields that a digest leaves out, by name, `*` for every entry: the whole field, or only some below it. */
type LeftOut = ReadonlyMap<string, 'whole' | LeftOut>

const nothing: LeftOut = new Map()
const progressOf = new Map<string, LeftOut>()
const immaterialOf = new Map<string, LeftOut>()

/** The progress fields that a kind declares. */
function progress(kind: string): LeftOut {
  let fields = progressOf.get(kind)
  if (fields === undefined) {
    const found = new Map<string, 'whole' | LeftOut>()
    for (const pattern of kindNamed(kind)?.progress ?? []) leaveOut(found, pattern.slice(1).split('/'))
    fields = found
    progressOf.set(kind, fields)
  }
  return fields
}

function leaveOut(fields: Map<string, 'whole' | LeftOut>, [name, ...below]: readonly string[]): void {
  const known = fields.get(name as string)
  if (below.length === 0) fields.set(name as string, 'whole')
  else if (known !== 'whole') {
    const inner = new Map(known)
    leaveOut(inner, below)
    fields.set(name as string, inner)
  }
}

/** What the digest of a whole artifact of a kind leaves out. */
function immaterial(kind: string): LeftOut {
  let fields = immaterialOf.get(kind)
  if (fields === undefined) {
    fields = new Map([...progress(kind), ...[...immaterialFields].map((name) => [name, 'whole'] as const)])
    immaterialOf.set(kind, fields)
  }
  return fields
}

const digestOf = (value: unknown, leftOut: LeftOut): string =>
  `sha256:${hash('sha256', canonical(value, leftOut) as string, 'hex')}`

/** Canonical JSON of a value with its scalars as text; absent values are left out of maps (undefined) and blank in lists. */
function canonical(value: unknown, leftOut: LeftOut): string | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'object') return JSON.stringify(String(value))
  const every = leftOut.get('*')
  if (Array.isArray(value)) {
    const below = typeof every === 'object' ? every : nothing
    return `[${value.map((item) => canonical(item, below) ?? '""').join(',')}]`
  }
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const left = leftOut.size === 0 ? undefined : (leftOut.get(key) ?? every)
    if (left === 'whole') continue
    const member = canonical((value as Record<string, unknown>)[key], typeof left === 'object' ? left : nothing)
    if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${member}`
  }
  return `{${members}}`
}
