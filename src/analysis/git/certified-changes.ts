/** Changes in git that a certification body has to hear of: the organization, scope, sites, size and controls (ISO/IEC 17021-1 8.5.3). */
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import { configId, type History, type Revision } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'
import { plainText } from '../words.ts'
import { applicabilityChanges, differing, type Fact, headcountBand } from './material-facts.ts'
import { effectiveOn } from './order.ts'
import { successions } from './successions.ts'

/** One change that counts. */
export interface CertifiedChange {
  readonly artifact: Artifact
  readonly revision: Revision
  /** Day on which it took effect on the main line. */
  readonly on: IsoDate
  /** What changed, in words. */
  readonly what: readonly string[]
}

/**
 * Changes of approved scopes and statements of applicability, oldest first per artifact.
 * @param facts those of the scope that count besides the headcount band
 */
export function certifiedChanges(repo: Repo, history: History, facts: readonly Fact[]): readonly CertifiedChange[] {
  const told = [...facts, headcountBand]
  return [...repo.all('scope'), ...repo.all('soa')].flatMap((artifact) =>
    successions(history, artifact).flatMap(({ before, after, revision, on }) => {
      const what =
        artifact.kind === 'scope'
          ? differing(told, before.value, after.value)
          : applicabilityChanges(before.value, after.value)
      return what.length === 0 ? [] : [{ artifact, revision, on, what }]
    }),
  )
}

/** Changes of the name of the organization in isms.yaml. */
export function organizationChanges(repo: Repo, history: History): readonly CertifiedChange[] {
  const artifact = repo.configArtifact
  if (artifact === undefined || history.commitsOf(artifact.file.path).length < 2) return []
  return (history.of(configId)?.revisions ?? []).flatMap((revision) => {
    const [then, now] = [revision.before?.value.organization, revision.after?.value.organization]
    if (typeof then !== 'string' || typeof now !== 'string' || plainText(then) === plainText(now)) return []
    return [{ artifact, revision, on: effectiveOn(revision), what: [`organization from ${then} to ${now}`] }]
  })
}
