/** Which audit a decision on a certificate rests on (ISO/IEC 17021-1 9.5). */
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import type { Certificate } from './certificate-events.ts'
import { certificatesByDecision, decided } from './certificates.ts'
import { auditsOfType } from './external-audits.ts'

/** The last stage 2 or recertification audit that ended by the decision and after the decision before it. */
export function auditBehind(repo: Repo, certificate: Certificate): Artifact<'audit'> | undefined {
  const day = decided(certificate)
  const since = certificatesByDecision(repo).findLast((other) => decided(other) < day)
  return [...auditsOfType(repo, 'stage2'), ...auditsOfType(repo, 'recertification')]
    .filter(({ days }) => days.to <= day && (since === undefined || days.to > decided(since)))
    .sort((a, b) => (a.days.to < b.days.to ? -1 : 1))
    .at(-1)?.audit
}
