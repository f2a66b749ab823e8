/** Links that became suspect: the target changed in what counts, or went, while what relies on it stayed as it was. */
import type { AnyArtifact } from '../model/artifact.ts'
import { contentDigest } from '../model/digest.ts'
import { isLive } from '../model/life.ts'
import type { Link } from '../model/link.ts'
import type { Repo } from '../model/repo.ts'
import { pointerTokens } from '../parse/locate.ts'
import { type ArtifactChanges, type ChangedArtifact, contentOf } from './changed-artifacts.ts'

/** A target and what relies on it. */
export interface SuspectTarget {
  readonly target: string
  readonly kind: string
  readonly change: 'changed' | 'ended' | 'removed'
  /** Artifacts that point at it, with the field, in order. */
  readonly from: readonly { readonly id: string; readonly fields: readonly string[] }[]
}

/** People and roles change for reasons that do not touch what points at them; the configuration is pointed at by nothing. */
const neverSuspect = new Set(['person', 'role', 'isms-config'])

/** Kinds that state how things are and must follow what they rest on. Records state what happened and stay true. */
const standing = new Set([
  'asset',
  'audit-programme',
  'certification-plan',
  'communication-plan',
  'context-issue',
  'continuity-plan',
  'control',
  'exception',
  'interested-party',
  'legal-requirement',
  'metric',
  'objective',
  'opportunity',
  'policy',
  'procedure',
  'risk',
  'risk-acceptance',
  'risk-methodology',
  'role',
  'scope',
  'soa',
  'supplier',
  'training-programme',
  'treatment-plan',
])

/** Fields that only say when someone looked; a review that changed nothing makes nothing suspect. */
const bookkeeping = new Set(['reviewed_on', 'assessed_on'])

/** Every target with links that someone should look at again. */
export function suspectLinks(after: Repo, { added, removed, changed }: ArtifactChanges): SuspectTarget[] {
  const edited = new Map<AnyArtifact, readonly string[]>([
    ...added.map((artifact) => [artifact, ['']] as const),
    ...changed.map((item) => [item.after, item.changes.map(({ pointer }) => pointer)] as const),
  ])
  const target = ({ id, kind }: AnyArtifact, change: SuspectTarget['change']): SuspectTarget => ({
    target: id,
    kind,
    change,
    from: byHolder(
      (id === '' ? [] : after.linksTo(id)).filter(
        (link) => link.from.id !== id && relies(link) && !isEdited(link, edited),
      ),
    ),
  })
  const counts = ({ kind }: AnyArtifact) => !neverSuspect.has(kind)
  return [
    ...changed
      .filter((item) => counts(item.after))
      .flatMap((item) => {
        const change = changeOf(item)
        return change === undefined ? [] : [target(item.after, change)]
      }),
    ...removed
      .filter((item) => counts(item) && after.find(item.id) === undefined)
      .map((item) => target(item, 'removed')),
  ].filter(({ from }) => from.length > 0)
}

/** True for a link by which a living artifact rests on another; an approval is a record of its day. */
const relies = ({ from, pointer }: Link): boolean =>
  standing.has(from.kind) && isLive(from) && !/^\/(owner_)?approvals?\//.test(pointer)

/** The links of each artifact together. */
function byHolder(links: readonly Link[]): SuspectTarget['from'] {
  const fields = new Map<string, string[]>()
  for (const link of links) {
    const named = fields.get(link.from.id) ?? []
    const field = fieldOf(link)
    fields.set(link.from.id, named.includes(field) ? named : [...named, field])
  }
  return [...fields].map(([id, named]) => ({ id, fields: named }))
}

function changeOf({ before, after, changes }: ChangedArtifact): SuspectTarget['change'] | undefined {
  if (isLive(before) && !isLive(after)) return 'ended'
  const said = changes.some(({ field }) => !bookkeeping.has(field))
  return said && contentDigest(before) !== contentDigest(after) ? 'changed' : undefined
}

/** True when the artifact that holds the link changed, or, for a link in an entry of a list, that entry did. */
function isEdited({ from, pointer }: Link, edited: ReadonlyMap<AnyArtifact, readonly string[]>): boolean {
  const pointers = edited.get(from as AnyArtifact)
  if (pointers === undefined) return false
  const entry = /^\/[^/]+\/\d+(?=\/)/.exec(pointer)?.[0]
  return entry === undefined
    ? pointers.length > 0
    : pointers.some((changed) => changed === '' || changed === entry || changed.startsWith(`${entry}/`))
}

/** The field as readers name it: entries of lists by their id, `entries[A.8.24].controls`. */
function fieldOf({ from, pointer }: Link): string {
  let value: unknown = contentOf(from).value
  let name = ''
  for (const token of pointerTokens(pointer)) {
    const list = Array.isArray(value)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[token] : undefined
    if (!list) name = name === '' ? token : `${name}.${token}`
    else if (typeof value === 'object' && value !== null) {
      const { id, control_id: control } = value as Record<string, unknown>
      name = `${name}[${String(id ?? control ?? Number(token) + 1)}]`
    }
  }
  return name
}
