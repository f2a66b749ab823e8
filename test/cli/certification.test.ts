/** The life-cycle phase and the certification as users ask for them. */
import { describe, expect, test } from 'vitest'
import { audit, certificate } from '../analysis/certification/life.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms } from '../support/run-cli.ts'

const begun = { 'isms.yaml': minimalConfig }
const day = ['--as-of', '2026-06-30', '--no-git']

describe('check --phase', () => {
  test('an ISMS that has just begun is clean, and says what waits', () => {
    const { code, stdout, stderr } = isms(folderWith(begun), ['check', ...day])
    expect(stdout).toMatch(/^No findings in 1 artifact {4}phase implementing \(derived\) .*\n {2}\d+ deferred /)
    expect([code, stderr]).toEqual([0, ''])
  })

  test('asks ahead', () => {
    const { code, stdout } = isms(folderWith(begun), ['check', '--phase', 'stage1', ...day])
    expect(stdout).toContain('scope/missing')
    expect(stdout).toContain('phase stage1 (--phase)')
    expect(code).toBe(1)
  })

  test('a phase that is none is a usage error', () => {
    const { code, stdout, stderr } = isms(folderWith(begun), ['check', '--phase', 'stage3', ...day])
    expect(stderr).toContain('stage3')
    expect([code, stdout]).toEqual([2, ''])
  })

  test('gaps hides nothing that is deferred', () => {
    const { code, stdout } = isms(folderWith(begun), ['gaps', ...day])
    expect(stdout).toContain('scope/missing')
    expect(code).toBe(1)
  })
})

describe('status', () => {
  const certified = {
    ...begun,
    ...certificate('2025-09-10', '2028-09-09'),
    ...audit('surveillance', '2026-09-07', 'planned'),
  }

  test('names state, next step and phase', () => {
    const { code, stdout } = isms(folderWith(certified), ['status', ...day])
    expect(stdout).toContain(
      'First surveillance audit is due since 2026-06-10 (CRT-001), CRT-001 expires on 2028-09-09',
    )
    expect(stdout).toContain('next: Hold the first surveillance audit by 2026-09-10')
    expect(stdout).toContain('phase certified (derived)')
    expect(code).toBe(0)
  })

  test('--certification holds timeline and plan', () => {
    const { stdout } = isms(folderWith(certified), ['status', '--certification', ...day])
    expect(stdout).toMatch(/2026-06-30 +today\n {2}2026-09-07 {2}◆ {2}Surveillance audit/)
    expect(stdout).toContain('No certification plan holds an amount')
  })

  test('--certification --format json is the data behind it', () => {
    const { stdout } = isms(folderWith(certified), ['status', '--certification', '--format', 'json', ...day])
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: '2026-06-30',
      state: 'surveillance-1-due',
      cycle: 1,
      phase: { name: 'certified', from: 'derived' },
      next: { by: '2026-09-10', overdue: false, needs: [{ guard: 'surveillance-booked', met: true }, {}] },
    })
  })

  test('of a repository without anything says that nothing is dated', () => {
    const { stdout } = isms(folderWith(begun), ['status', '--certification', ...day])
    expect(stdout).toContain('Not begun')
    expect(stdout).toContain('Nothing is dated yet.')
  })
})
