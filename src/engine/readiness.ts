/** Whether the ISMS is ready for an audit: the gaps that bind there, the accepted ones apart, and the verdict. */
import { type AuditTarget, auditNames } from '../analysis/next-audit.ts'
import type { Grade, Phase } from '../rules/define.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type Gap, gapOf, inOrderOfWeight } from './gaps.ts'

/** A gap that a record accepts: an inline ignore, an exception or the baseline. */
export interface AcceptedGap extends Gap {
  readonly acceptedBy: NonNullable<Diagnostic['acceptedBy']>
}

/** The answer for one audit. */
export interface Readiness {
  readonly target: AuditTarget
  /** False while a gap that stops the audit is open. */
  readonly ready: boolean
  /** The answer as a sentence. */
  readonly verdict: string
  readonly counts: Readonly<Record<Grade | 'stopping' | 'accepted' | 'later', number>>
  /** Gaps that bind at the audit, also those that a check of today still defers; most serious first. */
  readonly gaps: readonly Gap[]
  readonly accepted: readonly AcceptedGap[]
  /** Gaps that bind from a later audit on. */
  readonly later: readonly Gap[]
}

const reached: Readonly<Record<AuditTarget, readonly Phase[]>> = {
  stage1: ['implementing', 'stage1'],
  stage2: ['implementing', 'stage1', 'stage2'],
  surveillance: ['implementing', 'stage1', 'stage2', 'certified'],
  recertification: ['implementing', 'stage1', 'stage2', 'certified'],
}

/** Judges the findings of a report for an audit. */
export function readinessFor(target: AuditTarget, diagnostics: readonly Diagnostic[]): Readiness {
  const binds = ({ phase }: Gap): boolean => reached[target].includes(phase)
  const ordered = inOrderOfWeight(diagnostics)
  const open = ordered.filter(({ status }) => status === 'open' || status === 'deferred').map(gapOf)
  const gaps = open.filter(binds)
  const later = open.filter((gap) => !binds(gap))
  const accepted = ordered
    .flatMap((item): AcceptedGap[] =>
      item.acceptedBy === undefined ? [] : [{ ...gapOf(item), acceptedBy: item.acceptedBy }],
    )
    .filter(binds)
  const graded = (grade: Grade) => gaps.filter((gap) => gap.grade === grade).length
  const counts = {
    stopping: gaps.filter(({ stops }) => stops).length,
    major: graded('major'),
    minor: graded('minor'),
    ofi: graded('ofi'),
    none: graded('none'),
    accepted: accepted.length,
    later: later.length,
  }
  return { target, ready: counts.stopping === 0, verdict: verdict(target, counts), counts, gaps, accepted, later }
}

function verdict(target: AuditTarget, { stopping, minor }: Readiness['counts']): string {
  const name = auditNames[target]
  if (stopping > 0) return `Not ready for ${name}: ${stopping === 1 ? 'one gap stops' : `${stopping} gaps stop`} it.`
  if (minor === 0) return `Ready for ${name}: nothing stands in its way.`
  return `Ready for ${name}, where ${minor === 1 ? 'one minor gap' : `${minor} minor gaps`} would still be raised.`
}
