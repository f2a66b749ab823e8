/** Which own controls and documents stand behind an entry of the SoA, read from both ends of the links. */
import type { Artifact } from '../model/artifact.ts'
import { isLive, statusOf } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { isApproved } from './document-in-force.ts'
import { isOfKind } from './of-kind.ts'
import type { SoaEntry } from './soa-entries.ts'

/** A document that can rule a control. */
export type RulingDocument = Artifact<'policy'> | Artifact<'procedure'> | Artifact<'continuity-plan'>

/** Own controls of an entry: those it names, those that claim its Annex A id, and the control that it is itself. */
export function controlsOfEntry(repo: Repo, entry: SoaEntry): readonly Artifact<'control'>[] {
  const found = new Set<Artifact<'control'>>()
  for (const id of [...(entry.data.controls ?? []), entry.id]) {
    const control = repo.get('control', id)
    if (control !== undefined) found.add(control)
  }
  for (const { from, field } of repo.linksTo(entry.id)) {
    if (field.pattern === '/annex_a/*' && isOfKind(from, 'control')) found.add(from)
  }
  return [...found]
}

/** Live documents of an entry: named by it or its live controls, or naming one of them under `controls`. */
export function documentsOfEntry(repo: Repo, entry: SoaEntry): readonly RulingDocument[] {
  const controls = controlsOfEntry(repo, entry).filter((control) => statusOf(control) !== 'retired')
  const found = new Set<RulingDocument>()
  const add = (artifact: Artifact | undefined) => {
    if (artifact !== undefined && isLive(artifact) && isRulingDocument(artifact)) found.add(artifact)
  }
  for (const ids of [entry.data.documents, ...controls.map(({ data }) => data.documents)]) {
    for (const id of ids ?? []) add(repo.find(id))
  }
  for (const id of [entry.id, ...controls.map((control) => control.id)]) {
    for (const { from, field } of repo.linksTo(id)) if (field.pattern === '/controls/*') add(from)
  }
  return [...found]
}

/** Those of them that are in force. */
export const approvedDocumentsOfEntry = (repo: Repo, entry: SoaEntry): readonly RulingDocument[] =>
  documentsOfEntry(repo, entry).filter(isApproved)

const isRulingDocument = (artifact: Artifact): artifact is RulingDocument & Artifact =>
  isOfKind(artifact, 'policy') || isOfKind(artifact, 'procedure') || isOfKind(artifact, 'continuity-plan')

/** True when one of the ids in a list is written and leads to nothing; reference/not-found reports it. */
export const hasUnknownId = (repo: Repo, ids: readonly string[] | undefined): boolean =>
  (ids ?? []).some((id) => id !== '' && repo.find(id) === undefined)
