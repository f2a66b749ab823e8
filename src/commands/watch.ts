/** `isms check --watch`: runs again after every change of the work tree, until it is interrupted. */
import { resolve, sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import { CannotAnswer } from '../cannot-answer.ts'
import { cannotAnswerText } from './cannot-answer-text.ts'

/** How long the files must be left alone before a run, in milliseconds: editors and git write several at once. */
const quietTime = 100

/** What to watch and what to do then. */
export interface Watched {
  /** Absolute path of the root of the ISMS. */
  readonly root: string
  /** Files that the run itself writes, which must not start the next one. */
  readonly written: readonly string[]
  /** One run; its exit code. */
  readonly run: () => Promise<number>
}

/**
 * Runs at once and after every change, and resolves with the exit code of the last run when the process is told to end.
 * A run that cannot answer says why, and the watch goes on: half-written files are what one has while editing.
 */
export async function watch({ root, written, run }: Watched): Promise<number> {
  const own = new Set(written.map((file) => resolve(file)))
  const ignored = (path: string): boolean =>
    own.has(path) ||
    path
      .slice(root.length)
      .split(sep)
      .some((name) => (name.startsWith('.') && name !== '.') || name === 'node_modules' || name.endsWith('.tmp'))
  let code = await answer(run)
  let running = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const again = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(async () => {
        process.stderr.write('\nisms: files changed, checking again\n')
        code = await answer(run)
      })
    }, quietTime)
  }
  const watcher = watchFiles(root, { ignored, ignoreInitial: true, followSymlinks: false })
  watcher.on('all', again)
  watcher.on('error', (error) => process.stderr.write(`isms: ${(error as Error).message}\n`))
  watcher.on('ready', () => process.stderr.write('isms: watching for changes; Ctrl+C ends\n'))
  await new Promise<void>((end) => {
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
  clearTimeout(timer)
  await watcher.close()
  await running
  return code
}

/** The exit code of a run, 2 when it could not answer. */
async function answer(run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof CannotAnswer)) throw error
    process.stderr.write(cannotAnswerText(error))
    return 2
  }
}
