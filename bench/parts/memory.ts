/** Peak resident memory of a check of 10,000 artifacts. */
import { writtenRepository } from '../generate/write.ts'
import { median } from '../measure/rounds.ts'
import type { Line } from '../measure/table.ts'
import type { BenchContext } from './context.ts'
import { runCheck } from './run-check.ts'

/** Measures the memory. */
export function memoryPart({ launcher, workFolder, rounds }: BenchContext): Line[] {
  const root = writtenRepository(workFolder, 10_000)
  const peaks = Array.from(
    { length: Math.min(rounds, 5) },
    () => runCheck(launcher, root, { peak: true }).peakMegabytes as number,
  )
  const peak = median(peaks)
  return [
    {
      what: 'peak memory of `isms check`, 10,000 artifacts',
      figure: `${peak.toFixed(0)} MB`,
      budget: '< 400 MB',
      met: peak < 400,
      from: peaks.map((value) => value.toFixed(0)).join(', '),
    },
  ]
}
