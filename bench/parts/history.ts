/** The history of 10,000 artifacts over 50,000 commits against one plain `git log` of the same repository. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { idOf, longHistory } from '../generate/long-history.ts'
import { interleaved, median, ratio } from '../measure/rounds.ts'
import { type Run, runNode } from '../measure/run-process.ts'
import { duration, type Line } from '../measure/table.ts'
import { touchIndexBundle } from '../measure/touch-index-bundle.ts'
import type { BenchContext } from './context.ts'

/** Measures the touch index of all artifacts, cold and cached, and the history of one. */
export function historyPart({ launcher, workFolder, rounds }: BenchContext): Line[] {
  const folder = longHistory(workFolder, 10_000, 50_000)
  const program = touchIndexBundle(workFolder)
  const environment = { XDG_CACHE_HOME: join(workFolder, 'cache'), CI: '' }
  Object.assign(process.env, environment)
  const log = ['log', idOf(1), '--root', folder, '--format', 'json', '-o', join(workFolder, 'log.json')]
  const node = (args: readonly string[], peak = false) => good(runNode(args, { peak }))
  node([program, folder, 'cached'])
  node([launcher, ...log])
  const { git, cold, cached, one, oneCold } = interleaved(
    {
      git: () => plainLog(folder),
      cold: () => node([program, folder]).milliseconds,
      cached: () => node([program, folder, 'cached']).milliseconds,
      one: () => node([launcher, ...log]).milliseconds,
      oneCold: () => node([launcher, ...log, '--no-cache']).milliseconds,
    },
    rounds,
  )
  const peak = Math.max(
    ...[[], ['--no-cache']].map((more) => node([launcher, ...log, ...more], true).peakMegabytes ?? 0),
  )
  const against = (what: string, times: readonly number[], most: number): Line => ({
    what: `${what} / plain \`git log --raw -M -z\``,
    figure: `${ratio(times, git).toFixed(2)}x`,
    budget: `<= ${most}x`,
    met: ratio(times, git) <= most,
    from: `${duration(median(times))} / ${duration(median(git))}`,
  })
  const absolute = (what: string, times: readonly number[]): Line => ({
    what,
    figure: duration(median(times)),
    budget: '< 1 s',
    met: median(times) < 1000,
    from: '10,000 artifacts, 50,000 commits',
  })
  return [
    against('touch index of all artifacts, cold', cold, 2),
    against('touch index of all artifacts, from the cache', cached, 0.15),
    absolute('`isms log` of one artifact, from the cache', one),
    { ...absolute('`isms log --no-cache` of one artifact', oneCold), budget: 'none', met: undefined },
    {
      what: '`isms log`, peak memory',
      figure: `${peak.toFixed(0)} MB`,
      budget: '< 600 MB',
      met: peak < 600,
      from: 'the larger of cold and cached',
    },
  ]
}

/** Milliseconds of one plain log, its output thrown away. */
function plainLog(folder: string): number {
  const begin = process.hrtime.bigint()
  const { status } = spawnSync('git', ['-C', folder, 'log', '--raw', '-M', '-z'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('git log failed')
  return Number(process.hrtime.bigint() - begin) / 1e6
}

function good(run: Run): Run {
  if (run.status !== 0) throw new Error(run.stderr)
  return run
}
