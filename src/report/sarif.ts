/**
 * Format `sarif`: SARIF 2.1.0 (OASIS standard) with rule metadata, help, fingerprints and suppressions, as code scanning
 * reads it.
 */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { ruleInfo } from '../engine/rule-catalogue.ts'
import type { Severity } from '../rules/define.ts'
import { plainLine, plainText } from '../terminal/plain-text.ts'
import { acceptanceText } from './groups.ts'
import type { Reporter, View } from './reporter.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

export const sarif: Reporter = {
  name: 'sarif',
  print: (report, view) => {
    const told = report.diagnostics.filter(
      ({ status, severity }) => status !== 'deferred' && (!view.quiet || severity === 'error'),
    )
    const rules = [...new Set(told.map(({ rule }) => rule))].sort()
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'isms',
              semanticVersion: report.provenance.toolVersion,
              rules: rules.map((rule) => ruleDescriptor(rule)),
            },
          },
          automationDetails: { id: 'isms/check/' },
          columnKind: 'utf16CodeUnits',
          properties: { organization: report.organization, asOf: report.provenance.asOf },
          results: told.map((diagnostic) => result(diagnostic, rules.indexOf(diagnostic.rule), view)),
        },
      ],
    }
    return `${plainText(JSON.stringify(log, null, 2))}\n`
  },
}

function ruleDescriptor(id: string) {
  const { summary, why, fires, fix, severity, grade, clauses } = ruleInfo(id)
  return {
    id,
    shortDescription: { text: literal(summary) },
    fullDescription: { text: literal(why) },
    help: {
      text: literal(`${why}\n\nWhen: ${fires}\n\nFix: ${fix}`),
      markdown: `**Why.** ${why}\n\n**When.** ${fires}\n\n**Fix.** ${fix}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['iso27001', ...clauses], 'problem.severity': problemSeverity(severity), grade },
  }
}

function result(diagnostic: Diagnostic, ruleIndex: number, view: View) {
  const { artifact, pointer, acceptedBy } = diagnostic
  const message = `${plainLine(diagnostic.message)}. ${plainLine(diagnostic.help)}`
  return {
    ruleId: diagnostic.rule,
    ruleIndex,
    level: levels[diagnostic.severity],
    message: { text: literal(message) },
    locations: [
      {
        physicalLocation: physicalLocation(diagnostic, view),
        ...(artifact === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: plainLine(`${artifact}${pointer ?? ''}`), kind: 'object' }] }),
      },
    ],
    ...(diagnostic.related.length === 0
      ? {}
      : {
          relatedLocations: diagnostic.related.map((place, id) => ({
            id,
            physicalLocation: physicalLocation(place, view),
            message: { text: literal(plainLine(place.message)) },
          })),
        }),
    partialFingerprints: { 'ismsFinding/v1': diagnostic.fingerprint },
    ...(acceptedBy === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: acceptedBy.kind === 'ignore' ? 'inSource' : 'external',
              justification: acceptanceText(diagnostic),
            },
          ],
        }),
  }
}

function physicalLocation({ path, range }: Pick<Diagnostic, 'path' | 'range'>, view: View) {
  return {
    artifactLocation: { uri: uriOf(`${view.prefix}${path}`), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: range.start.line,
      startColumn: range.start.column,
      endLine: range.end.line,
      endColumn: range.end.column,
    },
  }
}

/** A relative reference (RFC 3986): every segment percent-encoded, a lone surrogate replaced. */
const uriOf = (path: string): string =>
  path
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')

/** Text without meaning to a viewer: `[text](1)` is a link and `{0}` a placeholder in a SARIF message (section 3.11). */
const literal = (text: string): string =>
  (text.includes('](') ? text.replace(/[[\]\\]/g, '\\$&') : text).replace(/\{(\d+)\}/g, '{{$1}}')

const problemSeverity = (severity: Severity): string => (severity === 'info' ? 'recommendation' : severity)
