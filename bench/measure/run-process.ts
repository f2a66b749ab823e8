/** Runs one whole Node process and tells how long it took and how much memory it held at its peak. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What one run cost. */
export interface Run {
  readonly milliseconds: number
  /** Resident memory at the peak, in MB. */
  readonly peakMegabytes?: number
  /** What the process said on stderr and when, where it was watched. */
  readonly said?: readonly Said[]
  readonly status: number | null
  readonly stderr: string
}

/** A text on stderr, with the time since the start of the process. */
export interface Said {
  readonly text: string
  readonly milliseconds: number
  /** Processor time of all threads. */
  readonly cpu: number
}

const watchPreload = join(import.meta.dirname, 'report-run.cjs')

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

/** Runs `node` with the arguments; with `peak`, its memory and the times of what it says are reported too (which costs a little time). */
export function runNode(args: readonly string[], options: { peak?: boolean; cwd?: string } = {}): Run {
  const env = { ...process.env }
  for (const name of distorting) delete env[name]
  const preload = options.peak === true ? ['--require', watchPreload] : []
  const begin = process.hrtime.bigint()
  const result = spawnSync(process.execPath, [...preload, ...args], {
    env,
    cwd: options.cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  })
  const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6
  if (result.error !== undefined) throw result.error
  const watched =
    options.peak === true
      ? (JSON.parse(String(result.output[3]) || '{"peak":0,"said":[]}') as { peak: number; said: Said[] })
      : undefined
  return {
    milliseconds,
    status: result.status,
    stderr: result.stderr.toString('utf8'),
    ...(watched === undefined ? {} : { peakMegabytes: watched.peak / 1024, said: watched.said }),
  }
}
