/** Time per artifact as the repository grows, start-up of Node taken off. */
import { writtenRepository } from '../generate/write.ts'
import { interleaved, median } from '../measure/rounds.ts'
import { runNode } from '../measure/run-process.ts'
import { duration, type Line } from '../measure/table.ts'
import type { BenchContext } from './context.ts'
import { runCheck } from './run-check.ts'

/** "Flat": at 10,000 artifacts, one costs at most this much of what it costs at 1,000. */
const flat = 1.1

/** Measures the growth. */
export function growthPart({ launcher, workFolder, rounds }: BenchContext): Line[] {
  const roots = [100, 1000, 10_000].map((count) => writtenRepository(workFolder, count)) as [string, string, string]
  const { bare, small, middle, large } = interleaved(
    {
      bare: () => runNode(['-e', '0']).milliseconds,
      small: () => runCheck(launcher, roots[0]).milliseconds,
      middle: () => runCheck(launcher, roots[1]).milliseconds,
      large: () => runCheck(launcher, roots[2]).milliseconds,
    },
    rounds,
  )
  const start = median(bare)
  const each = (values: readonly number[], count: number): number => (median(values) - start) / count
  const line = (count: number, values: readonly number[]): Line => {
    const growth = each(values, count) / each(middle, 1000)
    const judged = count > 1000
    return {
      what: `time per artifact at ${count.toLocaleString('en')}`,
      figure: `${duration(each(values, count))}, ${growth.toFixed(2)}x of that at 1,000`,
      budget: judged ? `flat (<= ${flat}x)` : '-',
      met: judged ? growth <= flat : true,
      from: `${duration(median(values))} in all`,
    }
  }
  return [line(100, small), line(1000, middle), line(10_000, large)]
}
