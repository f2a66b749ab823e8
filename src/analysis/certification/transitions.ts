/** The table of the certification life cycle: which event leads from which state to which, and on what condition (ISO/IEC 17021-1 9). */
import type { GuardName } from './guards.ts'
import { type CertificationState, certifiedStates, uncertifiedStates } from './states.ts'

/** What happens in a certification; each follows from records or from the calendar. */
export type EventName =
  | 'work-began'
  | 'readiness-shown'
  | 'stage1-booked'
  | 'stage1-held'
  | 'stage2-booked'
  | 'stage2-held'
  | 'nonconformity-raised'
  | 'findings-settled'
  | 'stage2-term-ended'
  | 'certified'
  | 'surveillance-fell-due'
  | 'surveillance-held'
  | 'recertification-fell-due'
  | 'recertification-held'
  | 'recertified'
  | 'suspended'
  | 'restored'
  | 'scope-reduced'
  | 'withdrawn'
  | 'expired'

/** One row of the table. */
export interface Transition {
  readonly from: readonly CertificationState[]
  readonly event: EventName
  /** Conditions that must hold for the row to apply. */
  readonly when?: readonly GuardName[]
  /** Conditions that ought to hold; rules report the ones that do not, and the state follows the facts. */
  readonly expects?: readonly GuardName[]
  /** `as-before`: the state that a suspension interrupted, or the present one. */
  readonly to: CertificationState | 'as-before'
}

const ended: readonly CertificationState[] = ['expired', 'withdrawn']
const beforeStage1: readonly CertificationState[] = ['not-started', 'implementing', 'ready', ...ended]
/** The cycle before its renewal begins. */
const cycle = certifiedStates.filter((state) => !state.startsWith('recertification'))
const held: readonly CertificationState[] = [...certifiedStates, 'cap-open', 'decision']

/** The rows in the order in which they are tried. */
export const transitions: readonly Transition[] = [
  { from: ['not-started'], event: 'work-began', to: 'implementing' },
  {
    from: ['implementing'],
    event: 'readiness-shown',
    when: ['no-open-major', 'internal-audit-complete', 'review-held'],
    to: 'ready',
  },
  {
    from: [...beforeStage1, 'stage1-done', 'stage2-scheduled'],
    event: 'stage1-booked',
    expects: ['body-named', 'accreditation-recorded'],
    to: 'stage1-scheduled',
  },
  {
    from: [...beforeStage1, 'stage1-scheduled', 'stage1-done', 'stage2-scheduled'],
    event: 'stage1-held',
    to: 'stage1-done',
  },
  {
    from: ['stage1-done', ...ended],
    event: 'stage2-booked',
    expects: ['concerns-answered', 'internal-audit-complete', 'review-held'],
    to: 'stage2-scheduled',
  },
  {
    from: [...beforeStage1, 'stage1-scheduled', 'stage1-done', 'stage2-scheduled'],
    event: 'stage2-held',
    expects: ['concerns-answered', 'internal-audit-complete', 'review-held'],
    to: 'stage2-done',
  },
  { from: ['stage2-done', 'recertification-done'], event: 'nonconformity-raised', to: 'cap-open' },
  {
    from: ['stage2-done', 'recertification-done'],
    event: 'findings-settled',
    when: ['nothing-raised'],
    to: 'decision',
  },
  {
    from: ['stage2-done', 'recertification-done', 'cap-open'],
    event: 'findings-settled',
    when: ['majors-verified', 'minors-accepted'],
    to: 'decision',
  },
  { from: ['cap-open', 'stage2-done'], event: 'stage2-term-ended', to: 'stage1-done' },
  {
    from: [...uncertifiedStates, ...ended],
    event: 'certified',
    expects: ['majors-verified', 'minors-accepted'],
    to: 'certified',
  },
  { from: ['certified'], event: 'surveillance-fell-due', to: 'surveillance-1-due' },
  { from: ['surveillance-1-done', 'surveillance-2-done'], event: 'surveillance-fell-due', to: 'surveillance-2-due' },
  { from: ['certified', 'surveillance-1-due'], event: 'surveillance-held', to: 'surveillance-1-done' },
  {
    from: ['surveillance-1-done', 'surveillance-2-due', 'surveillance-2-done'],
    event: 'surveillance-held',
    to: 'surveillance-2-done',
  },
  { from: cycle, event: 'recertification-fell-due', to: 'recertification-due' },
  { from: [...cycle, 'recertification-due'], event: 'recertification-held', to: 'recertification-done' },
  {
    from: [...held, 'suspended'],
    event: 'recertified',
    expects: ['majors-verified', 'minors-accepted'],
    to: 'certified',
  },
  { from: ['expired'], event: 'recertified', expects: ['restorable', 'majors-verified'], to: 'certified' },
  { from: held, event: 'suspended', to: 'suspended' },
  { from: ['suspended'], event: 'restored', to: 'as-before' },
  { from: [...held, 'suspended'], event: 'scope-reduced', to: 'as-before' },
  { from: [...held, 'suspended', 'expired'], event: 'withdrawn', to: 'withdrawn' },
  { from: [...held, 'suspended'], event: 'expired', to: 'expired' },
]
