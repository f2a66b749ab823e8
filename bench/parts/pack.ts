/** `isms pack stage1` in all formats, with 200 and with 1,000 documents and their history. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryWithHistory } from '../generate/history.ts'
import { generatedDay } from '../generate/repository.ts'
import { median } from '../measure/rounds.ts'
import { type Run, runNode } from '../measure/run-process.ts'
import { duration, type Line } from '../measure/table.ts'
import type { BenchContext } from './context.ts'

/** Documents, the repository that has as many (40 % of its artifacts), and the budget in seconds. */
const cases = [
  { documents: 200, artifacts: 500, seconds: 8 },
  { documents: 1000, artifacts: 2500, seconds: 40 },
]

/** Measures the packs. */
export function packPart({ launcher, workFolder, rounds }: BenchContext): Line[] {
  return cases.map(({ documents, artifacts, seconds }): Line => {
    const root = repositoryWithHistory(workFolder, artifacts)
    const what = `\`isms pack stage1\`, ${documents.toLocaleString('en')} documents`
    const budget = `<= ${seconds} s`
    const runs: Run[] = []
    for (let round = 0; round < Math.min(rounds, 5); round += 1) {
      const run = runPack(launcher, root, workFolder)
      if (run.status !== 0 && run.status !== 1) {
        return {
          what,
          figure: '-',
          budget,
          met: undefined,
          from: `skipped, the command does not work yet: ${run.stderr.trim().split('\n')[0] ?? ''}`,
        }
      }
      runs.push(run)
    }
    const time = median(runs.map(({ milliseconds }) => milliseconds))
    const peak = Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes ?? 0))
    return {
      what,
      figure: duration(time),
      budget,
      met: time <= seconds * 1000,
      from: `${runs.map(({ milliseconds }) => duration(milliseconds)).join(', ')}; peak ${peak.toFixed(0)} MB`,
    }
  })
}

function runPack(launcher: string, root: string, workFolder: string): Run {
  const out = mkdtempSync(join(workFolder, 'pack-'))
  try {
    return runNode([launcher, 'pack', 'stage1', '--as-of', generatedDay, '--root', root, '-o', join(out, 'stage1')], {
      peak: true,
      cwd: out,
    })
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
