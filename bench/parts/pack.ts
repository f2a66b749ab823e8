/** `isms pack stage1` with 200 and with 1,000 documents and their history: the whole, the share of each writer, single files. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryWithHistory } from '../generate/history.ts'
import { generatedDay } from '../generate/repository.ts'
import { median } from '../measure/rounds.ts'
import { type Run, runNode } from '../measure/run-process.ts'
import { duration, type Line } from '../measure/table.ts'
import type { BenchContext } from './context.ts'
import { shareText, stageTime } from './pack-shares.ts'

/** Documents, the repository that has as many (40 % of its artifacts), and the budget in seconds. */
const cases = [
  { documents: 200, artifacts: 500, seconds: 8 },
  { documents: 1000, artifacts: 2500, seconds: 40 },
]
/** Memory of a pack of any size, and what one document may add as a file of its own. */
const megabytes = 2048
const perDocument = 60

/** Measures the packs. */
export function packPart({ launcher, workFolder, rounds }: BenchContext): Line[] {
  return cases.flatMap(({ documents, artifacts, seconds }): Line[] => {
    const root = repositoryWithHistory(workFolder, artifacts)
    const what = `\`isms pack stage1\`, ${documents.toLocaleString('en')} documents`
    const runs: Run[] = []
    const apart: Run[] = []
    for (let round = 0; round < Math.min(rounds, 5); round += 1) {
      runs.push(runPack(launcher, root, workFolder))
      // One round says enough: two hundred documents or more are set in it.
      if (round === 0) apart.push(runPack(launcher, root, workFolder, 'docx,single-pdf'))
      const failed = [...runs, ...apart].find(({ status }) => status !== 0 && status !== 1)
      if (failed) return [skipped(what, `<= ${seconds} s`, failed)]
    }
    const time = median(runs.map(({ milliseconds }) => milliseconds))
    const peak = Math.max(...[...runs, ...apart].map(({ peakMegabytes }) => peakMegabytes ?? 0))
    return [
      {
        what,
        figure: duration(time),
        budget: `<= ${seconds} s`,
        met: time <= seconds * 1000,
        from: runs.map(({ milliseconds }) => duration(milliseconds)).join(', '),
      },
      {
        what: '- peak memory',
        figure: `${peak.toFixed(0)} MB`,
        budget: '<= 2 GB',
        met: peak <= megabytes,
        from: 'rss',
      },
      { what: '- share of each writer', figure: 'see from', budget: '-', met: undefined, from: shareText(runs) },
      ...['Word', 'single PDFs'].map((stage) => single(stage, apart, documents)),
    ]
  })
}

/** What one document costs as a file of its own. */
function single(stage: string, runs: readonly Run[], documents: number): Line {
  const { milliseconds, cpu } = stageTime(runs, stage)
  const each = milliseconds / documents
  return {
    what: `- ${stage}, each document`,
    figure: duration(each),
    budget: `<= ${perDocument} ms`,
    met: each <= perDocument,
    from: `${duration(milliseconds)} in all, ${duration(cpu / documents)} of processor time each`,
  }
}

const skipped = (what: string, budget: string, { stderr }: Run): Line => ({
  what,
  figure: '-',
  budget,
  met: undefined,
  from: `skipped, the command does not work yet: ${stderr.trim().split('\n')[0] ?? ''}`,
})

function runPack(launcher: string, root: string, workFolder: string, formats?: string): Run {
  const out = mkdtempSync(join(workFolder, 'pack-'))
  try {
    const args = ['pack', 'stage1', '--as-of', generatedDay, '--root', root, '-o', join(out, 'stage1')]
    return runNode([launcher, ...args, ...(formats === undefined ? [] : ['--formats', formats])], {
      peak: true,
      cwd: out,
    })
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
