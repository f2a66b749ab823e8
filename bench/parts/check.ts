/** A cold check of 1,000 artifacts against the floor: walking, reading and parsing the same files. */
import { writtenRepository } from '../generate/write.ts'
import { floorBundle } from '../measure/floor-bundle.ts'
import { interleaved, median, ratio } from '../measure/rounds.ts'
import { runNode } from '../measure/run-process.ts'
import { duration, type Line } from '../measure/table.ts'
import type { BenchContext } from './context.ts'
import { runCheck } from './run-check.ts'

/** Measures the check. */
export function checkPart({ launcher, workFolder, rounds }: BenchContext): Line[] {
  const root = writtenRepository(workFolder, 1000)
  const fast = floorBundle(workFolder, 'js-yaml')
  const slow = floorBundle(workFolder, 'yaml')
  const { check, floor, yaml } = interleaved(
    {
      check: () => runCheck(launcher, root).milliseconds,
      floor: () => runNode([fast, root]).milliseconds,
      yaml: () => runNode([slow, root]).milliseconds,
    },
    rounds * 2,
  )
  const line = (name: string, other: readonly number[], budget: string, most: number): Line => {
    const times = ratio(check, other)
    return {
      what: `\`isms check\`, 1,000 artifacts / floor with ${name}`,
      figure: `${times.toFixed(2)}x`,
      budget,
      met: times <= most,
      from: `${duration(median(check))} / ${duration(median(other))}`,
    }
  }
  return [line('js-yaml', floor, '<= 1.4x', 1.4), line('yaml', yaml, '< 1x', 1)]
}
