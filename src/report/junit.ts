/**
 * Format `junit`: one test suite per file with findings, one test case per finding. An error fails its case; warnings and
 * infos stand as skipped cases, so that a CI server shows them without calling the build broken.
 */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { summaryLine } from './groups.ts'
import type { Reporter } from './reporter.ts'
import { byFile, shownDiagnostics } from './shown.ts'
import { xmlAttribute, xmlText } from './xml.ts'

export const junit: Reporter = {
  name: 'junit',
  print: (report, view) => {
    const shown = shownDiagnostics(report, view)
    const suites = byFile(shown).map(([path, found]) => suite(plainLine(`${view.prefix}${path}`), found))
    // A report without a single case reads as "no tests ran"; a clean check says so in one that passed.
    const clean = `  <testsuite name="isms check"${totals([], 1)}>\n    <testcase classname="isms"${xmlAttribute('name', summaryLine(report, view))} time="0"/>\n  </testsuite>`
    return `${[
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="isms check"${totals(shown, Math.max(1, shown.length), true)}>`,
      ...(suites.length === 0 ? [clean] : suites),
      '</testsuites>',
    ].join('\n')}\n`
  },
}

const isFailure = ({ severity }: Diagnostic): boolean => severity === 'error'

/** Counts as attributes; only suites may have a count of skipped cases. */
function totals(found: readonly Diagnostic[], tests: number, ofAll = false): string {
  const failures = found.filter(isFailure).length
  const skipped = ofAll ? '' : ` skipped="${found.length - failures}"`
  return ` tests="${tests}" failures="${failures}" errors="0"${skipped} time="0"`
}

function suite(name: string, found: readonly Diagnostic[]): string {
  return [
    `  <testsuite${xmlAttribute('name', name)}${totals(found, found.length)}>`,
    ...found.map((diagnostic) => testCase(name, diagnostic)),
    '  </testsuite>',
  ].join('\n')
}

function testCase(file: string, diagnostic: Diagnostic): string {
  const { line, column } = diagnostic.range.start
  const message = xmlAttribute('message', plainLine(diagnostic.message))
  const open = `    <testcase${xmlAttribute('classname', diagnostic.rule.replace('/', '.'))}${xmlAttribute('name', `${plainLine(diagnostic.message)} (${file}:${line}:${column})`)} time="0">`
  const detail = xmlText(
    [
      `${file}:${line}:${column}`,
      diagnostic.rule,
      diagnostic.clauses.length === 0 ? '' : `clauses ${diagnostic.clauses.join(', ')}`,
      plainLine(diagnostic.help),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  )
  const outcome = isFailure(diagnostic)
    ? `      <failure${message} type="${diagnostic.severity}">${detail}</failure>`
    : `      <skipped${message} type="${diagnostic.severity}"/>`
  return [open, outcome, '    </testcase>'].join('\n')
}
