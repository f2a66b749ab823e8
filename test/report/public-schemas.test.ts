/**
 * What CI servers read, held against the public schemas of the formats. The schemas are not ours to ship: name a folder that
 * holds them in ISMS_FORMAT_SCHEMAS (CONTRIBUTING.md says which); without it these tests are skipped.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fill } from '../../src/interop/init/fill.ts'
import { folderWith, isms } from '../support/run-cli.ts'

const folder = process.env.ISMS_FORMAT_SCHEMAS ?? ''
const has = (file: string): boolean => folder !== '' && existsSync(join(folder, file))
const project = join(import.meta.dirname, '../..')
const example = join(project, 'examples/brightloom')

/** What a schema says against a document. */
function faults(schemaFile: string, document: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const schema = JSON.parse(readFileSync(join(folder, schemaFile), 'utf8')) as object
  const validate = ajv.compile(schema)
  return validate(document) ? [] : (validate.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message}`)
}

/** The example on days with no, some and many findings, in one format. */
const reports = (format: string): string[] =>
  ['2026-06-30', '2027-01-31', '2028-06-30'].map(
    (day) => isms(example, ['check', '--no-git', '--as-of', day, '--format', format]).stdout,
  )

describe.skipIf(!has('sarif-2.1.0.schema.json'))('SARIF 2.1.0', () => {
  test('holds for every report', () => {
    const sizes = reports('sarif').map((text) => {
      const log = JSON.parse(text) as { runs: { results: unknown[] }[] }
      expect(faults('sarif-2.1.0.schema.json', log)).toEqual([])
      return log.runs[0]?.results.length ?? 0
    })
    expect(sizes[0]).toBe(0)
    expect(sizes[2]).toBeGreaterThan(20)
  })
})

describe.skipIf(!has('jenkins-junit-10.xsd') || spawnSync('xmllint', ['--version']).status !== 0)('JUnit', () => {
  test('holds for every report', () => {
    const temporary = folderWith({})
    for (const [index, text] of reports('junit').entries()) {
      const file = join(temporary, `${index}.xml`)
      writeFileSync(file, text)
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', join(folder, 'jenkins-junit-10.xsd'), file], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
    }
  })
})

describe.skipIf(!has('github-action.schema.json'))('GitHub', () => {
  test('action.yml is an action', () => {
    const action: unknown = parse(readFileSync(join(project, 'action.yml'), 'utf8'))
    expect(faults('github-action.schema.json', action)).toEqual([])
  })

  test('what init writes is a workflow', () => {
    const text = readFileSync(join(project, 'templates/platform/github-workflow.yml'), 'utf8')
    const workflow: unknown = parse(fill(text, { package: 'isms@0.1.0', root: '.' }))
    expect(faults('github-workflow.schema.json', workflow)).toEqual([])
  })
})
