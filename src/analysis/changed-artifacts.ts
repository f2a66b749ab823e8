/** Which artifacts two states of the ISMS differ in, matched by kind and id, each with its changes field by field. */
import { kindNamed } from '../artifacts/catalogue.ts'
import type { AnyArtifact, Artifact } from '../model/artifact.ts'
import type { FieldChange } from '../model/field-change.ts'
import { type Content, fieldChanges } from '../model/field-changes.ts'
import type { Repo } from '../model/repo.ts'
import { pointerTokens } from '../parse/locate.ts'

/** An artifact that stands in both states and differs, or lies elsewhere. */
export interface ChangedArtifact {
  readonly before: AnyArtifact
  readonly after: AnyArtifact
  /** Empty when only the place changed. */
  readonly changes: readonly FieldChange[]
}

/** The differences, in the order of the states. */
export interface ArtifactChanges {
  readonly added: readonly AnyArtifact[]
  readonly removed: readonly AnyArtifact[]
  readonly changed: readonly ChangedArtifact[]
  /** Ids on one side that stand in a file that cannot be read on the other, so that nothing is told of them. */
  readonly untold: readonly string[]
}

/** Compares two states. */
export function changedArtifacts(before: Repo, after: Repo): ArtifactChanges {
  const [left, right] = [byKey(before), byKey(after)]
  const added: AnyArtifact[] = []
  const removed: AnyArtifact[] = []
  const changed: ChangedArtifact[] = []
  const untold: string[] = []
  for (const [key, artifact] of right) {
    const earlier = left.get(key)
    if (earlier === undefined) {
      if (isUnreadable(before, artifact)) untold.push(artifact.id)
      else added.push(artifact)
    } else if (!isSame(earlier, artifact)) {
      const changes = fieldChanges(contentOf(earlier), contentOf(artifact))
      if (changes.length > 0 || earlier.file.path !== artifact.file.path)
        changed.push({ before: earlier, after: artifact, changes })
    }
  }
  for (const [key, artifact] of left) {
    if (right.has(key)) continue
    if (isUnreadable(after, artifact)) untold.push(artifact.id)
    else removed.push(artifact)
  }
  return { added, removed, changed, untold }
}

/** The content of an artifact as its file writes it, faulty values included. */
export function contentOf({ file, pointer, body }: Artifact): Content {
  let value = file.value
  for (const token of pointerTokens(pointer))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[token] : undefined
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  return { value: fields as Record<string, unknown>, body: pointer === '' ? body : '' }
}

const isSame = (before: AnyArtifact, after: AnyArtifact): boolean =>
  before.file.path === after.file.path && before.pointer === after.pointer && before.file.text === after.file.text

const isUnreadable = (repo: Repo, { id, kind }: AnyArtifact): boolean =>
  repo.unreadableIds.has(id) && !repo.all(kind).some((artifact) => artifact.id === id)

/** Artifacts by kind and id; of several with one id the second and later by number. Rows inside their owner are fields of it. */
function byKey(repo: Repo): Map<string, AnyArtifact> {
  const map = new Map<string, AnyArtifact>()
  for (const artifact of repo.artifacts) {
    if (isInnerRow(artifact)) continue
    const key = `${artifact.kind} ${artifact.id === '' && artifact.kind !== 'isms-config' ? artifact.file.path + artifact.pointer : artifact.id}`
    let unique = key
    for (let number = 2; map.has(unique); number += 1) unique = `${key} ${number}`
    map.set(unique, artifact)
  }
  return map
}

function isInnerRow({ kind, file, pointer }: AnyArtifact): boolean {
  const list = kindNamed(kind)?.rows?.list
  return list !== undefined && file.format !== 'csv' && pointer.includes(`/${list}/`)
}
