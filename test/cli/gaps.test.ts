/** `isms gaps` as users run it: the answer on standard output, readiness as the exit code. */
import { expect, test } from 'vitest'
import { exampleFolder } from '../support/example.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { outputErrors } from '../support/output-schemas.ts'
import { folderWith, isms } from '../support/run-cli.ts'

const day = ['--as-of', '2026-06-30', '--no-git']

test('an empty ISMS is not ready: exit 1, the verdict first', () => {
  const { code, stdout, stderr } = isms(folderWith({ 'isms.yaml': minimalConfig }), ['gaps', ...day])
  expect(stdout).toMatch(/^Example Ltd {4}as of 2026-06-30\n\nNot ready for Stage 1: \d+ gaps stop it\.\nNext: /)
  expect([code, stderr]).toEqual([1, ''])
})

test('the example is ready for Stage 1 and Stage 2: exit 0', () => {
  for (const audit of ['stage1', 'stage2']) {
    const { code, stdout } = isms(exampleFolder, ['gaps', '--for', audit, ...day])
    expect(stdout).toContain('nothing stands in its way')
    expect(code).toBe(0)
  }
})

test('json fits its schema and says the same', () => {
  const { code, stdout } = isms(exampleFolder, ['gaps', '--for', 'stage2', '--as-of', '2027-09-01', '--format', 'json'])
  const document = JSON.parse(stdout) as { ready: boolean; gaps: { stops: boolean }[]; counts: { stopping: number } }
  expect(outputErrors('gaps', document)).toEqual([])
  expect(document.ready).toBe(false)
  expect(document.gaps.filter(({ stops }) => stops)).toHaveLength(document.counts.stopping)
  expect(code).toBe(1)
})

test('an audit that is none is a usage error', () => {
  const { code, stderr } = isms(folderWith({ 'isms.yaml': minimalConfig }), ['gaps', '--for', 'stage3'])
  expect(stderr).toContain("argument 'stage3' is invalid")
  expect(code).toBe(2)
})
