/** The life-cycle phase that binds: asked for, set in isms.yaml, or derived from the certification. */

import { certificateOn, restorableUntil } from '../analysis/certification/certificates.ts'
import { auditsOfType, isOver } from '../analysis/certification/external-audits.ts'
import { stage1IsNear } from '../analysis/certification/stage1-window.ts'
import { standingOn } from '../analysis/certification/standing.ts'
import type { CertificationState } from '../analysis/certification/states.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import type { Phase } from '../rules/define.ts'

/** Phases in the order in which they come. */
export const phases: readonly Phase[] = ['implementing', 'stage1', 'stage2', 'certified']

/** A phase and where it comes from. */
export interface PhaseInForce {
  readonly name: Phase
  /** `option`: asked for on the command line; `config`: isms.yaml; `derived`: from audits and certificates. */
  readonly from: 'option' | 'config' | 'derived'
}

/** True for the name of a phase. */
export const isPhase = (text: unknown): text is Phase => phases.includes(text as Phase)

/** The phase in force: the one asked for, else that of isms.yaml, else the derived one. */
export function phaseInForce(repo: Repo, today: IsoDate, asked?: Phase): PhaseInForce {
  if (asked !== undefined) return { name: asked, from: 'option' }
  const set: unknown = repo.config.phase
  return isPhase(set) ? { name: set, from: 'config' } : { name: derivedPhase(repo, today), from: 'derived' }
}

/** The phase that the files themselves ask for, whatever policy binds. */
export function ownPhase(repo: Repo, today: IsoDate): PhaseInForce {
  const set: unknown = repo.configArtifact?.data.phase
  return isPhase(set) ? { name: set, from: 'config' } : { name: derivedPhase(repo, today), from: 'derived' }
}

/** The phase of a change that is judged by a base: that of the base, or a later one that the change brings. */
export function phaseUnder(base: PhaseInForce, own: PhaseInForce, asked: Phase | undefined): PhaseInForce {
  if (asked !== undefined) return { name: asked, from: 'option' }
  return phases.indexOf(own.name) > phases.indexOf(base.name) ? own : base
}

/** The later of two phases. */
export const laterPhase = (a: Phase, b: Phase): Phase => (phases.indexOf(a) >= phases.indexOf(b) ? a : b)

/**
 * The phase that follows from the records. It never depends on findings, which in turn depend on the phase. Records that
 * cannot be read may hold a certificate, so that every phase binds then.
 */
export function derivedPhase(repo: Repo, today: IsoDate): Phase {
  if (repo.unreadableKinds.has('certificate') || repo.unreadableKinds.has('audit')) return 'certified'
  const { state, cycle } = standingOn(repo, today)
  const phase = phaseOfState[state]
  if (phase !== undefined) return phase
  if (cycle > 0 && (state === 'cap-open' || state === 'decision')) return 'certified'
  if (state === 'expired') {
    const certificate = certificateOn(repo, today)
    return certificate !== undefined && today <= (restorableUntil(certificate) ?? '') ? 'certified' : 'stage2'
  }
  // A stage 1 that is held again takes nothing back: the ISMS is in operation since the first.
  if (cycle > 0 || auditsOfType(repo, 'stage1').some((audit) => isOver(audit, today))) return 'stage2'
  return stage1IsNear(repo, today) ? 'stage1' : 'implementing'
}

/** States that decide the phase by themselves. */
const phaseOfState: { readonly [State in CertificationState]?: Phase } = {
  'stage1-done': 'stage2',
  'stage2-scheduled': 'stage2',
  'stage2-done': 'stage2',
  withdrawn: 'stage2',
  certified: 'certified',
  'surveillance-1-due': 'certified',
  'surveillance-1-done': 'certified',
  'surveillance-2-due': 'certified',
  'surveillance-2-done': 'certified',
  'recertification-due': 'certified',
  'recertification-done': 'certified',
  suspended: 'certified',
}
