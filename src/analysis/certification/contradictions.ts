/** Records of a certification that cannot all be true, because the life cycle knows no such order of events (ISO/IEC 17021-1 9). */
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { type Certificate, eventsOf } from './certificate-events.ts'
import { certificatesByDecision, decided } from './certificates.ts'
import { auditsOfType } from './external-audits.ts'

/** One contradiction with its place. */
export interface Contradiction {
  readonly artifact: Artifact
  readonly pointer: string
  readonly message: string
}

/** Every contradiction. */
export const contradictions = (repo: Repo): readonly Contradiction[] => [
  ...stage2BeforeStage1(repo),
  ...auditsWithoutCertificate(repo),
  ...certificatesByDecision(repo).flatMap((certificate) => [...events(certificate), ...status(certificate)]),
]

/** A stage 2 that begins before the stage 1 of the same certification is over. */
function stage2BeforeStage1(repo: Repo): Contradiction[] {
  const stage1 = auditsOfType(repo, 'stage1')
  return auditsOfType(repo, 'stage2').flatMap(({ audit, days }) => {
    if (stage1.some((first) => first.days.to < days.from)) return []
    const later = stage1.find(
      (first) =>
        !certificatesByDecision(repo).some((item) => decided(item) >= days.from && decided(item) < first.days.from),
    )
    if (later === undefined) return []
    const message = `${audit.id} is a stage 2 that begins on ${days.from}, before its stage 1, ${later.audit.id}, ends on ${later.days.to}`
    return [{ artifact: audit, pointer: '/dates', message }]
  })
}

/** Surveillance and recertification that took place before any certificate was decided on. */
function auditsWithoutCertificate(repo: Repo): Contradiction[] {
  if (repo.unreadableKinds.has('certificate')) return []
  const first = certificatesByDecision(repo)[0]
  return (['surveillance', 'recertification'] as const).flatMap((type) =>
    auditsOfType(repo, type)
      .filter(
        ({ audit, days }) => audit.data.status !== 'planned' && (first === undefined || days.from < decided(first)),
      )
      .map(({ audit, days }) => ({
        artifact: audit,
        pointer: '/type',
        message: `${audit.id} is a ${type} audit of ${days.from}, and no certificate was decided on before it`,
      })),
  )
}

/** Events out of order: before the decision, a restoration without a suspension, anything after a withdrawal. */
function events(certificate: Certificate): Contradiction[] {
  const all = eventsOf(certificate)
  const first = all.find(({ word }) => word === 'certified')?.on ?? decided(certificate)
  const start = [first, decided(certificate)].sort()[0] ?? first
  let suspended = false
  let withdrawn = false
  const found: Contradiction[] = []
  for (const { on, word, pointer } of all) {
    const say = (why: string) =>
      found.push({
        artifact: certificate,
        pointer,
        message: `${certificate.id} has the event ${word} on ${on}, ${why}`,
      })
    if (withdrawn) say('after it was withdrawn')
    else if (on < start && word !== 'transferred') say(`before it was decided on ${start}`)
    else if (word === 'restored' && !suspended) say('while it was not suspended')
    if (word === 'suspended') suspended = true
    else if (word === 'restored' || word === 'scope-reduced' || word === 'recertified') suspended = false
    withdrawn ||= word === 'withdrawn'
  }
  return found
}

/** A status that the last event denies, or that no event dates. */
function status(certificate: Certificate): Contradiction[] {
  const { status: stated } = certificate.data
  if (stated === undefined || stated === 'expired') return []
  const last = eventsOf(certificate).findLast(({ word }) =>
    ['certified', 'recertified', 'suspended', 'restored', 'scope-reduced', 'withdrawn'].includes(word),
  )
  const said = last?.word === 'recertified' || last?.word === 'restored' ? 'certified' : (last?.word ?? 'certified')
  // A restored certificate may still be one of smaller scope.
  if (said === stated || (stated === 'scope-reduced' && eventsOf(certificate).some(({ word }) => word === stated)))
    return []
  const message =
    stated === 'certified'
      ? `${certificate.id} has status certified, and its last event says ${said}`
      : `${certificate.id} has status ${stated}, and no event after the last ${said} says since when`
  return [{ artifact: certificate, pointer: '/status', message }]
}
