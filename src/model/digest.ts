/**
 * The digest that an approval carries (clause 7.5.2): SHA-256 over the material content of an artifact, so that a later
 * change shows. Bytes: UTF-8 JSON, keys sorted by code unit, no white space, scalars as written, absent fields left out;
 * the Markdown body under `body`, lines without trailing blanks, no blank lines at the end.
 */
import { createHash } from 'node:crypto'
import { kindNamed } from '../artifacts/catalogue.ts'
import { pointerTokens } from '../parse/locate.ts'
import { type SourceTree, sourceTree } from '../parse/source-tree.ts'
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
  const tree = artifactTree(artifact)
  for (const field of immaterialFields) delete tree[field]
  for (const pattern of kindNamed(artifact.kind)?.progress ?? []) removeAt(tree, pattern.slice(1).split('/'))
  if (artifact.file.format === 'markdown') tree.body = plainBody(artifact.body)
  return digestOf(tree)
}

/** Digest of the actions of a treatment plan that treat any of the given risks; what a risk owner approves. */
export function ownerDigest(plan: Artifact<'treatment-plan'>, risks: readonly string[]): string {
  const tree = artifactTree(plan)
  for (const pattern of kindNamed('treatment-plan')?.progress ?? []) removeAt(tree, pattern.slice(1).split('/'))
  const actions = Array.isArray(tree.actions) ? tree.actions : []
  const treated = actions.filter((action) => {
    const named = typeof action === 'object' && !Array.isArray(action) ? action.risk : undefined
    const list = Array.isArray(named) ? named : [named]
    return list.some((risk) => typeof risk === 'string' && risks.includes(risk))
  })
  return digestOf(treated)
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

function artifactTree(artifact: Artifact): { [key: string]: SourceTree } {
  let tree: unknown = writtenTree(artifact)
  for (const token of pointerTokens(artifact.pointer)) {
    tree = typeof tree === 'object' && tree !== null ? (tree as Record<string, unknown>)[token] : undefined
  }
  const written = asWritten(tree)
  return typeof written === 'object' && !Array.isArray(written) ? written : {}
}

/** Words that YAML reads as true or false and that are not printed back as they were written. */
const otherBooleans = /\b(?:True|TRUE|False|FALSE)\b/

/**
 * The values of the file as they were written. Reading keeps a number only where printing it gives the text back, so the
 * values already read serve, unless a boolean in capitals or a fault may have lost the writing; then the text is read again.
 */
function writtenTree({ file }: Artifact): unknown {
  if (file.yaml === '' || file.format === 'csv') return undefined
  return file.faults.length === 0 && !otherBooleans.test(file.yaml) ? file.value : sourceTree(file.yaml)
}

/** Values as text; absent ones are left out of maps and blank in lists. Copies, so that fields can be taken out. */
function asWritten(value: unknown): SourceTree | undefined {
  if (value === null || value === undefined) return undefined
  if (Array.isArray(value)) return value.map((item) => asWritten(item) ?? '')
  if (typeof value !== 'object') return String(value)
  const map = Object.create(null) as { [key: string]: SourceTree }
  for (const [key, item] of Object.entries(value)) {
    const written = asWritten(item)
    if (written !== undefined) map[key] = written
  }
  return map
}

function removeAt(tree: SourceTree | undefined, path: readonly string[]): void {
  const [head, ...rest] = path
  if (head === undefined || typeof tree !== 'object') return
  if (head === '*') {
    for (const value of Array.isArray(tree) ? tree : Object.values(tree)) removeAt(value, rest)
  } else if (!Array.isArray(tree)) {
    if (rest.length === 0) delete tree[head]
    else removeAt(tree[head], rest)
  }
}

function digestOf(tree: SourceTree): string {
  return `sha256:${createHash('sha256').update(canonical(tree), 'utf8').digest('hex')}`
}

function canonical(tree: SourceTree): string {
  if (typeof tree === 'string') return JSON.stringify(tree)
  if (Array.isArray(tree)) return `[${tree.map(canonical).join(',')}]`
  const members = Object.keys(tree).sort((a, b) => (a < b ? -1 : 1))
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(tree[key] as SourceTree)}`).join(',')}}`
}
