/** One report with every odd case, for all reporters. */
import type { Diagnostic } from '../../src/engine/diagnostic.ts'
import { assembleReport, type Report } from '../../src/engine/report.ts'

/** A diagnostic; what is not given is ordinary. */
export function diagnostic(given: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'schema/required-field',
    severity: 'error',
    grade: 'minor',
    message: 'RISK-001 has no owner',
    help: 'Name the person who answers for it',
    clauses: ['6.1.2'],
    artifact: 'RISK-001',
    path: 'risks/a.yaml',
    range: range(1, 5, 13),
    pointer: '/owner',
    related: [],
    fingerprint: '0123456789abcdef',
    status: 'open',
    ...given,
  }
}

const range = (line: number, from: number, to: number, endLine = line) => ({
  start: { line, column: from },
  end: { line: endLine, column: to },
})

/** The texts that the places of the report lie in. */
export const sources: Readonly<Record<string, string>> = {
  'risks/a.yaml': 'id: RISK-001\ntitle: Café – “größer” 日本 \u{1F512}\nstatus: identified\n',
  'policies/x: y,z%0A.md': '---\nid: POL-001\n---\n\n\u001b[2Jcleared\n',
  'huge.yaml': `a: ${'x'.repeat(300)} end\n`,
}

const exception = (id: string, expires: string): NonNullable<Diagnostic['acceptedBy']> => ({
  kind: 'exception',
  id,
  reason: 'one account only \u001b[2J',
  approver: 'PER-001',
  expires,
})

const diagnostics: readonly Diagnostic[] = [
  diagnostic(),
  diagnostic({
    message: 'RISK-001 has title "Café – “größer” 日本 \u{1F512}"',
    severity: 'warning',
    range: range(2, 8, 37),
    clauses: ['6.1.2', 'A.5.1'],
  }),
  diagnostic({
    rule: 'syntax/duplicate-key',
    message: 'RISK-001 stands twice',
    related: [
      { path: 'risks/b.yaml', range: range(1, 5, 13), message: 'first used here' },
      { path: 'risks/c\nd.yaml', range: range(9, 1, 2), message: 'also\nhere' },
    ],
  }),
  diagnostic({
    rule: 'source/not-a-file',
    severity: 'info',
    message: 'No artifact at all',
    artifact: undefined,
    pointer: undefined,
    path: 'isms.yaml',
    range: range(1, 1, 1),
    clauses: [],
  }),
  diagnostic({
    path: 'policies/x: y,z%0A.md',
    range: range(5, 1, 4, 6),
    message: 'one\n::error file=evil::two\r\n\u001b[31mred\u202eright-to-left 100%',
    help: 'a\nb',
  }),
  diagnostic({
    path: '\u001b[31m\n::warning::x.yaml',
    range: range(400, 7, 9),
    message: '::set-output name=x::y',
    severity: 'warning',
  }),
  diagnostic({ path: '::error::y.yaml', message: '##[error]z has no owner' }),
  diagnostic({ path: 'huge.yaml', range: range(1, 304, 307), message: 'far to the right', severity: 'info' }),
  diagnostic({ message: 'ignored', status: 'excepted', acceptedBy: { kind: 'ignore', reason: 'quoted from\na form' } }),
  diagnostic({ message: 'accepted', status: 'excepted', acceptedBy: exception('EXC-002', '2026-10-31') }),
  diagnostic({ message: 'accepted too', status: 'excepted', acceptedBy: exception('EXC-001', '2026-07-31') }),
  diagnostic({
    message: 'taken in',
    severity: 'warning',
    status: 'baselined',
    acceptedBy: { kind: 'baseline', reason: 'accepted at adoption', since: '2025-12-01' },
  }),
  diagnostic({ message: 'not due yet', status: 'deferred' }),
]

/** The report. */
export const sharedReport: Report = reportOver(diagnostics)

/** The same without any finding. */
export const emptyReport: Report = reportOver([])

/** A report over the given findings. */
export function reportOver(found: readonly Diagnostic[]): Report {
  return assembleReport({
    organization: 'Example "Ltd"\n',
    provenance: {
      toolVersion: '1.2.3',
      source: 'revision',
      commit: 'a'.repeat(40),
      asOf: '2026-06-30',
      phase: { name: 'stage1', from: 'derived' },
    },
    diagnostics: found,
    artifacts: 12,
    files: 9,
  })
}
