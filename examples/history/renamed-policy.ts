/** The one policy that was renamed, and texts written before that, which still link to its former name. */
import type { Moment } from './moment.ts'

/** When the policy got its present name. */
export const policyRenamed: Moment = '2025-01-16T10:00'

/** A text as written before the renaming. */
export const withFormerName = (text: string): string =>
  text.replaceAll('POL-008-remote-working-and-devices', 'POL-008-mobile-and-remote-work')
