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
export const plainBody = (body: string): string => body.split('\n').map(withoutTrailingBlanks).join('\n').trimEnd()

/** Scans from the end; a pattern would take quadratic time on hostile runs of blanks. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1
  return line.slice(0, end)
}

function artifactTree(artifact: Artifact): { [key: string]: SourceTree } {
  let tree: SourceTree | undefined = artifact.file.yaml === '' ? undefined : sourceTree(artifact.file.yaml)
  for (const token of pointerTokens(artifact.pointer)) {
    tree = typeof tree === 'object' ? (tree as { [key: string]: SourceTree })[token] : undefined
  }
  return typeof tree === 'object' && !Array.isArray(tree) ? tree : {}
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
