/** The code cache beside the bundle makes commands start sooner and changes nothing else, whatever state it is in. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, stateOf } from '../support/run-cli.ts'

const root = join(import.meta.dirname, '../..')
const built = createRequire(import.meta.url)(join(root, 'dist/bundle/load.cjs')) as { cacheFile: string }
const cacheName = built.cacheFile.slice(root.length + 1)
const question = ['explain', 'document/changed-since-approval']

/** A copy of what `explain` needs of the package. */
function installed(): string {
  const folder = folderWith({})
  for (const name of ['package.json', 'bin', 'dist/bundle', 'dist/index.js'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  return folder
}

/** Runs a command there, and tells what became of the cache. */
function ask(folder: string, flags: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(folder, 'bin/isms.js'), ...question], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** How V8 and the digest judge the cache: `false` when it is used. */
function rejected(folder: string, flags: readonly string[] = []): string {
  const program = `const l = require('./dist/bundle/load.cjs'); const s = require('fs').readFileSync(l.file)
    process.stdout.write(String(l.compile(s, l.compiledFrom(s)).cachedDataRejected))`
  return spawnSync(process.execPath, [...flags, '-e', program], { cwd: folder, encoding: 'utf8' }).stdout
}

test('the cache of the build is used by the Node that built it, and nothing is written', () => {
  const folder = installed()
  const before = stateOf(folder)
  expect(rejected(folder)).toBe('false')
  expect(ask(folder)).toMatchObject({ status: 0, stderr: '' })
  expect(stateOf(folder)).toEqual(before)
})

test('without it, with a damaged one, one of another bundle, and under other flags, the answer is the same', () => {
  const answer = ask(root)
  expect(answer.status).toBe(0)
  expect(answer.stdout).toContain('Fires on')

  const without = installed()
  rmSync(join(without, cacheName))
  expect(rejected(without)).toBe('undefined')
  expect(ask(without)).toEqual(answer)

  const whole = readFileSync(built.cacheFile)
  const flipped = Buffer.from(whole)
  flipped[whole.length >> 1] = (flipped[whole.length >> 1] as number) ^ 0x55
  for (const damaged of [flipped, whole.subarray(0, whole.length - 1000), whole.subarray(0, 10), Buffer.alloc(0)]) {
    const folder = installed()
    writeFileSync(join(folder, cacheName), damaged)
    expect(rejected(folder)).toBe('undefined')
    expect(ask(folder)).toEqual(answer)
  }

  const changed = installed()
  const bundle = join(changed, 'dist/bundle/isms.cjs')
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('"Fires on"', '"FIRES ON"'))
  expect(rejected(changed)).toBe('undefined')
  expect(ask(changed).stdout).toBe(answer.stdout.replace('Fires on', 'FIRES ON'))

  const flags = ['--no-use-ic']
  expect(rejected(installed(), flags)).toBe('true')
  expect(ask(installed(), flags)).toEqual(answer)
})

test('the programmatic interface comes from the same bundle', () => {
  const folder = installed()
  const program = `import { check, memorySource, exitCode } from './dist/index.js'
    const { report } = check({ source: memorySource({ 'isms.yaml': 'format: 1\\norganization: X\\n' }), asOf: '2026-06-30' })
    process.stdout.write(typeof exitCode(report, 0))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect({ stdout, stderr }).toEqual({ stdout: 'number', stderr: '' })
})

test('the bundle holds ASCII only, as its loader reads it', () => {
  expect(readFileSync(join(root, 'dist/bundle/isms.cjs')).every((byte) => byte < 0x80)).toBe(true)
})
