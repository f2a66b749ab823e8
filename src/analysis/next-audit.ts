/** The audits of a certification cycle, and the one that comes next (ISO/IEC 17021-1: Stage 1 and 2, then yearly). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { certificateOn, restorableUntil } from './certification/certificates.ts'
import { standingOn } from './certification/standing.ts'
import { type CertificationState, certifiedStates } from './certification/states.ts'
import { nextSurveillance } from './certification/surveillance.ts'

/** An audit for which the ISMS can be ready or not. */
export type AuditTarget = 'stage1' | 'stage2' | 'surveillance' | 'recertification'

/** All of them in the order of the cycle. */
export const auditTargets: readonly AuditTarget[] = ['stage1', 'stage2', 'surveillance', 'recertification']

/** How sentences name an audit. */
export const auditNames: Readonly<Record<AuditTarget, string>> = {
  stage1: 'Stage 1',
  stage2: 'Stage 2',
  surveillance: 'the surveillance audit',
  recertification: 'the recertification audit',
}

/** The audit that comes next, as the state of the certification says. */
export function nextAudit(repo: Repo, today: IsoDate): AuditTarget {
  const { state, cycle } = standingOn(repo, today)
  if (state === 'recertification-due' || state === 'recertification-done') return 'recertification'
  if (cycle > 0 && (state === 'cap-open' || state === 'decision')) return 'recertification'
  const certificate = certificateOn(repo, today)
  if (state === 'expired') return today <= (lastDay(certificate) ?? '') ? 'recertification' : 'stage2'
  if (stage2States.has(state)) return 'stage2'
  if (!certifiedStates.includes(state) && state !== 'suspended') return 'stage1'
  const due = certificate === undefined ? undefined : nextSurveillance(repo, certificate, today)
  return due === undefined ? 'recertification' : 'surveillance'
}

/** Last day on which recertification can still restore an expired certificate. */
const lastDay = (certificate: ReturnType<typeof certificateOn>): IsoDate | undefined =>
  certificate === undefined ? undefined : restorableUntil(certificate)

const stage2States: ReadonlySet<CertificationState> = new Set([
  'stage1-done',
  'stage2-scheduled',
  'stage2-done',
  'cap-open',
  'decision',
])
