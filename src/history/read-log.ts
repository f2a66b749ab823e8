/**
 * One streaming pass over git's log, into columns. Every commit is walked with its changes against its first parent, so that
 * the same pass tells who wrote a change (the commits of a branch) and when it became effective (the merge).
 */
import { spawn } from 'node:child_process'
import { CannotAnswer } from '../cannot-answer.ts'
import { gitArguments, gitEnvironment } from '../source/git.ts'
import { logBuilder } from './log-builder.ts'
import type { LogColumns } from './log-columns.ts'
import { logParser } from './log-parser.ts'

/** Fields of a commit's header, in order; the record begins with an empty field and a mark. */
export const headerFields = [
  '%H',
  '%P',
  '%an',
  '%ae',
  '%at',
  '%cn',
  '%ce',
  '%ct',
  '%s',
  '%(trailers:only,unfold)',
] as const

/** Settings of the repository that would change what the log says. */
const settled = [
  'log.showRoot=true',
  'diff.renameLimit=1000',
  'diff.relative=false',
  'trailer.separators=:',
  'core.commitGraph=false',
].flatMap((setting) => ['-c', setting])

/**
 * Reads the log of a commit without what other commits contain.
 * @param folder any folder of the repository
 * @param commit full commit id
 * @param without full ids of commits that are already known, with all that they contain
 * @param idLength length of an object id in hex digits
 * @param exactRenames follow only renames that changed nothing, which needs no contents
 */
export async function readLog(
  folder: string,
  commit: string,
  without: readonly string[],
  idLength: number,
  exactRenames = false,
): Promise<LogColumns> {
  const args = [
    ...settled,
    'log',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--no-mailmap',
    '--no-relative',
    '--no-notes',
    '--no-decorate',
    '--no-color',
    '--diff-merges=first-parent',
    '--raw',
    '--no-abbrev',
    `--find-renames=${exactRenames ? 100 : 50}%`,
    '-O/dev/null',
    '-z',
    `--format=%x00%x01${headerFields.join('%x00')}%x00`,
    '--end-of-options',
    commit,
    ...without.map((id) => `^${id}`),
    '--',
  ]
  const child = spawn('git', gitArguments(args), {
    cwd: folder,
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const ended = new Promise<number | Error>((resolve) => {
    child.on('error', resolve)
    child.on('close', (status) => resolve(status ?? 1))
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    if (errors.length < 4096) errors += chunk.toString('utf8')
  })
  const builder = logBuilder(idLength)
  const parser = logParser(builder, idLength, headerFields.length)
  for await (const chunk of child.stdout) parser.push(chunk as Buffer)
  const status = await ended
  if (status instanceof Error) throw new CannotAnswer(`git could not be run: ${status.message}`)
  if (status !== 0) throw refusal(errors.trim())
  return builder.finish()
}

function refusal(errors: string): CannotAnswer {
  if (/diff-merges|unrecognized argument/.test(errors))
    return new CannotAnswer('This git is too old to tell what merges changed', 'Install git 2.31 or newer.')
  return new CannotAnswer(
    `git cannot read the whole history: ${errors.split('\n')[0] ?? ''}`,
    'Repair the repository (git fsck), or use --no-git.',
  )
}
