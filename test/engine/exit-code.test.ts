/** The exit code of a report. */
import { expect, test } from 'vitest'
import { assembleReport, exitCode } from '../../src/engine/report.ts'
import { diagnostic } from '../support/shared-report.ts'

test.each<[errors: number, warnings: number, infos: number, maxWarnings: number | undefined, code: number]>([
  [0, 0, 0, undefined, 0],
  [0, 0, 5, undefined, 0],
  [0, 0, 5, 0, 0],
  [0, 5, 0, undefined, 0],
  [0, 5, 0, 5, 0],
  [0, 5, 0, 4, 1],
  [0, 1, 0, 0, 1],
  [1, 0, 0, undefined, 1],
  [1, 0, 0, 10, 1],
])('%i errors, %i warnings, %i infos, at most %s warnings: %i', (errors, warnings, infos, maxWarnings, code) => {
  const some = (count: number, severity: 'error' | 'warning' | 'info') =>
    Array.from({ length: count }, () => diagnostic({ severity }))
  const report = reportOf([...some(errors, 'error'), ...some(warnings, 'warning'), ...some(infos, 'info')])
  expect(exitCode(report, maxWarnings)).toBe(code)
})

test.each(['deferred', 'excepted', 'baselined'] as const)('an error that is %s does not count', (status) => {
  const report = reportOf([diagnostic({ severity: 'error', status }), diagnostic({ severity: 'warning', status })])
  expect(exitCode(report, 0)).toBe(0)
  expect(report.counts).toMatchObject({ errors: 0, warnings: 0, [status]: 2 })
})

function reportOf(diagnostics: ReturnType<typeof diagnostic>[]) {
  const provenance = {
    toolVersion: '1.2.3',
    source: 'work-tree',
    asOf: '2026-06-30',
    phase: { name: 'stage1', from: 'derived' },
  } as const
  return assembleReport({ organization: 'X', provenance, diagnostics, artifacts: 1, files: 1 })
}
