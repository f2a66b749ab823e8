/** In a bare repository every reading command answers for a revision as in a clone of it, and says so where it needs files. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const asOf = ['--as-of', '2026-06-30']
let work = ''
const at = (name: string): string => join(work, name)

/** An ISMS that changed once, as a clone and as a bare repository. */
function withBare(name: string, below: string): void {
  writeInto(at(name), {
    [`${below}isms.yaml`]: minimalConfig,
    [`${below}policies/POL-001.md`]: soundPolicy('Text\n'),
    [`${below}risks/a.yaml`]: `${soundRisk}ownr: x\n`,
  })
  git(at(name), 'init', '-q')
  commit(at(name), 'v1')
  writeInto(at(name), { [`${below}risks/a.yaml`]: soundRisk })
  commit(at(name), 'v2')
  git(work, 'clone', '-q', '--bare', at(name), at(`${name}.git`))
}

beforeAll(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'isms-bare-')))
  withBare('plain', '')
  withBare('nested', 'company/isms/')
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

const readings = [
  ['check', '--ref', 'v1', ...asOf],
  ['check', '--ref', 'v2', '--since', 'v1', ...asOf],
  ['check', '--ref', 'v2', '--policy-from', 'v1', ...asOf],
  ['status', '--ref', 'v1', ...asOf],
  ['gaps', '--all', '--ref', 'v1', ...asOf],
  ['due', '--ref', 'v1', ...asOf],
  ['trace', '--ref', 'v1', ...asOf],
  ['show', 'RISK-001', '--ref', 'v1', ...asOf],
  ['export', 'risks', '--ref', 'v1', ...asOf],
  ['log', 'RISK-001'],
  ['log', 'RISK-001', '--ref', 'v1'],
  ['diff', 'v1..v2'],
]

describe.each([
  ['plain', 'plain'],
  ['nested', 'nested/company/isms'],
])('a bare repository (%s)', (name, clone) => {
  test.each(readings.map((args) => [args.join(' '), args] as const))('isms %s', (_, args) => {
    const here = isms(at(clone), args)
    expect(here.code).toBeLessThan(2)
    expect(here.stdout).not.toBe('')
    expect(isms(at(`${name}.git`), args)).toEqual(here)
    const named = isms(work, [...args, '--root', at(`${name}.git`)])
    expect([named.code, named.stderr]).toEqual([here.code, here.stderr])
  })

  test('gives the same pack, of HEAD where no revision is named', () => {
    const packed = (folder: string, target: string, ...args: string[]): Buffer => {
      const { code } = isms(folder, ['pack', 'stage1', '-o', at(target), '--formats', 'html,csv', ...asOf, ...args])
      expect(code).toBeLessThan(2)
      return readFileSync(`${at(target)}.zip`)
    }
    const pack = packed(at(clone), `out-${name}/pack`)
    expect(packed(at(`${name}.git`), `out-${name}-bare/pack`).equals(pack)).toBe(true)
    expect(packed(work, `out-${name}-root/pack`, '--root', at(`${name}.git`), '--ref', 'v2').equals(pack)).toBe(true)
    const { code, stdout } = isms(work, ['verify', at(`out-${name}/pack`), '--repo', at(`${name}.git`)])
    expect([code, stdout]).toEqual([0, expect.stringContaining('identical')])
  }, 60_000)

  test('gives a pack that compares with an earlier revision', () => {
    const pack = ['pack', 'surveillance', '--since', 'v1', '--formats', 'html', ...asOf]
    const here = isms(at(clone), [...pack, '-o', at(`s-${name}/pack`)])
    const there = isms(at(`${name}.git`), [...pack, '-o', at(`s-${name}-bare/pack`)])
    expect([here.code, there.code]).toEqual([1, 1])
    expect(readFileSync(at(`s-${name}-bare/pack.zip`)).equals(readFileSync(at(`s-${name}/pack.zip`)))).toBe(true)
    const { code, stdout } = isms(work, ['verify', at(`s-${name}/pack.zip`), '--repo', at(`${name}.git`)])
    expect([code, stdout]).toEqual([0, expect.stringContaining('identical')])
  }, 60_000)

  test.each([['check'], ['status'], ['gaps'], ['due'], ['new', 'risk'], ['approve', 'POL-001', '--by', 'PER-001']])(
    'isms %s without a revision says what to name, and writes nothing',
    (...args) => {
      const before = readdirSync(at(`${name}.git`), { recursive: true })
      for (const [folder, more] of [
        [at(`${name}.git`), []],
        [work, ['--root', at(`${name}.git`)]],
      ] as const) {
        const { code, stdout, stderr } = isms(folder, [...args, ...more])
        expect([code, stdout]).toEqual([2, ''])
        expect(stderr).toContain('A bare repository has no files to work on')
        expect(stderr).toContain('--ref HEAD')
      }
      expect(readdirSync(at(`${name}.git`), { recursive: true })).toEqual(before)
    },
  )

  test('keeps no record of a pack, which needs files', () => {
    const { code, stderr } = isms(at(`${name}.git`), [
      'pack',
      'stage1',
      '--record',
      '-o',
      at(`r-${name}/pack`),
      ...asOf,
    ])
    expect([code, stderr]).toEqual([2, expect.stringContaining('holds no isms.yaml beside which')])
  })
})

test('the folder of the ISMS may be named after the bare repository', () => {
  const here = isms(at('nested/company/isms'), ['status', '--ref', 'v1', ...asOf])
  const root = at('nested.git/company/isms')
  expect(isms(work, ['status', '--ref', 'v1', ...asOf, '--root', root]).code).toBe(here.code)
  expect(isms(work, ['diff', 'v1..v2', '--root', root])).toEqual(isms(at('nested/company/isms'), ['diff', 'v1..v2']))
  const wrong = isms(work, ['status', '--ref', 'v1', '--root', at('nested.git/elsewhere')])
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('v1 holds no elsewhere/isms.yaml')])
})

test('of several ISMS in a bare repository one must be named', () => {
  const folder = folderWith({ 'a/isms.yaml': minimalConfig, 'b/isms.yaml': minimalConfig })
  git(folder, 'init', '-q')
  commit(folder, 'v1')
  const bare = join(folderWith({}), 'both.git')
  git(folder, 'clone', '-q', '--bare', folder, bare)
  const { code, stderr } = isms(bare, ['status', '--ref', 'v1'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('v1 holds more than one ISMS: a, b')])
  expect(isms(bare, ['log', 'RISK-001']).stderr).toContain('--root')
  expect(isms(folder, ['status', '--ref', 'v1', '--root', join(bare, 'a')]).code).toBe(0)
})

test('a folder that does not exist is named', () => {
  const { code, stderr } = isms(work, ['check', '--ref', 'v1', '--root', at('nowhere')])
  expect([code, stderr]).toEqual([2, expect.stringContaining('is no folder')])
})
