/** Says aloud that files could not be read, so that a list over the rest is not taken for the whole. */
import type { Report } from '../engine/report.ts'

/** Writes the notice to standard error, unless the user asked for quiet. */
export function noticeUnread({ diagnostics }: Report, quiet: boolean | undefined): void {
  const paths = diagnostics
    .filter(({ rule, status }) => status === 'open' && /^(syntax|source)\//.test(rule))
    .map(({ path }) => path)
  const count = new Set(paths).size
  if (count === 0 || quiet === true) return
  process.stderr.write(
    `isms: ${count} file${count === 1 ? '' : 's'} cannot be read in full, and what ${count === 1 ? 'it holds' : 'they hold'} may be missing here; isms check says why.\n`,
  )
}
