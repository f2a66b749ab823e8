/** A check of 100 artifacts that ran before, against `isms --version`: what an unchanged small repository costs. */
import { writtenRepository } from '../generate/write.ts'
import { interleaved, median, ratio } from '../measure/rounds.ts'
import { runNode } from '../measure/run-process.ts'
import { duration, type Line } from '../measure/table.ts'
import type { BenchContext } from './context.ts'
import { runCheck } from './run-check.ts'

/** Measures the repeated check. */
export function smallCheckPart({ launcher, workFolder, rounds }: BenchContext): Line[] {
  const root = writtenRepository(workFolder, 100)
  runCheck(launcher, root)
  const { check, version } = interleaved(
    {
      check: () => runCheck(launcher, root).milliseconds,
      version: () => runNode([launcher, '--version']).milliseconds,
    },
    rounds * 2,
  )
  const times = ratio(check, version)
  return [
    {
      what: '`isms check` again, 100 artifacts / `isms --version`',
      figure: `${times.toFixed(2)}x`,
      budget: '<= 1.6x',
      met: times <= 1.6,
      from: `${duration(median(check))} / ${duration(median(version))}`,
    },
  ]
}
