/** Collects every reference that the declarations know, and resolves it to what it points at. */

import { kindNamed } from '../artifacts/catalogue.ts'
import type { LinkField } from '../artifacts/kind-info.ts'
import { annexControl, clauseCited } from '../frameworks/iso27001.ts'
import type { AnyArtifact, Artifact } from '../model/artifact.ts'
import type { Link, LinkTarget } from '../model/link.ts'

type Parts = Map<string, { artifact: Artifact; pointer: string }>

/** Everything with an id that is no artifact of its own. */
export interface PartIndex {
  readonly 'plan-action': Parts
  readonly requirement: Parts
  readonly process: Parts
  readonly 'scope-item': Parts
}

/** All references of all artifacts, in order. */
export function linkArtifacts(artifacts: readonly AnyArtifact[]): Link[] {
  const byId = new Map<string, AnyArtifact>()
  for (const artifact of artifacts) if (artifact.id !== '' && !byId.has(artifact.id)) byId.set(artifact.id, artifact)
  const parts = indexParts(artifacts)
  const links: Link[] = []
  for (const artifact of artifacts) {
    const data = artifact.data as Readonly<Record<string, unknown>>
    for (const { field, tokens } of linkFields(artifact.kind)) {
      // Most fields of most artifacts are absent; asking first keeps them cheap.
      if (tokens[0] !== '*' && data[tokens[0] as string] === undefined) continue
      each(data, tokens, 0, '', (to, pointer) => {
        const target = resolve(to, field, byId, parts)
        links.push(
          target === undefined
            ? { from: artifact, field, pointer, to }
            : { from: artifact, field, pointer, to, target },
        )
      })
    }
  }
  return links
}

interface LinkTokens {
  readonly field: LinkField
  /** The pattern of the field, split. */
  readonly tokens: readonly string[]
}

const fieldsOf = new Map<string, readonly LinkTokens[]>()

/** Link fields of a kind, their patterns split once. */
function linkFields(kind: string): readonly LinkTokens[] {
  let fields = fieldsOf.get(kind)
  if (fields === undefined) {
    fields = (kindNamed(kind)?.links ?? []).map((field) => ({ field, tokens: field.pattern.slice(1).split('/') }))
    fieldsOf.set(kind, fields)
  }
  return fields
}

/** Calls back for every non-empty text that a pointer pattern reaches. */
function each(
  value: unknown,
  tokens: readonly string[],
  at: number,
  pointer: string,
  found: (text: string, pointer: string) => void,
): void {
  if (at === tokens.length) {
    if (typeof value === 'string' && value !== '') found(value, pointer)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const token = tokens[at] as string
  if (Array.isArray(value)) {
    if (token === '*')
      for (let index = 0; index < value.length; index += 1)
        each(value[index], tokens, at + 1, `${pointer}/${index}`, found)
    return
  }
  const map = value as Record<string, unknown>
  if (token === '*')
    for (const key of Object.keys(map))
      each(map[key], tokens, at + 1, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, found)
  else if (token in map) each(map[token], tokens, at + 1, `${pointer}/${token}`, found)
}

function resolve(
  to: string,
  field: LinkField,
  byId: ReadonlyMap<string, AnyArtifact>,
  parts: PartIndex,
): LinkTarget | undefined {
  const any = field.to.includes('any')
  const artifact = byId.get(to)
  if (artifact !== undefined && (any || field.to.includes(artifact.kind))) return { type: 'artifact', artifact }
  for (const part of ['plan-action', 'requirement', 'process', 'scope-item'] as const) {
    const found = any || field.to.includes(part) ? parts[part].get(to) : undefined
    if (found !== undefined) return { type: 'part', part, ...found }
  }
  const control = annexControl(to)
  if (control !== undefined) return { type: 'annex-a', control }
  if (any || field.to.includes('clause')) {
    const clause = clauseCited(to)
    if (clause !== undefined) return { type: 'clause', clause }
  }
  return artifact === undefined ? undefined : { type: 'artifact', artifact }
}

/** Collects what stands inside artifacts and can be referred to. */
export function indexParts(artifacts: readonly AnyArtifact[]): PartIndex {
  const index: PartIndex = {
    'plan-action': new Map(),
    requirement: new Map(),
    process: new Map(),
    'scope-item': new Map(),
  }
  for (const artifact of artifacts) {
    if (artifact.kind === 'treatment-plan') addParts(index['plan-action'], artifact, 'actions')
    else if (artifact.kind === 'interested-party') addParts(index.requirement, artifact, 'requirements')
    else if (artifact.kind === 'scope') {
      addParts(index.process, artifact, 'processes')
      for (const field of scopeItemFields) addParts(index['scope-item'], artifact, field)
    }
  }
  return index
}

const scopeItemFields = [
  'organization_units',
  'locations',
  'services',
  'technology',
  'information',
  'processes',
] as const

/** Adds the entries of a list field: by their id, or by themselves where they are plain text. */
function addParts(parts: Parts, artifact: Artifact, field: string): void {
  const items = (artifact.data as Record<string, unknown>)[field]
  // A boundary of the scope may also be stated as none, in a sentence.
  if (!Array.isArray(items)) return
  for (const [at, item] of items.entries()) {
    const id: unknown = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item
    if (typeof id === 'string' && id !== '' && !parts.has(id)) parts.set(id, { artifact, pointer: `/${field}/${at}` })
  }
}
