/** `isms pack stage1` end to end on the example with its history: same commit, same bytes, whole or not at all. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHistory } from '../../examples/build-history.ts'

const isms = join(import.meta.dirname, '../../bin/isms.js')
let work = ''
let first = ''

interface Manifest {
  commit: string
  date: string
  draft: boolean
  files: { path: string; sha256: string; id?: string }[]
}

const run = (args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) =>
  spawnSync(process.execPath, [isms, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? work,
    env: { ...process.env, ...options.env },
  })
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const repository = () => join(work, 'repository')

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'isms-pack-'))
  buildHistory(repository())
  first = join(work, 'first/stage1')
  mkdirSync(dirname(first))
  const { status, stderr } = run(['pack', 'stage1', '--root', repository(), '-o', first])
  expect(stderr).toContain('Writing')
  expect(status).toBe(0)
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('the pack', () => {
  test('has the same bytes in another folder, time zone and locale', () => {
    const second = join(work, 'elsewhere/deeper/stage1')
    const copy = join(work, 'copy')
    cpSync(repository(), copy, { recursive: true })
    const { status } = run(['pack', 'stage1', '--root', copy, '-o', second, '--quiet'], {
      env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    })
    expect(status).toBe(0)
    expect(sha256(`${second}.zip`)).toBe(sha256(`${first}.zip`))
    expect(sha256(join(second, 'manifest.json'))).toBe(sha256(join(first, 'manifest.json')))
  })

  test('names every file with its hash, and the commit', () => {
    const manifest = JSON.parse(readFileSync(join(first, 'manifest.json'), 'utf8')) as Manifest
    for (const file of manifest.files) expect(sha256(join(first, file.path))).toBe(file.sha256)
    expect(manifest.commit).toMatch(/^[0-9a-f]{40}$/)
    expect(manifest.date).toBe('2026-06-30')
    expect(manifest.draft).toBe(false)
    const listed = new Set(manifest.files.map(({ path }) => path))
    for (const path of filesBelow(first))
      if (!['manifest.json', 'SHA256SUMS'].includes(path)) expect(listed).toContain(path)
  })

  test('holds every document, and the SoA with its 93 controls', () => {
    const ids = (JSON.parse(readFileSync(join(first, 'manifest.json'), 'utf8')) as Manifest).files.map(({ id }) => id)
    for (const folder of ['policies', 'procedures']) {
      for (const name of readdirSync(join(repository(), folder))) expect(ids).toContain(/^[A-Z]+-\d+/.exec(name)?.[0])
    }
    const statement = readdirSync(join(first, '04-statement')).find((name) => name.startsWith('soa-')) as string
    const controls =
      readFileSync(join(first, '04-statement', statement), 'utf8').match(/id="[^"]*a-[5-8]-\d+"|>A\.[5-8]\.\d+</g) ?? []
    expect(new Set(controls.map((text) => text.toLowerCase())).size).toBeGreaterThanOrEqual(93)
  })

  test('has no broken internal link', () => {
    const pages = filesBelow(first).filter((path) => path.endsWith('.html'))
    const anchors = new Map(
      pages.map((path) => [
        path,
        new Set([...readFileSync(join(first, path), 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    )
    const broken: string[] = []
    for (const page of pages) {
      for (const [, href] of readFileSync(join(first, page), 'utf8').matchAll(/\shref="([^"]+)"/g)) {
        if (/^(https?:|mailto:)/.test(href as string)) continue
        const [path, anchor] = (href as string).split('#') as [string, string | undefined]
        const target = path === '' ? page : join(dirname(page), decodeURIComponent(path))
        if (!existsSync(join(first, target))) broken.push(`${page}: ${href}`)
        else if (anchor !== undefined && anchors.get(target)?.has(decodeURIComponent(anchor)) === false)
          broken.push(`${page}: ${href}`)
      }
    }
    expect(broken).toEqual([])
  })
})

describe('the type of the pack', () => {
  const own = `title: For the board\nformats: [html]\nsections:\n  - number: "00"\n    title: Start\n    pages: [overview, roles, left-out]\n`
  const withOwn = (text: string): string => {
    const copy = mkdtempSync(join(work, 'own-'))
    cpSync(repository(), copy, { recursive: true })
    mkdirSync(join(copy, 'templates/packs'), { recursive: true })
    writeFileSync(join(copy, 'templates/packs/board.yaml'), text)
    return copy
  }

  test('may be one of the user; what is wrong with it is said at its place', () => {
    const target = join(work, 'board')
    const { status } = run([
      'pack',
      'board',
      '--root',
      withOwn(own),
      '--worktree',
      '--as-of',
      '2026-06-30',
      '-o',
      target,
    ])
    expect(status).toBe(0)
    expect(existsSync(join(target, '00-start/roles.html'))).toBe(true)
    expect(readdirSync(target).filter((name) => /[.](pdf|xlsx)$/.test(name))).toEqual([])
    const wrong = run(['pack', 'board', '--root', withOwn(own.replace('roles', 'rolls')), '--worktree', '-o', target])
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('templates/packs/board.yaml:6: there is no view "rolls" (nearest name: roles)')
  })

  test.each([
    [['pack', 'stage3'], 'Packs: customer, internal-audit, recertification, stage1, stage2, surveillance'],
    [['pack', '../stage1'], 'There is no pack "../stage1"'],
    [['pack', 'surveillance'], 'Name the tag or commit of the last audit with --since. Tags: audit-2025-05'],
    [['pack', 'surveillance', '--since', 'nowhere'], 'nowhere'],
    [['pack', 'stage1', '--since', 'isms-2025.1'], 'The pack stage1 has no use for --since'],
    [['pack', 'internal-audit', '--audit', 'AUD-1999'], 'Audits: AUD-2025-00'],
  ])('%j is answered with what to do', (args, words) => {
    const { status, stderr } = run([...args, '--root', repository(), '-o', join(work, 'nothing')])
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(existsSync(join(work, 'nothing'))).toBe(false)
  })
})

describe('where it may be written', () => {
  test('not inside the ISMS', () => {
    const { status, stderr } = run(['pack', 'stage1', '--root', repository(), '-o', join(repository(), 'out')])
    expect(status).toBe(2)
    expect(stderr).toContain('inside the ISMS')
    expect(existsSync(join(repository(), 'out'))).toBe(false)
  })

  test('not over a folder that is no pack', () => {
    const folder = join(work, 'mine')
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes.txt'), 'keep me')
    const { status } = run(['pack', 'stage1', '--root', repository(), '-o', folder])
    expect(status).toBe(2)
    expect(readdirSync(folder)).toEqual(['notes.txt'])
  })
})

describe('drafts and open errors', () => {
  test('the files as they are make a DRAFT that lists the open error and exits 1; --strict writes nothing', () => {
    const copy = join(work, 'dirty')
    cpSync(repository(), copy, { recursive: true })
    const risk = join(copy, 'risks/RISK-004.yaml')
    writeFileSync(risk, readFileSync(risk, 'utf8').replace(/^owner: .*\n/m, ''))
    const target = join(work, 'draft')
    expect(
      run(['pack', 'stage1', '--worktree', '--strict', '--as-of', '2026-06-30', '--root', copy, '-o', target]).status,
    ).toBe(1)
    expect(existsSync(target)).toBe(false)
    const { status } = run([
      'pack',
      'stage1',
      '--worktree',
      '--as-of',
      '2026-06-30',
      '--root',
      copy,
      '-o',
      target,
      '--quiet',
    ])
    expect(status).toBe(1)
    const manifest = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8')) as Manifest
    expect(manifest.draft).toBe(true)
    const gaps = readdirSync(join(target, '11-gaps'))
      .map((name) => readFileSync(join(target, '11-gaps', name), 'utf8'))
      .join('\n')
    const text = gaps.replace(/<[^>]+>/g, '')
    expect(text).toContain('RISK-004 has no owner')
    // That file alone differs from the commit.
    expect(text).toContain('risks/RISK-004.yaml in the pack is not as it was committed')
    expect(text.match(/in the pack is not as it was committed/g)).toHaveLength(1)
  })

  test('a broken template of the user stops the pack with file and line, and leaves nothing', () => {
    const copy = join(work, 'template')
    cpSync(repository(), copy, { recursive: true })
    mkdirSync(join(copy, 'templates/packs/stage1'), { recursive: true })
    writeFileSync(join(copy, 'templates/packs/stage1/gaps.md.hbs'), 'First line\n\n{{nothing.like.this}}\n')
    const target = join(work, 'untouched')
    const { status, stderr } = run([
      'pack',
      'stage1',
      '--worktree',
      '--as-of',
      '2026-06-30',
      '--root',
      copy,
      '-o',
      target,
    ])
    expect(status).toBe(2)
    expect(stderr).toMatch(/templates\/packs\/stage1\/gaps\.md\.hbs:3/)
    expect(existsSync(target)).toBe(false)
    expect(existsSync(`${target}.zip`)).toBe(false)
  })
})

function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((item) => {
    const path = below === '' ? item.name : `${below}/${item.name}`
    return item.isDirectory() ? filesBelow(folder, path) : [path]
  })
}
