/** Start-up: `isms --version` against bare Node. */
import { interleaved, median, ratio } from '../measure/rounds.ts'
import { runNode } from '../measure/run-process.ts'
import { duration, type Line } from '../measure/table.ts'
import type { BenchContext } from './context.ts'

/** Starts are short and noisy, so there are more rounds of them. */
const factor = 5

/** Measures the start. */
export function startPart({ launcher, rounds }: BenchContext): Line[] {
  const { bare, version } = interleaved(
    { bare: () => runNode(['-e', '0']).milliseconds, version: () => runNode([launcher, '--version']).milliseconds },
    rounds * factor,
  )
  const times = ratio(version, bare)
  return [
    {
      what: '`isms --version` / `node -e 0`',
      figure: `${times.toFixed(2)}x`,
      budget: '<= 1.3x',
      met: times <= 1.3,
      from: `${duration(median(version))} / ${duration(median(bare))}`,
    },
  ]
}
