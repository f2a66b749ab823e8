/** How an approval is proven: declared by the file, attributed by git, signed; and which proof each kind needs (clause 7.5.2 c). */
import type { Artifact } from '../../model/artifact.ts'
import type { History } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'
import { setting } from '../../model/settings.ts'
import { isOfKind } from '../of-kind.ts'
import { identities, standFor } from './identities.ts'
import type { Change } from './order.ts'

/** From weak to strong. */
export type ProofGrade = 'declared' | 'attributed' | 'signed'

/** What git knows of an approval. */
export interface Proof {
  readonly grade: ProofGrade
  /** Why a signature could not be judged, so that the grade may be higher than stated. */
  readonly notJudged?: string
  /** What is wrong with a signature that is there. */
  readonly fault?: string
}

/** The proof that approvals of an artifact need, `approval.proof.<kind>`. */
export function neededProof(repo: Repo, artifact: Artifact): ProofGrade {
  const set = setting(repo, `approval.proof.${artifact.kind}`)
  if (set === 'declared' || set === 'attributed' || set === 'signed') return set
  const top = isOfKind(artifact, 'policy') && artifact.data.level === 'top'
  return top || attributedKinds.has(artifact.kind) ? 'attributed' : 'declared'
}

const attributedKinds = new Set(['soa', 'treatment-plan', 'risk-acceptance'])

/** Whether git names the person as one who stands for a change. */
export const isAttributed = (repo: Repo, { commit, merge }: Change, person: string): boolean =>
  standFor(commit, merge).some((identity) => identities(repo).personOf(identity) === person)

/** Ids of what may carry a signature for a change: its commit, its merge, and tags on either. */
export function provingObjects({ tags }: Pick<History, 'tags'>, { commit, merge }: Change): readonly string[] {
  const commits = [commit.id, ...(merge === undefined ? [] : [merge.id])]
  return [...commits, ...tags.flatMap((tag) => (commits.includes(tag.commit) && tag.object ? [tag.object] : []))]
}

/** The proof that a person approved with a change: the commit, its merge or a tag on either speaks. */
export function proofOf(
  repo: Repo,
  history: Pick<History, 'tags' | 'signatureOf'>,
  change: Change,
  person: string,
): Proof {
  let notJudged: string | undefined
  let fault: string | undefined
  for (const object of provingObjects(history, change)) {
    const { state, signer, reason } = history.signatureOf(object)
    const by = signer === undefined ? undefined : identities(repo).personOf({ name: signer, email: '' })
    if (state === 'good' && by === person) return { grade: 'signed' }
    if (state === 'not-judged') notJudged = reason ?? 'the signature cannot be judged'
    if (state === 'bad' || state === 'unknown-key') fault = reason ?? 'the signature is not good'
  }
  return {
    grade: isAttributed(repo, change, person) ? 'attributed' : 'declared',
    ...(notJudged === undefined ? {} : { notJudged }),
    ...(fault === undefined ? {} : { fault }),
  }
}
