/** The absence of a whole register as the one cause of many findings. */
import { kindNamed } from '../artifacts/catalogue.ts'
import type { KindName } from '../artifacts/index.ts'
import type { Repo } from '../model/repo.ts'

/** Why many findings are really one. */
export interface Cause {
  /** Tells causes of one rule apart. */
  readonly key: string
  /** The cause, without final period. */
  readonly message: string
  /** What takes it away. */
  readonly help: string
  /** True when something is missing that has no place. */
  readonly isAbsence?: true
}

/** The cause when the ISMS holds no artifact of a kind; undefined when it holds any. */
export function absenceOf(repo: Repo, kind: KindName): Cause | undefined {
  if (repo.all(kind).length > 0) return undefined
  const info = kindNamed(kind)
  const title = (info?.title ?? kind).toLowerCase()
  return {
    key: `no ${kind}`,
    message: `There is no ${title} at all`,
    help: `Write what belongs under ${info?.location ?? kind} (isms explain ${kind}); what then remains is reported one by one.`,
    isAbsence: true,
  }
}
