/** What settling passes around: a diagnostic with its place, and the function that makes one. */
import type { Artifact } from '../model/artifact.ts'
import type { RuleInfo } from '../rules/define.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Place } from './place.ts'

/** A diagnostic with the place it was made from. */
export interface Settled {
  readonly diagnostic: Diagnostic
  readonly place: Place
  readonly subject?: Subject
}

/** The artifact that a finding is about, and the pointer below it. */
export interface Subject {
  readonly artifact: Artifact
  readonly pointer: string
}

/** Builds one diagnostic, or nothing when its rule is off. */
export type Make = (
  info: RuleInfo,
  place: Place,
  rest: {
    message: string
    help?: string | undefined
    artifact?: string | undefined
    subject?: Subject | undefined
    identity: string
    related?: Diagnostic['related']
    fix?: Diagnostic['fix'] | undefined
  },
) => Settled | undefined
