/** What a deadline is, and when it has passed; rules that report passed days and `isms due` read the same ones. */
import type { KindName } from '../../artifacts/index.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'

/** One thing that falls due. */
export interface Deadline<K extends KindName = KindName> {
  /** What falls due, a stable word such as `risk-review`. */
  readonly type: string
  /** Last day that is in time; undefined where it was never done, is revoked or has no day, so that it is late already. */
  readonly date: IsoDate | undefined
  readonly artifact: Artifact<K>
  /** Where the day is written or follows from, below the artifact. */
  readonly pointer: string
  /** What there is to do, in the imperative, without the id. */
  readonly what: string
  /** Tells several deadlines of one type at one artifact apart: an action, a period, a person. */
  readonly part?: string
  /** Who has to see to it: id of a person or role, or words. */
  readonly owner?: string | undefined
  /** The rule that reports it once it has passed, where there is one. */
  readonly rule?: string
}

/** True from the day after the last day on. */
export const hasPassed = ({ date }: Pick<Deadline, 'date'>, today: IsoDate): boolean =>
  date === undefined || date < today

/** Those that have passed. */
export const passedOnes = <D extends Pick<Deadline, 'date'>>(deadlines: readonly D[], today: IsoDate): readonly D[] =>
  deadlines.filter((deadline) => hasPassed(deadline, today))

/** The written owner of an artifact. */
export const ownerOf = ({ data }: Artifact): string | undefined => {
  const { owner } = data as { readonly owner?: unknown }
  return typeof owner === 'string' && owner !== '' ? owner : undefined
}
