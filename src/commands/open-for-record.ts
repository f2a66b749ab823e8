/** Opens the ISMS for a command that records something: the work tree, checked, and the day of the record. */
import { CannotAnswer } from '../cannot-answer.ts'
import { type Checked, openAndCheck } from './open.ts'
import { parseAsOf } from './options.ts'

/** Options that the recording commands share. */
export interface RecordOptions {
  readonly on?: string
  readonly root?: string
  readonly asOf?: string
  readonly dryRun?: boolean
}

/** The checked work tree and the day of the record: `--on`, else the as-of day. Throws `CannotAnswer` for a day still to come. */
export function openForRecord({ on, root, asOf }: RecordOptions): { readonly checked: Checked; readonly on: string } {
  const checked = openAndCheck({
    ...(root === undefined ? {} : { root }),
    ...(asOf === undefined ? {} : { asOf }),
    git: false,
    color: false,
  })
  if (on !== undefined && parseDay(on) > checked.today)
    throw new CannotAnswer(`${on} is still to come; today is ${checked.today}`, 'Record it when it has happened.')
  return { checked, on: on ?? checked.today }
}

/** Checks a day as `--as-of` is checked, under the name of its own option. */
function parseDay(text: string): string {
  try {
    return parseAsOf(text) as string
  } catch {
    throw new CannotAnswer(`${text} is no calendar date`, 'Write it as YYYY-MM-DD, for example 2026-06-30.')
  }
}
