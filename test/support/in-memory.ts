/** Checks small repositories in memory: `{ path: text }` in, diagnostics out. */
import { type CheckInput, type CheckResult, check } from '../../src/engine/check.ts'
import { memorySource } from '../../src/source/memory.ts'

/** The least configuration that raises no finding of its own. */
export const minimalConfig = `format: 1
organization: Example Ltd
standard: ISO/IEC 27001:2022
amendments: ["Amd 1:2024"]
`

/** The day on which examples are judged unless they say otherwise. */
export const exampleDay = '2026-06-30'

/** Checks the files; a minimal `isms.yaml` is added when absent, and the phase in force holds unless one is asked for. */
export function checkFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  asOf = exampleDay,
  given: Pick<CheckInput, 'inGit' | 'phase' | 'policy' | 'history'> = {},
): CheckResult {
  return check({ source: memorySource({ 'isms.yaml': minimalConfig, ...files }), asOf, ...given })
}

/** Open findings as `rule path:line`. */
export function found(result: CheckResult): string[] {
  return result.report.diagnostics
    .filter(({ status }) => status === 'open')
    .map(({ rule, path, range }) => `${rule} ${path}:${range.start.line}`)
}
