/** Which certificate counts on a day, how it stands, and how certificates follow one another (ISO/IEC 17021-1 9.1.3 and 9.6). */
import { addDuration, type IsoDate, isDate, later } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { type Certificate, eventsOf, lastEvent } from './certificate-events.ts'

/** How a certificate stands on a day. */
export type CertificateState = 'certified' | 'scope-reduced' | 'suspended' | 'withdrawn' | 'expired'

/** Fixed by the scheme: how long a certificate is valid, and how long after its end it may be restored. */
export const validity = 'P3Y'
export const restoration = 'P6M'
/** Fixed by the scheme: longest time until the first surveillance audit, and usual longest suspension. */
export const firstSurveillance = 'P12M'
export const longestSuspension = 'P6M'

/** Certificates with a date of decision, oldest first. */
export function certificatesByDecision(repo: Repo): readonly Certificate[] {
  let sorted = byDecision.get(repo)
  if (sorted === undefined) {
    sorted = repo
      .all('certificate')
      .filter(({ data }) => isDate(data.decision_date))
      .sort((a, b) => (decided(a) < decided(b) ? -1 : decided(a) > decided(b) ? 1 : 0))
    byDecision.set(repo, sorted)
  }
  return sorted
}

/** Sorted once per model, because every question about the cycle asks for it. */
const byDecision = new WeakMap<Repo, readonly Certificate[]>()

/** Date of the decision. */
export const decided = ({ data }: Certificate): IsoDate => data.decision_date ?? ''

/** The certificate that was decided on last by a day. */
export const certificateOn = (repo: Repo, day: IsoDate): Certificate | undefined =>
  certificatesByDecision(repo).findLast((certificate) => decided(certificate) <= day)

/**
 * How a certificate stands on a day: by its dated events, because they hold for every day; by its status where no event
 * says anything about a suspension or withdrawal that the status claims; and by its last day.
 */
export function stateOn(certificate: Certificate, day: IsoDate): CertificateState {
  const { status, expires } = certificate.data
  let state: CertificateState = 'certified'
  const events = eventsOf(certificate)
  for (const { on, word } of events) {
    if (on > day) break
    if (word === 'suspended' || word === 'withdrawn' || word === 'scope-reduced') state = word
    else if (word === 'certified' || word === 'recertified' || word === 'restored') state = 'certified'
  }
  const silent = (word: string) => events.every((event) => event.word !== word)
  if ((status === 'suspended' || status === 'withdrawn' || status === 'scope-reduced') && silent(status)) state = status
  if (state === 'withdrawn') return state
  return status === 'expired' || (isDate(expires) && expires < day) ? 'expired' : state
}

/** True when the certificate may be relied on. */
export const isInForceOn = (certificate: Certificate, day: IsoDate): boolean => {
  const state = stateOn(certificate, day)
  return decided(certificate) <= day && (state === 'certified' || state === 'scope-reduced')
}

/** The certificate in force on a day. */
export const certificateInForce = (repo: Repo, day: IsoDate): Certificate | undefined =>
  certificatesByDecision(repo).findLast((certificate) => isInForceOn(certificate, day))

/** The certificate that this one renews: decided before, not withdrawn, and not ended more than six months before this decision. */
export function predecessorOf(repo: Repo, certificate: Certificate): Certificate | undefined {
  const day = decided(certificate)
  return certificatesByDecision(repo).findLast(
    (other) =>
      other !== certificate &&
      decided(other) < day &&
      stateOn(other, day) !== 'withdrawn' &&
      isDate(other.data.expires) &&
      addDuration(other.data.expires, restoration) >= day,
  )
}

/** True when the certificate begins a first cycle: it renews no other, itself included, and did not come from another body. */
export const isInitial = (repo: Repo, certificate: Certificate): boolean =>
  predecessorOf(repo, certificate) === undefined &&
  eventsOf(certificate).every(({ word }) => word !== 'recertified' && word !== 'transferred')

/**
 * The latest day that `expires` may be: three years after the decision, or after the end of the cycle that it continues.
 * Where one record was carried on through recertifications, the first decision among its events anchors the cycle.
 */
export function latestExpiry(repo: Repo, certificate: Certificate): IsoDate {
  const own = addDuration(decided(certificate), validity)
  const before = predecessorOf(repo, certificate)?.data.expires
  if (isDate(before)) return addDuration(before, validity)
  const first = eventsOf(certificate).find(({ word }) => word === 'certified')?.on
  const renewals = eventsOf(certificate).filter(({ word }) => word === 'recertified').length
  if (first === undefined || renewals === 0) return own
  const continued = addDuration(first, `P${3 * (renewals + 1)}Y`)
  return later(own, continued) ?? own
}

/** The last day on which an ended certificate may be restored. */
export const restorableUntil = ({ data }: Certificate): IsoDate | undefined =>
  isDate(data.expires) ? addDuration(data.expires, restoration) : undefined

/** The day of the suspension that lasts on a day; undefined when none lasts or its event has no date. */
export const suspendedSince = (certificate: Certificate, day: IsoDate): IsoDate | undefined =>
  stateOn(certificate, day) === 'suspended' ? lastEvent(certificate, 'suspended', day)?.on : undefined
