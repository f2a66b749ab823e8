/** The catalogues that are shipped: they fit their published schemas, and their mappings are whole. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Catalogue } from '../../src/frameworks/catalogue.ts'
import { criteriaServedBy, shippedCatalogues } from '../../src/frameworks/catalogues.ts'
import { annexControls, clauseCited } from '../../src/frameworks/iso27001.ts'
import { sourceTexts } from '../support/source-tree.ts'

const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'frameworks'))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test.each(files)('%s fits its published schema', (name) => {
  const schema = name === 'iso27001-2022.yaml' ? 'standard' : 'framework'
  const text = JSON.parse(read(`schemas/${schema}.schema.json`)) as object
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false })
  const validate = ajv.compile(text)
  validate(parse(read(`frameworks/${name}`)))
  expect(validate.errors ?? []).toEqual([])
})

test('every file but that of the standard itself is a catalogue', () => {
  expect(shippedCatalogues.map(({ id }) => id)).toEqual(['nist-csf', 'soc2'])
  expect(files).toHaveLength(3)
})

describe.each(shippedCatalogues.map((catalogue) => [catalogue.id, catalogue] as const))('%s', (_, catalogue) => {
  const criteria = catalogue.criteria

  test('says that its mapping is a judgement', () => {
    expect(catalogue.note).toMatch(/our own judgement and not an official one/)
  })

  test('names each criterion once and maps it to something', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length)
    const bare = criteria.filter(({ controls = [], clauses = [] }) => controls.length + clauses.length === 0)
    expect(bare).toEqual([])
  })

  test('cites controls and clauses that exist, each once and in order', () => {
    const order = annexControls.map(({ id }) => id)
    for (const { id, controls = [], clauses = [] } of criteria) {
      expect([id, ...controls]).toEqual([id, ...order.filter((control) => controls.includes(control))])
      expect([id, ...clauses.filter((clause) => clauseCited(clause) === undefined)]).toEqual([id])
    }
  })
})

test.each<[string, number, readonly string[]]>([
  ['nist-csf', 22, []],
  // Intellectual property has no counterpart in the trust services criteria.
  ['soc2', 38, ['A.5.32']],
])('%s has %i criteria, and every control serves one but %j', (id, count, without) => {
  const catalogue = shippedCatalogues.find((item) => item.id === id) as Catalogue
  expect(catalogue.criteria).toHaveLength(count)
  const mapped = new Set(catalogue.criteria.flatMap(({ controls = [] }) => controls))
  expect(annexControls.map((control) => control.id).filter((control) => !mapped.has(control))).toEqual(without)
})

test('the common criteria are complete', () => {
  const soc2 = shippedCatalogues.find((item) => item.id === 'soc2') as Catalogue
  const perGroup = [5, 3, 4, 2, 3, 8, 5, 1, 2]
  const wanted = perGroup.flatMap((count, group) =>
    Array.from({ length: count }, (_, at) => `CC${group + 1}.${at + 1}`),
  )
  expect(soc2.criteria.map(({ id }) => id).filter((id) => id.startsWith('CC'))).toEqual(wanted)
})

test('a control knows what it serves', () => {
  expect(criteriaServedBy('A.8.13').map(({ framework, criteria }) => [framework, ...criteria])).toEqual([
    ['nist-csf', 'PR.DS', 'RC.RP'],
    ['soc2', 'CC7.5', 'A1.2', 'A1.3'],
  ])
})

test('nothing that a check imports loads the catalogues', () => {
  const byPath = new Map(sourceTexts.map((source) => [source.path, source]))
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const to of byPath.get(path)?.imports ?? []) visit(to)
  }
  visit('commands/check.ts')
  expect(seen).toContain('frameworks/iso27001.ts')
  expect([...seen].filter((path) => path.includes('catalogues'))).toEqual([])
})
