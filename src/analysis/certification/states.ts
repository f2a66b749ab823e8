/** The states of a certification and their names for readers. */

/** Where a company stands with its certification. */
export type CertificationState =
  | 'not-started'
  | 'implementing'
  | 'ready'
  | 'stage1-scheduled'
  | 'stage1-done'
  | 'stage2-scheduled'
  | 'stage2-done'
  | 'cap-open'
  | 'decision'
  | 'certified'
  | 'surveillance-1-due'
  | 'surveillance-1-done'
  | 'surveillance-2-due'
  | 'surveillance-2-done'
  | 'recertification-due'
  | 'recertification-done'
  | 'suspended'
  | 'expired'
  | 'withdrawn'

/** Each state in words. */
export const stateTitles: Readonly<Record<CertificationState, string>> = {
  'not-started': 'Not begun',
  implementing: 'Building the ISMS',
  ready: 'Ready for Stage 1',
  'stage1-scheduled': 'Stage 1 is booked',
  'stage1-done': 'Stage 1 is done',
  'stage2-scheduled': 'Stage 2 is booked',
  'stage2-done': 'Stage 2 is done',
  'cap-open': 'Nonconformities stand before the decision',
  decision: 'Waiting for the decision',
  certified: 'Certified',
  'surveillance-1-due': 'First surveillance audit is due',
  'surveillance-1-done': 'First surveillance audit is done',
  'surveillance-2-due': 'Next surveillance audit is due',
  'surveillance-2-done': 'Second surveillance audit is done',
  'recertification-due': 'Recertification is due',
  'recertification-done': 'Recertification audit is done',
  suspended: 'Certificate suspended',
  expired: 'Certificate expired',
  withdrawn: 'Certificate withdrawn',
}

/** States of the first three years and after, in which a certificate is in force. */
export const certifiedStates: readonly CertificationState[] = [
  'certified',
  'surveillance-1-due',
  'surveillance-1-done',
  'surveillance-2-due',
  'surveillance-2-done',
  'recertification-due',
  'recertification-done',
]

/** States before a first certificate, or after the last one came to its end. */
export const uncertifiedStates: readonly CertificationState[] = [
  'not-started',
  'implementing',
  'ready',
  'stage1-scheduled',
  'stage1-done',
  'stage2-scheduled',
  'stage2-done',
  'cap-open',
  'decision',
]
