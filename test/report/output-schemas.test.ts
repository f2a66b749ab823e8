/** What commands print as JSON keeps to the schema that is published for it; what it never prints is refused. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { levels } from '../../src/analysis/trace/trace-graph.ts'
import { exampleFolder } from '../support/example.ts'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { type OutputName, outputErrors } from '../support/output-schemas.ts'
import { commit, git, isms, writeInto } from '../support/run-cli.ts'

const asOf = ['--as-of', '2026-06-30']
let work = ''
beforeAll(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'isms-schemas-')))
  writeInto(work, {
    'repo/isms.yaml': minimalConfig,
    'repo/policies/POL-001.md': soundPolicy('Text\n'),
    'repo/risks/a.yaml': `${soundRisk}ownr: x\n`,
  })
  git(join(work, 'repo'), 'init', '-q')
  commit(join(work, 'repo'), 'v1')
  writeInto(work, { 'repo/risks/a.yaml': soundRisk })
  commit(join(work, 'repo'), 'v2')
  isms(join(work, 'repo'), ['pack', 'stage1', '-o', join(work, 'pack'), '--formats', 'html', ...asOf])
  isms(join(work, 'repo'), ['pack', 'stage1', '-o', join(work, 'draft'), '--formats', 'html', '--worktree', ...asOf])
}, 60_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** The document that a command prints; it must answer. */
function printed(folder: string, args: readonly string[]): Record<string, unknown> {
  const { code, stdout, stderr } = isms(folder, [...args, '--format', 'json'])
  expect([code === 2, stderr]).toEqual([false, expect.not.stringContaining('internal')])
  return JSON.parse(stdout) as Record<string, unknown>
}

const ofExample: readonly (readonly [OutputName, readonly string[]])[] = [
  ['status', ['status']],
  ['gaps', ['gaps']],
  ['due', ['due']],
  ['trace', ['trace']],
  ['trace', ['trace', 'RISK-001']],
  ['trace', ['trace', 'A.8.13']],
  ['trace', ['trace', '--matrix', 'risk-control']],
  ['show', ['show', 'RISK-001']],
  ['show', ['show', 'POL-001']],
  ['show', ['show', 'SOA']],
]

const ofRepository: readonly (readonly [OutputName, readonly string[]])[] = [
  ['status', ['status', '--ref', 'v1', ...asOf]],
  ['gaps', ['gaps', '--ref', 'v1', '--for', 'stage2', ...asOf]],
  ['due', ['due', '--ref', 'v1', ...asOf]],
  ['trace', ['trace', '--ref', 'v1', ...asOf]],
  ['trace', ['trace', 'RISK-001', '--ref', 'v1', ...asOf]],
  ['show', ['show', 'RISK-001', '--ref', 'v1', ...asOf]],
  ['show', ['show', 'POL-001', '--ref', 'v2', ...asOf]],
  ['log', ['log', 'RISK-001']],
  ['log', ['log', 'POL-001', '--ref', 'v1']],
  ['diff', ['diff', 'v1..v2']],
  ['diff', ['diff', 'v1']],
  ['verify', ['verify', '../pack']],
  ['verify', ['verify', '../pack.zip', '--repo', '.']],
  ['verify', ['verify', '../draft']],
]

describe('the published schema holds for', () => {
  test.each(ofExample.map(([name, args]) => [args.join(' '), name, args] as const))('%s', (_, name, args) => {
    expect(outputErrors(name, printed(exampleFolder, [...args, '--no-git', ...asOf]))).toEqual([])
  })
  test.each(ofRepository.map(([name, args]) => [args.join(' '), name, args] as const))('%s', (_, name, args) => {
    expect(outputErrors(name, printed(join(work, 'repo'), args))).toEqual([])
  })
  test('verify of a pack that was altered', () => {
    writeInto(work, { 'pack/added.txt': 'x', 'pack/manifest.json': '{' })
    const document = printed(work, ['verify', 'pack'])
    expect(document).toMatchObject({ intact: false })
    expect(outputErrors('verify', document)).toEqual([])
  })
})

test.each(['status', 'gaps', 'due', 'trace', 'show', 'log', 'diff', 'verify'] as const)(
  'the schema of %s refuses a field that nobody declared, and a document without its version',
  (name) => {
    const args = [...ofRepository].find(([of]) => of === name)?.[1] as readonly string[]
    const document = printed(join(work, 'repo'), name === 'verify' ? ['verify', '../pack.zip'] : args)
    const { schemaVersion: _version, ...rest } = document
    expect(outputErrors(name, { ...document, undeclared: 1 })).not.toEqual([])
    expect(outputErrors(name, rest)).not.toEqual([])
  },
)

const schema = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../schemas/${name}.schema.json`), 'utf8')) as {
    readonly $defs: Readonly<Record<string, { readonly enum?: readonly string[] }>>
  }

test('show publishes findings as the report does', () => {
  const [inReport, inShow] = [schema('report').$defs, schema('show').$defs]
  const { link: _link, ...shared } = inShow
  for (const [name, definition] of Object.entries(shared)) expect(definition).toEqual(inReport[name])
  expect(shared).toHaveProperty('diagnostic')
})

test('trace publishes every level of the chain', () => {
  expect(schema('trace').$defs.level?.enum).toEqual(levels)
})
