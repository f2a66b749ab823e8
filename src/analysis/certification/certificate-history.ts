/** The life of the certificates as events: decisions, surveillance, suspension, renewal, end (ISO/IEC 17021-1 9.5 and 9.6). */

import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { bodyTerm } from '../body-terms.ts'
import { type Certificate, eventsOf } from './certificate-events.ts'
import { certificatesByDecision, decided, predecessorOf, stateOn } from './certificates.ts'
import { auditsOfType, hasBegun } from './external-audits.ts'
import { type LifeEvent, onDay } from './life-event.ts'
import { surveillanceDues } from './surveillance.ts'
import type { EventName } from './transitions.ts'

/** Events of every certificate up to a day. */
export const certificateHistory = (repo: Repo, today: IsoDate): readonly LifeEvent[] => [
  ...certificatesByDecision(repo).flatMap((certificate, at, all) => ofOne(repo, certificate, all[at + 1], today)),
  ...heldAudits(repo, today),
]

function ofOne(repo: Repo, certificate: Certificate, next: Certificate | undefined, today: IsoDate): LifeEvent[] {
  const own = [...grants(repo, certificate), ...changes(certificate)]
  const due = [...falls(repo, certificate, today), ...end(certificate)]
  // What a certificate would still have brought is void once the next one is decided on.
  const until = next === undefined ? '9999' : decided(next)
  return [...own, ...due.filter(({ on }) => (on ?? '') < until)].filter(({ on }) => (on ?? '') <= today)
}

/** The decision, and earlier ones that the events of the same record keep. */
function grants(repo: Repo, certificate: Certificate): LifeEvent[] {
  const known = eventsOf(certificate).filter(({ word }) => word === 'certified' || word === 'recertified')
  const renewed = predecessorOf(repo, certificate) !== undefined
  const name = (word: string): EventName => (word === 'recertified' || renewed ? 'recertified' : 'certified')
  const events = known.map(({ on, word }) => onDay(name(word), on, certificate, 6))
  return known.some(({ on }) => on === decided(certificate))
    ? events
    : [...events, onDay(name(known.length > 0 ? 'recertified' : 'certified'), decided(certificate), certificate, 6)]
}

function changes(certificate: Certificate): LifeEvent[] {
  const events = eventsOf(certificate).flatMap(({ on, word }) =>
    word === 'suspended' || word === 'restored' || word === 'scope-reduced' || word === 'withdrawn'
      ? [onDay(word, on, certificate, 7)]
      : [],
  )
  // A status that no event explains still counts, from the decision on.
  const day = decided(certificate)
  const state = stateOn(certificate, day)
  return state === 'suspended' || state === 'withdrawn'
    ? [...events, { name: state, order: `${day} 8`, by: certificate }]
    : events
}

function falls(repo: Repo, certificate: Certificate, today: IsoDate): LifeEvent[] {
  const { expires } = certificate.data
  const surveillance = surveillanceDues(repo, certificate, today).map(({ from }) =>
    onDay('surveillance-fell-due', from, certificate, 1),
  )
  if (!isDate(expires)) return surveillance
  const planning = addDuration(expires, bodyTerm(repo, certificate, 'recert_planning', 'P6M'), -1)
  return [...surveillance, onDay('recertification-fell-due', planning, certificate, 2)]
}

function end(certificate: Certificate): LifeEvent[] {
  const { expires } = certificate.data
  return isDate(expires) ? [onDay('expired', addDuration(expires, 'P1D'), certificate, 0)] : []
}

const heldAudits = (repo: Repo, today: IsoDate): LifeEvent[] =>
  (['surveillance', 'recertification'] as const).flatMap((type) =>
    auditsOfType(repo, type)
      .filter((audit) => hasBegun(audit, today))
      .map(({ audit, days }) => onDay(`${type}-held`, days.to <= today ? days.to : today, audit, 2)),
  )
