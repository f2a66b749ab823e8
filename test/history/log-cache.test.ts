/** The cache of the log: the same answers as without it, whatever happens to it, and nothing in the repository. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { cachedLog } from '../../src/history/log-cache.ts'
import type { LogColumns } from '../../src/history/log-columns.ts'
import { readLog } from '../../src/history/read-log.ts'
import { type Repository, repositoryAt } from '../../src/source/repository.ts'
import { folderWith } from '../support/run-cli.ts'
import { runGit, type ScriptedCommit, scripted } from './scripted-repository.ts'
import { config, risk } from './texts.ts'

const before = process.env.XDG_CACHE_HOME
afterEach(() => {
  process.env.XDG_CACHE_HOME = before
  if (before === undefined) delete process.env.XDG_CACHE_HOME
})

const script: readonly ScriptedCommit[] = [
  { name: 'start', files: config },
  { name: 'born', files: { 'risks/a.yaml': risk('RISK-001') } },
  { name: 'moved', renames: [['risks/a.yaml', 'risks/é.yaml']] },
  { name: 'other', parents: ['born'], files: { 'risks/b.yaml': risk('RISK-002') } },
  {
    name: 'merge',
    parents: ['moved', 'other'],
    files: { 'risks/b.yaml': risk('RISK-002') },
    message: 'Merge\n\nApproved-by: Ada <ada@example.org>\n',
  },
]

/** A cache folder of its own for the test. */
function ownCache(): string {
  const folder = folderWith({})
  process.env.XDG_CACHE_HOME = folder
  return join(folder, 'isms')
}

/** Everything that a log says, commit by commit, in an order that does not depend on how it was put together. */
function said(log: LogColumns): string[] {
  const commits: string[] = []
  for (let commit = 0; commit < log.commits; commit += 1) {
    const changes: string[] = []
    for (let at = log.changeFrom[commit] as number; at < (log.changeFrom[commit + 1] as number); at += 1)
      changes.push(
        [
          log.status[at],
          log.score[at],
          log.paths[log.path[at] as number],
          log.paths[log.from[at] as number],
          log.blobs.toString('latin1', at * 2 * log.idLength, (at + 1) * 2 * log.idLength),
        ].join(' '),
      )
    commits.push(log.headers.toString('utf8', log.headerFrom[commit], log.headerFrom[commit + 1]) + changes.join('\n'))
  }
  return commits.sort()
}

const repositoryOf = (folder: string): Repository => repositoryAt(folder) as Repository
const headOf = (folder: string, revision = 'HEAD') => runGit(folder, ['rev-parse', revision])
const fresh = async (folder: string, head: string) => said(await readLog(folder, head, [], 40))
const cached = async (folder: string, head: string) => said(await cachedLog('1.0')(repositoryOf(folder), head, false))

describe('the cached log', () => {
  test('says what git says: first, again, extended, and of an older or another branch', async () => {
    const cache = ownCache()
    const { folder, ids } = scripted(script)
    for (const head of [ids.born, ids.merge, ids.merge, ids.other, ids.merge] as string[])
      expect(await cached(folder, head)).toEqual(await fresh(folder, head))
    expect(readdirSync(cache)).toHaveLength(1)
    expect(statSync(cache).mode & 0o777).toBe(0o700)
  })

  test('is used: what it says is taken over', async () => {
    const cache = ownCache()
    const { folder, ids } = scripted(script)
    await cached(folder, ids.moved as string)
    // Without the objects git can no longer tell, and the cache does.
    runGit(folder, ['update-ref', '-d', 'refs/heads/main'])
    const told = await cached(folder, ids.moved as string)
    expect(told).toHaveLength(3)
    const file = join(cache, readdirSync(cache)[0] as string)
    const stamp = statSync(file).mtimeMs
    await cached(folder, ids.moved as string)
    expect(statSync(file).mtimeMs).toBe(stamp)
  })

  test.each<[string, (file: string) => void]>([
    ['a flipped bit', (file) => flip(file, 0.9)],
    ['a flipped bit in its head', (file) => flip(file, 0.02)],
    ['a missing end', (file) => writeFileSync(file, readFileSync(file).subarray(0, -5))],
    ['more at the end', (file) => appendFileSync(file, 'x')],
    ['nothing in it', (file) => writeFileSync(file, '')],
    ['other words in it', (file) => writeFileSync(file, '{"format":"isms-log-1","lengths":[1e9]}\n')],
  ])('with %s is passed over and mended', async (_, spoil) => {
    const cache = ownCache()
    const { folder, ids } = scripted(script)
    const head = ids.merge as string
    await cached(folder, head)
    const file = join(cache, readdirSync(cache)[0] as string)
    const good = readFileSync(file)
    spoil(file)
    expect(await cached(folder, head)).toEqual(await fresh(folder, head))
    expect(readFileSync(file)).toEqual(good)
  })

  test('is not shared between versions of the tool, and older ones go', async () => {
    const cache = ownCache()
    const { folder, ids } = scripted(script)
    await cachedLog('1.0')(repositoryOf(folder), ids.merge as string, false)
    const [first] = readdirSync(cache)
    await cachedLog('1.1')(repositoryOf(folder), ids.merge as string, false)
    expect(readdirSync(cache)).toHaveLength(1)
    expect(readdirSync(cache)).not.toContain(first)
  })

  test('of a shallow clone is not taken for that of the whole one', async () => {
    ownCache()
    const origin = scripted(script)
    const folder = join(folderWith({}), 'clone')
    runGit(origin.folder, ['clone', '-q', '--depth', '1', `file://${origin.folder}`, folder])
    const head = headOf(folder)
    expect(await cached(folder, head)).toHaveLength(1)
    runGit(folder, ['fetch', '-q', '--unshallow'])
    expect(await cached(folder, head)).toHaveLength(5)
  })

  test('of a branch that was rewritten is not mixed with the new one', async () => {
    ownCache()
    const { folder, ids } = scripted(script)
    await cached(folder, ids.merge as string)
    runGit(folder, ['reset', '-q', '--hard', ids.other as string])
    expect(await cached(folder, ids.other as string)).toEqual(await fresh(folder, ids.other as string))
  })

  test('is never kept inside the repository', async () => {
    const { folder, ids } = scripted(script)
    for (const place of ['cache', '.git/cache']) {
      process.env.XDG_CACHE_HOME = join(folder, place)
      mkdirSync(join(folder, place), { recursive: true })
      await cached(folder, ids.merge as string)
      expect(existsSync(join(folder, place, 'isms')) ? readdirSync(join(folder, place, 'isms')) : []).toEqual([])
    }
  })

  test('is not read through a symbolic link', async () => {
    const cache = ownCache()
    const { folder, ids } = scripted(script)
    const head = ids.merge as string
    await cached(folder, head)
    const file = join(cache, readdirSync(cache)[0] as string)
    const elsewhere = join(folderWith({ planted: readFileSync(file) }), 'planted')
    runGit(folder, ['--version'])
    writeFileSync(elsewhere, readFileSync(file))
    const { rmSync } = await import('node:fs')
    rmSync(file)
    symlinkSync(elsewhere, file)
    expect(await cached(folder, head)).toEqual(await fresh(folder, head))
    expect(statSync(file).isFile()).toBe(true)
  })

  test('of runs at the same time is whole', async () => {
    const cache = ownCache()
    const { folder, ids } = scripted(script)
    const head = ids.merge as string
    const runs = await Promise.all(Array.from({ length: 8 }, () => cached(folder, head)))
    for (const run of runs) expect(run).toEqual(runs[0])
    expect(readdirSync(cache)).toHaveLength(1)
  })
})

function flip(file: string, part: number): void {
  const bytes = readFileSync(file)
  const at = Math.floor(bytes.length * part)
  bytes[at] = (bytes[at] as number) ^ 1
  writeFileSync(file, bytes)
}
