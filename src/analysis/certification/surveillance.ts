/** When surveillance audits fall due, which took place, and which years went without one (ISO/IEC 17021-1 9.1.3.3). */

import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { bodyTerm } from '../body-terms.ts'
import type { Certificate } from './certificate-events.ts'
import { eventsOf } from './certificate-events.ts'
import { certificatesByDecision, decided, firstSurveillance, isInitial } from './certificates.ts'
import { auditsOfType, type DatedAudit, firstAfter, hasBegun, isAhead } from './external-audits.ts'

/** A day by which a surveillance audit is due. */
export interface SurveillanceDue {
  readonly by: IsoDate
  /** Day from which it counts as due: `cb.surveillance_lead` before. */
  readonly from: IsoDate
  /** True for the first one after the initial decision, false for the one of a calendar year. */
  readonly first: boolean
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4))

/** The audits of the cycle that a certificate begins: after its decision, before the next one. */
export function auditsOfCycle(
  repo: Repo,
  certificate: Certificate,
  type: 'surveillance' | 'recertification',
): readonly DatedAudit[] {
  const next = certificatesByDecision(repo).find((other) => decided(other) > decided(certificate))
  return auditsOfType(repo, type).filter(
    ({ days }) => days.from > decided(certificate) && (next === undefined || days.from < decided(next)),
  )
}

/** The recertification year: that of the booked or held audit, else that of the day by which it is to take place. */
export function recertificationYear(repo: Repo, certificate: Certificate): number {
  const audit = auditsOfCycle(repo, certificate, 'recertification')[0]
  if (audit !== undefined) return yearOf(audit.days.from)
  const { expires } = certificate.data
  return isDate(expires) ? yearOf(addDuration(expires, bodyTerm(repo, certificate, 'recert_lead', 'P3M'), -1)) : 9999
}

/** The last day for the first surveillance audit of an initial cycle. */
export const firstSurveillanceBy = (certificate: Certificate): IsoDate =>
  addDuration(decided(certificate), firstSurveillance)

/** Every day of the cycle by which a surveillance audit falls due, as far as audits that took place before do not settle it. */
export function surveillanceDues(repo: Repo, certificate: Certificate, today: IsoDate): readonly SurveillanceDue[] {
  const held = auditsOfCycle(repo, certificate, 'surveillance').filter((audit) => hasBegun(audit, today))
  const lead = bodyTerm(repo, certificate, 'surveillance_lead', 'P3M')
  const due = (by: IsoDate, first: boolean): SurveillanceDue => ({ by, from: addDuration(by, lead, -1), first })
  const first = isInitial(repo, certificate) ? [due(firstSurveillanceBy(certificate), true)] : []
  const years: SurveillanceDue[] = []
  const begin = yearOf(first[0]?.by ?? decided(certificate)) + (first.length > 0 && held[0] === undefined ? 1 : 0)
  const from = Math.max(begin, yearOf(decided(certificate)) + 1)
  const end = Math.min(recertificationYear(repo, certificate), from + 20)
  for (let year = from; year < end; year += 1)
    if (held.every(({ days }) => yearOf(days.from) !== year)) years.push(due(`${year}-12-31`, false))
  return [...(held.length === 0 ? first : []), ...years]
}

/** The next surveillance audit of the cycle, overdue ones of the running year included; undefined when recertification is next. */
export function nextSurveillance(repo: Repo, certificate: Certificate, today: IsoDate): SurveillanceDue | undefined {
  const { expires } = certificate.data
  return surveillanceDues(repo, certificate, today).find(
    ({ by, first }) => (first || by >= today) && (!isDate(expires) || by <= expires),
  )
}

/** The surveillance audit that is booked for a day or later, by its last possible day. */
export const bookedSurveillance = (
  repo: Repo,
  certificate: Certificate,
  today: IsoDate,
  by: IsoDate,
): DatedAudit | undefined =>
  auditsOfCycle(repo, certificate, 'surveillance').find((audit) => isAhead(audit, today) && audit.days.from <= by)

/** How the first surveillance audit of an initial cycle comes too late, or undefined. */
export function lateFirstSurveillance(
  repo: Repo,
  certificate: Certificate,
  today: IsoDate,
): { readonly by: IsoDate; readonly audit: DatedAudit | undefined } | undefined {
  if (!isInitial(repo, certificate)) return undefined
  const by = firstSurveillanceBy(certificate)
  if (endOfValidity(certificate) < by || supersededBefore(repo, certificate, by)) return undefined
  const audits = auditsOfCycle(repo, certificate, 'surveillance')
  const counted = audits.filter((audit) => hasBegun(audit, today) || isAhead(audit, today))
  if (counted.some(({ days }) => days.from <= by)) return undefined
  const audit = firstAfter(counted, by)
  return audit !== undefined || today > by ? { by, audit } : undefined
}

/** Ended calendar years after that of the decision, valid to their last day, in which no surveillance audit took place. */
export function missedYears(repo: Repo, certificate: Certificate, today: IsoDate): readonly number[] {
  const held = auditsOfCycle(repo, certificate, 'surveillance').filter((audit) => hasBegun(audit, today))
  const renewing = auditsOfCycle(repo, certificate, 'recertification').map(({ days }) => yearOf(days.from))
  const years: number[] = []
  for (let year = yearOf(decided(certificate)) + 1; year < yearOf(today); year += 1) {
    const last = `${year}-12-31`
    if (last > endOfValidity(certificate) || supersededBefore(repo, certificate, last)) break
    if (renewing.includes(year) || held.some(({ days }) => yearOf(days.from) === year)) continue
    years.push(year)
  }
  return years
}

/** The last day on which the certificate was valid by its own record. */
function endOfValidity(certificate: Certificate): IsoDate {
  const withdrawn = eventsOf(certificate).find(({ word }) => word === 'withdrawn')?.on
  const expires = isDate(certificate.data.expires) ? certificate.data.expires : '9999-12-31'
  const known = certificate.data.status === 'withdrawn' && withdrawn === undefined ? '0000-01-01' : '9999-12-31'
  return [expires, withdrawn ?? known].sort()[0] as IsoDate
}

const supersededBefore = (repo: Repo, certificate: Certificate, day: IsoDate): boolean =>
  certificatesByDecision(repo).some((other) => decided(other) > decided(certificate) && decided(other) <= day)
