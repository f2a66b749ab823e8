/** The JSON report and its published schema say the same. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/generated/rules.ts'
import { checkFiles } from '../support/in-memory.ts'
import { reportSchema, schemaErrors } from '../support/report-schema.ts'
import { emptyReport, sharedReport } from '../support/shared-report.ts'

const plain = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value)) as Record<string, unknown>

describe('fits the schema', () => {
  test.each([
    ['with every odd case', sharedReport],
    ['without findings', emptyReport],
    ['of an empty ISMS', checkFiles({}).report],
    ['of a broken ISMS', checkFiles({ 'isms.yaml': '[', 'risks/a.yaml': 'id: [', 'policies/a.md': 'x' }).report],
  ])('the report %s', (_, report) => {
    expect(schemaErrors(plain(report))).toEqual([])
  })

  test('the report of every bad example of every rule', () => {
    const errors = rules.flatMap((rule) =>
      rule.examples.bad
        .slice(0, 1)
        .flatMap(({ files }) => schemaErrors(plain(checkFiles(files).report)).map((error) => `${rule.id} ${error}`)),
    )
    expect(errors).toEqual([])
  })
})

describe('does not fit', () => {
  const finding = plain(sharedReport.diagnostics[0])
  const withFinding = (change: object) =>
    schemaErrors({ ...plain(emptyReport), diagnostics: [{ ...finding, ...change }] })

  test.each<[string, object]>([
    ['a field of its own', { own: 1 }],
    ['a severity that is none', { severity: 'fatal' }],
    ['line 0', { range: { start: { line: 0, column: 1 }, end: { line: 1, column: 1 } } }],
    ['an accepted finding without what accepts it', { status: 'excepted' }],
    ['an open finding with what accepts it', { acceptedBy: { kind: 'ignore', reason: 'x' } }],
    ['a fingerprint of another length', { fingerprint: 'abc' }],
  ])('%s', (_, change) => {
    expect(withFinding(change).length).toBeGreaterThan(0)
  })
})

test('every field has a title and a description', () => {
  const lacking: string[] = []
  const visit = (node: unknown, at: string): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties } = node as { properties?: Record<string, Record<string, unknown>> }
    for (const [name, field] of Object.entries(at.endsWith('/if') ? {} : (properties ?? {}))) {
      if (field.$ref === undefined && (field.title === undefined || field.description === undefined))
        lacking.push(`${at}/${name}`)
    }
    for (const [key, child] of Object.entries(node)) visit(child, `${at}/${key}`)
  }
  visit(reportSchema, '')
  expect(lacking).toEqual([])
})

test('schemas/ holds the same schema', () => {
  const published = readFileSync(join(import.meta.dirname, '../../schemas/report.schema.json'), 'utf8')
  expect(JSON.parse(published)).toEqual(reportSchema)
})
