/** Commits of a scripted history, in which the examples of rules that need git tell what happened. */
import type { IsoDate } from '../model/dates.ts'
import type { Signature } from '../model/signature.ts'

/** One commit, on the main line or brought to it by a merge. */
export interface HistoryStep {
  /** Day of the commit. */
  readonly on: IsoDate
  /** `Name <mail>` of the author; Ada Example <ada@example.org> when absent. */
  readonly by?: string
  /** Texts by path that the commit writes; null deletes the file. */
  readonly files?: Readonly<Record<string, string | null>>
  /** Files that the commit renames, before it writes any: new path by old path. */
  readonly renames?: Readonly<Record<string, string>>
  /** Subject, and trailers after an empty line; `Change` when absent. */
  readonly message?: string
  readonly signature?: Signature
  /** The merge that brought the commit to the main line; without it the commit was made there. */
  readonly merged?: {
    readonly by: string
    readonly on?: IsoDate
    readonly message?: string
    readonly signature?: Signature
  }
  /** Name of a tag on the commit, or on its merge. */
  readonly tag?: string
  readonly tagSignature?: Signature
}
