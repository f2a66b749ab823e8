/**
 * The log from the user's cache folder, extended by the commits that came since. A log is a function of the commit that it is
 * of, so that what is cached stays true; whatever does not fit is read again from git. Nothing is ever written into the work
 * tree or git's own folder, from where a pull request or a restored checkout could plant it.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { endianness, homedir } from 'node:os'
import { isAbsolute, join, relative } from 'node:path'
import { git } from '../source/git.ts'
import type { Repository } from '../source/repository.ts'
import { parentColumns } from './commit-graph.ts'
import { joinLogs, type LogColumns } from './log-columns.ts'
import { logBytes, logFromBytes } from './log-file.ts'
import { cutOffCommits } from './notices.ts'
import { readLog } from './read-log.ts'

/** The log of a commit, from the cache where it can be had. */
export function cachedLog(
  version: string,
): (repository: Repository, head: string, exactRenames: boolean) => Promise<LogColumns> {
  return async (repository, head, exactRenames) => {
    const { folder, idLength } = repository
    const file = cacheFile(repository, version, exactRenames)
    const cached = file === undefined ? undefined : readCache(file.path)
    if (cached?.tip === head) return cached.log
    const usable = cached !== undefined && cached.log.idLength === idLength && contains(folder, head, cached.tip)
    const read = usable
      ? joinLogs(await readLog(folder, head, [cached.tip], idLength, exactRenames), cached.log)
      : await readLog(folder, head, [], idLength, exactRenames)
    const log = { ...read, parents: parentColumns(read) }
    if (file !== undefined) writeCache(file, logBytes(log, head))
    return log
  }
}

/** True when every commit of the cached log is one of the log that is wanted. */
const contains = (folder: string, head: string, tip: string): boolean =>
  /^[0-9a-f]{40,64}$/.test(tip) && git(folder, ['merge-base', '--is-ancestor', tip, head]).ok

interface CacheFile {
  readonly folder: string
  readonly path: string
  /** Names of all cache files of the repository begin so. */
  readonly prefix: string
}

/** Where the log of a repository lies; undefined when there is no safe place for it. */
function cacheFile(repository: Repository, version: string, exactRenames: boolean): CacheFile | undefined {
  const { XDG_CACHE_HOME: given } = process.env
  const base = given !== undefined && isAbsolute(given) ? given : join(homedir(), '.cache')
  const folder = join(base, 'isms')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const real = realpathSync(folder)
    const top = repository.folder.slice(0, repository.folder.length - repository.prefix.length) || '/'
    if ([top, repository.folder, repository.commonFolder].some((place) => isInside(real, place))) return undefined
    const prefix = hash(repository.commonFolder)
    const rest = hash(
      JSON.stringify([version, exactRenames, repository.idLength, endianness(), cutOffCommits(repository)]),
    )
    return { folder: real, path: join(real, `${prefix}-${rest}.log`), prefix }
  } catch {
    return undefined
  }
}

const isInside = (path: string, folder: string): boolean => {
  const below = relative(folder, path)
  return below === '' || (!below.startsWith('..') && !isAbsolute(below))
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

/** Only a plain file of this user is read. */
function readCache(path: string): ReturnType<typeof logFromBytes> {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const stat = fstatSync(file)
    const mine = process.getuid === undefined || stat.uid === process.getuid()
    return stat.isFile() && mine ? logFromBytes(readFileSync(file)) : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Written beside and renamed, so that a run at the same time sees the old file or the new one; older files go. */
function writeCache({ folder, path, prefix }: CacheFile, bytes: Buffer): void {
  const draft = join(folder, `.${randomBytes(8).toString('hex')}.draft`)
  try {
    writeFileSync(draft, bytes, { flag: 'wx', mode: 0o600 })
    renameSync(draft, path)
    for (const name of readdirSync(folder))
      if (name.startsWith(`${prefix}-`) && join(folder, name) !== path) rmSync(join(folder, name), { force: true })
  } catch {
    rmSync(draft, { force: true })
  }
}
