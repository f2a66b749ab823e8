/** Runs the benchmarks and prints one Markdown table; a measurement, not a test: it always exits 0. */
import { existsSync, mkdirSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { markdownTable } from './measure/table.ts'
import { checkPart } from './parts/check.ts'
import type { BenchContext } from './parts/context.ts'
import { growthPart } from './parts/growth.ts'
import { historyPart } from './parts/history.ts'
import { memoryPart } from './parts/memory.ts'
import { packPart } from './parts/pack.ts'
import { smallCheckPart } from './parts/small-check.ts'
import { startPart } from './parts/start.ts'

const parts = {
  start: startPart,
  check: checkPart,
  'small-check': smallCheckPart,
  growth: growthPart,
  memory: memoryPart,
  pack: packPart,
  history: historyPart,
}

const usage = `npx tsx bench/run.ts [options]
  --only <part>       one part: ${Object.keys(parts).join(', ')}; repeatable
  --rounds <n>        counted rounds per measurement (default 5, at least 1)
  --work <folder>     where repositories are generated and kept (default ${join(tmpdir(), 'isms-bench')})
  --launcher <file>   the launcher to measure (default bin/isms.js of this project)
`

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '5' },
    work: { type: 'string' },
    launcher: { type: 'string' },
    help: { type: 'boolean' },
  },
})

const context: BenchContext = {
  launcher: values.launcher ?? join(import.meta.dirname, '../bin/isms.js'),
  workFolder: values.work ?? join(tmpdir(), 'isms-bench'),
  rounds: Math.max(1, Number(values.rounds) || 5),
}
if (values.help === true) process.stdout.write(usage)
else if (!existsSync(join(context.launcher, '../../dist/bundle/isms.cjs')))
  process.stderr.write('dist/ is missing: build first (npm run build).\n')
else run((values.only ?? Object.keys(parts)) as (keyof typeof parts)[])

function run(names: readonly (keyof typeof parts)[]): void {
  mkdirSync(context.workFolder, { recursive: true })
  const lines = names.flatMap((name) => {
    if (!Object.hasOwn(parts, name))
      return [
        {
          what: name,
          figure: '-',
          budget: '-',
          met: undefined,
          from: `no such part; parts: ${Object.keys(parts).join(', ')}`,
        },
      ]
    process.stderr.write(`measuring: ${name}\n`)
    try {
      return parts[name](context)
    } catch (error) {
      return [
        { what: name, figure: '-', budget: '-', met: undefined, from: (error as Error).message.split('\n')[0] ?? '' },
      ]
    }
  })
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} cores, medians of ${context.rounds} or more interleaved rounds of whole processes.\n\n${markdownTable(lines)}\n`,
  )
}
