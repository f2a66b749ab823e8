/** The work tree as a source: nothing outside the root is read, nothing that is no plain file is followed. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/engine/check.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'
import { placed, soundRisk, witness } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith } from '../support/run-cli.ts'

const base = { 'isms.yaml': minimalConfig, ...witness }
const faults = (root: string) =>
  check({ source: workTreeSource(root), asOf: '2026-06-30' })
    .report.diagnostics.filter(({ rule }) => /^(syntax|source|schema)\//.test(rule))
    .map(placed)
const witnessed = 'schema/value-not-allowed risks/zz-witness.yaml:3:7'

describe('a symbolic link is named and not followed', () => {
  test.each<[string, (root: string, outside: string) => void, string]>([
    [
      'to a file outside',
      (root, outside) => symlinkSync(join(outside, 'secret.yaml'), join(root, 'risks/a.yaml')),
      'source/not-a-file risks/a.yaml:1:1',
    ],
    [
      'to a file inside',
      (root) => symlinkSync('zz-witness.yaml', join(root, 'risks/a.yaml')),
      'source/not-a-file risks/a.yaml:1:1',
    ],
    ['to nothing', (root) => symlinkSync('nowhere', join(root, 'risks/a.yaml')), 'source/not-a-file risks/a.yaml:1:1'],
    ['to itself', (root) => symlinkSync('a.yaml', join(root, 'risks/a.yaml')), 'source/not-a-file risks/a.yaml:1:1'],
    [
      'in place of a register',
      (root, outside) => symlinkSync(join(outside, 'secret.yaml'), join(root, 'people.yaml')),
      'source/not-a-file people.yaml:1:1',
    ],
  ])('%s', (_, link, finding) => {
    const root = folderWith(base)
    const outside = folderWith({ 'secret.yaml': soundRisk.replace('Lost laptop', 'SECRET') })
    link(root, outside)
    const { report } = check({ source: workTreeSource(root), asOf: '2026-06-30' })
    expect(faults(root)).toEqual(
      [finding, witnessed].sort((a, b) => ((a.split(' ')[1] as string) < (b.split(' ')[1] as string) ? -1 : 1)),
    )
    expect(JSON.stringify(report)).not.toContain('SECRET')
  })

  test('to a folder: its files are not read', () => {
    const root = folderWith(base)
    const outside = folderWith({ 'a.yaml': 'id: [' })
    symlinkSync(outside, join(root, 'controls'))
    symlinkSync(root, join(root, 'risks/round'))
    expect(faults(root)).toEqual(['source/not-a-file controls:1:1', 'source/not-a-file risks/round:1:1', witnessed])
  })
})

test('a pipe in an artifact folder is named and not opened', () => {
  const root = folderWith(base)
  execFileSync('mkfifo', [join(root, 'risks/a.yaml')])
  expect(faults(root)).toEqual(['source/not-a-file risks/a.yaml:1:1', witnessed])
})

test('a folder named like a file is a folder', () => {
  const root = folderWith({ ...base, 'soa.yaml/a.yaml': 'id: SOA\n' })
  expect(faults(root)).toEqual([witnessed, 'source/unknown-location soa.yaml/a.yaml:1:1'])
})

test('an empty folder named like a file is nothing', () => {
  const root = folderWith(base)
  mkdirSync(join(root, 'soa.yaml'))
  expect(faults(root)).toEqual([witnessed])
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
  const root = folderWith({ ...base, 'risks/a.yaml': soundRisk })
  chmodSync(join(root, 'risks/a.yaml'), 0)
  expect(faults(root)).toEqual(['source/unreadable risks/a.yaml:1:1', witnessed])
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be read', () => {
  const root = folderWith({ ...base, 'controls/a.yaml': 'id: CTL-001\n' })
  chmodSync(join(root, 'controls'), 0)
  try {
    expect(faults(root)).toEqual(['source/unreadable controls:1:1', witnessed])
  } finally {
    chmodSync(join(root, 'controls'), 0o755)
  }
})

test('a folder that may not be read, as the source lists it', () => {
  const real = workTreeSource(folderWith(base))
  const source = { ...real, list: () => [{ path: 'controls', type: 'unreadable', size: -1 } as const, ...real.list()] }
  const { diagnostics } = check({ source, asOf: '2026-06-30' }).report
  expect(diagnostics.filter(({ path }) => path === 'controls').map(placed)).toEqual(['source/unreadable controls:1:1'])
})

test('a file that vanishes between listing and reading', () => {
  const real = workTreeSource(folderWith(base))
  const source = {
    ...real,
    list: () => [{ path: 'controls/gone.yaml', type: 'file', size: 3 } as const, ...real.list()],
  }
  const { diagnostics } = check({ source, asOf: '2026-06-30' }).report
  expect(diagnostics.filter(({ path }) => path === 'controls/gone.yaml').map(({ rule }) => rule)).toEqual([
    'source/unreadable',
  ])
})

test('dot-names and node_modules are passed over', () => {
  const root = folderWith({
    ...base,
    '.risks/a.yaml': 'id: [',
    'risks/.a.yaml': 'id: [',
    'risks/node_modules/a.yaml': 'id: [',
    '.git/a.yaml': 'id: [',
  })
  expect(faults(root)).toEqual([witnessed])
})

test('a large file is not read into memory', () => {
  const root = folderWith({ ...base, 'risks/a.yaml': Buffer.alloc(50_000_000, 'a') })
  const read: string[] = []
  const real = workTreeSource(root)
  const { diagnostics } = check({
    source: {
      ...real,
      read: (paths) => {
        read.push(...paths)
        return real.read(paths)
      },
    },
    asOf: '2026-06-30',
  }).report
  expect(diagnostics.find(({ path }) => path === 'risks/a.yaml')?.message).toBe(
    'The file has 47.7 MiB; the limit is 1 MiB',
  )
  expect(read).not.toContain('risks/a.yaml')
})
