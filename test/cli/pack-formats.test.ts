/** The built command writes every format, and proves templates. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const isms = join(import.meta.dirname, '../../bin/isms.js')
let work = ''
const root = () => join(work, 'isms')
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root(), path)), { recursive: true })
  writeFileSync(join(root(), path), text)
}
const pack = (...args: string[]) =>
  spawnSync(process.execPath, [isms, 'pack', 'stage1', '--root', root(), '--as-of', '2026-06-30', ...args], {
    encoding: 'utf8',
    cwd: work,
  })

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'isms-formats-'))
  put('isms.yaml', 'format: 1\norganization: Example Ltd\npack:\n  logo: "no\\e[31m.svg"\n')
  put(
    'policies/POL-001.md',
    '---\nid: POL-001\ntitle: Access\nversion: "1.0"\nstatus: draft\nlevel: topic\n---\nWords 漢.\n',
  )
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('isms pack --formats', () => {
  test('all', () => {
    const { stderr } = pack('--worktree', '--no-git', '--formats', 'all', '-o', 'out')
    expect(stderr).not.toContain('not installed')
    expect(stderr).toContain('  POL-001: 漢 in "Words 漢."')
    expect(stderr).toContain('The logo no')
    expect(stderr).not.toContain('\u001b')
    const files = readdirSync(join(work, 'out/07-operation')).filter((name) => name.startsWith('POL-001'))
    expect(files.map((name) => name.replace(/^.*\./, ''))).toEqual(['docx', 'html', 'pdf'])
    for (const name of ['isms-stage1.pdf', 'soa.xlsx', 'csv/soa.csv', 'index.html'])
      expect([name, existsSync(join(work, 'out', name))]).toEqual([name, true])
  })

  test('refuses what is no format, before it reads anything', () => {
    const { status, stderr } = pack('--formats', 'html,word')
    expect([status, stderr.includes('"word" is no format of a pack')]).toEqual([2, true])
    expect(stderr).toContain('single-pdf')
  })
})

describe('isms pack --check-templates', () => {
  test('is content without templates, and writes nothing', () => {
    const { status, stdout } = pack('--check-templates')
    expect([status, stdout]).toEqual([
      0,
      'There are no templates of your own; the built-in ones fill from an empty and from a full ISMS\n',
    ])
    expect(readdirSync(work).filter((name) => name.startsWith('isms-stage1'))).toEqual([])
  })

  test('names file and line of a mistake', () => {
    put('templates/packs/stage1/soa.md.hbs', 'One\n\n{{text nothing}}\n')
    const { status, stdout } = pack('--check-templates')
    expect(status).toBe(1)
    expect(stdout).toContain(
      'templates/packs/stage1/soa.md.hbs:3: {{text}} is given a value that the view does not have',
    )
  })
})
