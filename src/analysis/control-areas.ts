/** Which process owners answer for which applicable Annex A controls (clause 5.3, A.5.2). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { type Holding, holdingsOn, type Role } from './role-holders.ts'
import { applicableEntries, type SoaEntry } from './soa-entries.ts'

/** A process-owner role with those who hold it today. */
export interface ProcessOwner {
  readonly role: Role
  /** Assignments of today, one per person. */
  readonly holders: readonly Holding[]
}

/** Live process-owner roles in order. */
export const processOwners = (repo: Repo, today: IsoDate): readonly ProcessOwner[] =>
  repo
    .live('role')
    .filter(({ data }) => data.key === 'process-owner')
    .map((role) => {
      const seen = new Set<string>()
      return { role, holders: holdingsOn(role, today).filter(({ person }) => !seen.has(person) && seen.add(person)) }
    })

/** Applicable entries of the SoA for controls of Annex A. */
export const applicableAnnexEntries = (repo: Repo): readonly SoaEntry[] =>
  applicableEntries(repo).filter(({ id }) => /^A\.\d/.test(id))
