/** Risk acceptances by risk, and whether one still carries the risk today (clause 6.1.3 f). */
import type { Artifact } from '../model/artifact.ts'
import { addDuration, type IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { criteriaOf, demandingBand } from './risk-bands.ts'
import type { Methodology } from './risk-methodology.ts'

export type Acceptance = Artifact<'risk-acceptance'>

/** The newest live acceptance of each risk, by risk id; of two on one day, the later in the repository. */
export function newestAcceptances(repo: Repo): ReadonlyMap<string, Acceptance> {
  const newest = new Map<string, Acceptance>()
  for (const acceptance of repo.live('risk-acceptance')) {
    for (const risk of acceptance.data.risks ?? []) {
      const held = newest.get(risk)
      if (held === undefined || (acceptance.data.on ?? '') >= (held.data.on ?? '')) newest.set(risk, acceptance)
    }
  }
  return newest
}

/** True when the acceptance was given and is neither revoked nor past its last day. */
export function isInForce(acceptance: Acceptance, today: IsoDate): boolean {
  const { on, expires } = acceptance.data
  return on !== undefined && on <= today && expires !== undefined && expires >= today && !isRevoked(acceptance, today)
}

/** True from the day of revocation. */
export function isRevoked(acceptance: Acceptance, today: IsoDate): boolean {
  const revoked = acceptance.data.revoked_on
  return revoked !== undefined && revoked <= today
}

/** Why an acceptance no longer carries a risk, and the field that says so. */
export interface Lapse {
  readonly reason: 'revoked' | 'expired' | 'too-long'
  readonly pointer: '/revoked_on' | '/expires'
  /** Last day that max_validity of the band allows, for `too-long`. */
  readonly latest?: IsoDate
}

/** How long an acceptance carries a risk. */
export interface AcceptanceTerm {
  readonly expires: IsoDate | undefined
  /** Last day that max_validity of the band allows, where it says so. */
  readonly latest: IsoDate | undefined
  /** The earlier of the two; undefined without an end. */
  readonly last: IsoDate | undefined
}

/** The term of the acceptance of a risk; undefined where the band of its residual level needs none, or nobody gave one. */
export function acceptanceTerm(
  risk: Artifact<'risk'>,
  acceptance: Acceptance | undefined,
  methodology: Methodology | undefined,
): AcceptanceTerm | undefined {
  const band = demandingBand(methodology, risk.data.residual)
  if (acceptance === undefined || band === undefined) return undefined
  const { on, expires } = acceptance.data
  const validity = criteriaOf(methodology, band)?.max_validity
  const latest = validity === undefined || on === undefined ? undefined : addDuration(on, validity)
  const last = expires === undefined || latest === undefined || expires <= latest ? expires : latest
  return { expires, latest, last }
}

/**
 * How the newest acceptance of a risk fails it, or undefined: because the band of its residual level needs no acceptance,
 * because nobody accepted it, or because the acceptance stands. The day of expiry still counts.
 */
export function lapseOf(
  risk: Artifact<'risk'>,
  acceptance: Acceptance | undefined,
  methodology: Methodology | undefined,
  today: IsoDate,
): Lapse | undefined {
  const term = acceptanceTerm(risk, acceptance, methodology)
  if (acceptance === undefined || term === undefined) return undefined
  const { expires, latest } = term
  if (isRevoked(acceptance, today)) return { reason: 'revoked', pointer: '/revoked_on' }
  if (expires === undefined) return undefined
  if (expires < today) return { reason: 'expired', pointer: '/expires' }
  return latest !== undefined && expires > latest ? { reason: 'too-long', pointer: '/expires', latest } : undefined
}
