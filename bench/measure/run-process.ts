/** Runs one whole Node process and tells how long it took and how much memory it held at its peak. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What one run cost. */
export interface Run {
  readonly milliseconds: number
  /** Resident memory at the peak, in MB. */
  readonly peakMegabytes?: number
  readonly status: number | null
  readonly stderr: string
}

const peakPreload = join(import.meta.dirname, 'report-peak.cjs')

/** Variables that change how Node starts; NODE_EXTRA_CA_CERTS alone triples the start of Node 20. */
const distorting = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
  'NODE_V8_COVERAGE',
  'NODE_PATH',
  'FORCE_COLOR',
  'GITHUB_ACTIONS',
]

/** Runs `node` with the arguments; with `peak`, its memory is reported too (which costs a little time). */
export function runNode(args: readonly string[], options: { peak?: boolean; cwd?: string } = {}): Run {
  const env = { ...process.env }
  for (const name of distorting) delete env[name]
  const preload = options.peak === true ? ['--require', peakPreload] : []
  const begin = process.hrtime.bigint()
  const result = spawnSync(process.execPath, [...preload, ...args], {
    env,
    cwd: options.cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  })
  const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6
  if (result.error !== undefined) throw result.error
  const peak = options.peak === true ? Number(String(result.output[3])) / 1024 : undefined
  return {
    milliseconds,
    status: result.status,
    stderr: result.stderr.toString('utf8'),
    ...(peak === undefined ? {} : { peakMegabytes: peak }),
  }
}
