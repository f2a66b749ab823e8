/** What settling passes around: a diagnostic with its place, and the function that makes one. */
import type { RuleInfo } from '../rules/define.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Place } from './place.ts'

/** A diagnostic with the place it was made from. */
export interface Settled {
  readonly diagnostic: Diagnostic
  readonly place: Place
}

/** Builds one diagnostic, or nothing when its rule is off. */
export type Make = (
  info: RuleInfo,
  place: Place,
  rest: {
    message: string
    help?: string | undefined
    artifact?: string | undefined
    identity: string
    related?: Diagnostic['related']
  },
) => Settled | undefined
