/** Which records prove that somebody can do what a role asks for (clause 7.2). */
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { holdingsOn, type Role } from './role-holders.ts'
import { isBlank } from './words.ts'

export type CompetenceRecord = Artifact<'competence-record'>

/** One person in one role today, with the records for it. */
export interface HeldRole {
  readonly role: Role
  readonly person: string
  /** Pointer below the role to the person. */
  readonly pointer: string
  readonly records: readonly CompetenceRecord[]
}

/** Every live role with its holders of today, each once. */
export function heldRoles(repo: Repo, today: IsoDate): readonly HeldRole[] {
  const byPair = new Map<string, CompetenceRecord[]>()
  for (const record of repo.live('competence-record')) {
    const key = `${record.data.person} ${record.data.role}`
    const same = byPair.get(key)
    if (same === undefined) byPair.set(key, [record])
    else same.push(record)
  }
  return repo.live('role').flatMap((role) => {
    const seen = new Set<string>()
    return holdingsOn(role, today).flatMap(({ person, pointer }) => {
      if (seen.has(person)) return []
      seen.add(person)
      return [{ role, person, pointer: `${pointer}/person`, records: byPair.get(`${person} ${role.id}`) ?? [] }]
    })
  })
}

/** True when at least one piece of evidence stands behind a record. */
export const hasEvidence = ({ data }: CompetenceRecord): boolean => data.evidence?.some((id) => !isBlank(id)) ?? false

/** True when the record states what is missing and what is done about it. */
export const hasGapWithAction = ({ data }: CompetenceRecord): boolean =>
  !isBlank(data.gap) && !isBlank(data.action?.what)
