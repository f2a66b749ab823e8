/** Until when the proof of a control counts (clause 9.1). */
import type { Artifact } from '../model/artifact.ts'
import { type IsoDate, isDuration } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { limitDuration } from '../model/settings.ts'
import { evidenceOfControl, evidenceSpan, freshUntil } from './evidence-of.ts'

/** What a control is to be proved by, and the newest proof. */
export interface Proof {
  /** Pointer below the control: the requirement, or the absent list of them. */
  readonly pointer: string
  /** What is collected; undefined where the control names no requirement. */
  readonly what: string | undefined
  readonly newest: Artifact<'evidence'>
  /** Last day on which the newest piece counted. */
  readonly until: IsoDate
}

/** The newest proofs of a control, one per evidence requirement. A control without evidence has none. */
export function proofsOf(repo: Repo, control: Artifact<'control'>): Proof[] {
  const newest = newestOnes(evidenceOfControl(repo, control))
  if (newest.length === 0) return []
  const standard = limitDuration(repo, 'evidence_freshness', 'P12M')
  const requirements = control.data.evidence_requirements ?? []
  const wanted =
    requirements.length === 0
      ? [{ pointer: '/evidence_requirements', what: undefined, freshness: standard }]
      : requirements.map((requirement, at) => ({
          pointer: `/evidence_requirements/${at}`,
          what: requirement?.what,
          freshness: isDuration(requirement?.freshness) ? requirement.freshness : standard,
        }))
  return wanted.flatMap(({ pointer, what, freshness }) => {
    const last = freshest(newest, freshness)
    return last === undefined ? [] : [{ pointer, what, ...last }]
  })
}

/** The proofs that no longer count. */
export const staleProofs = (repo: Repo, control: Artifact<'control'>, today: IsoDate): Proof[] =>
  proofsOf(repo, control).filter(({ until }) => until < today)

/** The pieces that speak of the latest day; several may. */
function newestOnes(pieces: readonly Artifact<'evidence'>[]): readonly Artifact<'evidence'>[] {
  const lastDay = (piece: Artifact<'evidence'>): IsoDate => evidenceSpan(piece)?.to ?? ''
  const latest = pieces.map(lastDay).sort().at(-1) ?? ''
  return latest === '' ? [] : pieces.filter((piece) => lastDay(piece) === latest)
}

/** Of several pieces, the one that counts longest. */
function freshest(
  pieces: readonly Artifact<'evidence'>[],
  freshness: string,
): Pick<Proof, 'newest' | 'until'> | undefined {
  let best: Pick<Proof, 'newest' | 'until'> | undefined
  for (const newest of pieces) {
    const until = freshUntil(newest, freshness)
    if (until !== undefined && (best === undefined || until > best.until)) best = { newest, until }
  }
  return best
}
