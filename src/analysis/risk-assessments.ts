/** When risks were assessed (clause 8.2). */
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'

export type RiskAssessment = Artifact<'risk-assessment'>

/** The newest assessment of type full, retired records included, dated up to the date if one is given. */
export function newestFullAssessment(repo: Repo, upTo?: IsoDate): RiskAssessment | undefined {
  return repo.all('risk-assessment').reduce<RiskAssessment | undefined>((newest, next) => {
    const { type, date } = next.data
    if (type !== 'full' || date === undefined || (upTo !== undefined && date > upTo)) return newest
    return newest === undefined || date >= (newest.data.date ?? '') ? next : newest
  }, undefined)
}

/** The date of the newest assessment of any type up to a date, or undefined. */
export function lastAssessedOn(repo: Repo, upTo: IsoDate): IsoDate | undefined {
  let newest: IsoDate | undefined
  for (const { data } of repo.all('risk-assessment')) {
    if (data.date !== undefined && data.date <= upTo && (newest === undefined || data.date > newest)) newest = data.date
  }
  return newest
}
