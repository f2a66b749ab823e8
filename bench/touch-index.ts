/** The program that the history part measures: which commits touched which artifact, for all of them. */
import { cachedLog } from '../src/history/log-cache.ts'
import { logIndex } from '../src/history/log-index.ts'
import { readLog } from '../src/history/read-log.ts'
import { resolveCommit } from '../src/source/git.ts'
import { type Repository, repositoryAt } from '../src/source/repository.ts'

/** Prints how many touches the files of HEAD have; `cached` takes the log from the cache. */
export async function runTouchIndex(folder: string, cached: boolean): Promise<void> {
  const repository = repositoryAt(folder) as Repository
  const head = resolveCommit(folder, 'HEAD')
  const log = cached
    ? await cachedLog('bench')(repository, head, false)
    : await readLog(folder, head, [], repository.idLength)
  const { lineages } = logIndex(log, head)
  let touches = 0
  for (const path of log.paths) {
    const lineage = lineages.of(path)
    touches += lineage === undefined ? 0 : lineages.changes(lineage).length
  }
  process.stdout.write(`${log.commits} commits, ${log.paths.length} paths, ${touches} touches\n`)
}
