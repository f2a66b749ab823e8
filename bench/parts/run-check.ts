/** One cold `isms check --no-git` of a generated repository. */
import { generatedDay } from '../generate/repository.ts'
import { type Run, runNode } from '../measure/run-process.ts'

/** Runs it; a status of 2 means that it could not answer, which is no measurement. */
export function runCheck(launcher: string, root: string, options: { peak?: boolean } = {}): Run {
  const run = runNode([launcher, 'check', '--no-git', '--as-of', generatedDay, '--root', root], options)
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`isms check of ${root} ended with ${run.status}: ${run.stderr}`)
  return run
}
