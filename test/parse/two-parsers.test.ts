/** Two YAML libraries read one file (js-yaml to check it, yaml to edit it): they must never read it differently. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../src/parse/front-matter.ts'
import { locateNodes } from '../../src/parse/locate.ts'
import { parseYaml } from '../../src/parse/yaml.ts'
import { mutate, randomFrom, randomLayout, randomValue } from '../support/random-yaml.ts'
import { readWithYaml } from '../support/yaml-reading.ts'

const root = join(import.meta.dirname, '../..')

/** Offsets of the values that our reading places. */
function offsetsOf(text: string): Map<string, number> {
  return new Map(
    [...locateNodes(text)].filter(([, { from, to }]) => to > from).map(([pointer, { from }]) => [pointer, from]),
  )
}

function expectAgreement(text: string): void {
  const theirs = readWithYaml(text)
  const ours = parseYaml(text)
  expect(theirs).toBeDefined()
  expect(ours.faults).toEqual([])
  expect(ours.value).toEqual(theirs?.value)
  expect(offsetsOf(text)).toEqual(theirs?.offsets)
}

describe('every file of the examples and of the package', () => {
  const folders = ['examples', 'frameworks', 'templates'].map((name) => join(root, name))
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.(ya?ml|md)$/.test(item.name))
      .map((item) => join(item.parentPath, item.name)),
  )
  // What init writes is filled in first; a template with fields in braces is no YAML yet.
  const yamlFiles = files.filter((file) => !readFileSync(file, 'utf8').includes('{{'))
  test.each(yamlFiles.map((file) => [file.slice(root.length + 1), file]))('%s', (_, file) => {
    const text = readFileSync(file, 'utf8').replace(/\r\n/g, '\n')
    const yaml = file.endsWith('.md') ? splitFrontMatter(text).yaml : text
    if (yaml !== undefined) expectAgreement(yaml)
  })
})

test('generated documents in every layout', () => {
  const random = randomFrom(27001)
  for (let round = 0; round < 600; round += 1) {
    const value = { id: 'X', field: randomValue(random) }
    expectAgreement(randomLayout(random, value))
  }
})

test('documents with accidents: what both accept, both read alike', () => {
  const random = randomFrom(2022)
  let accepted = 0
  for (let round = 0; round < 2000; round += 1) {
    const text = mutate(random, randomLayout(random, { id: 'X', field: randomValue(random), last: 'z' }))
    const theirs = readWithYaml(text)
    const ours = parseYaml(text)
    if (theirs === undefined || ours.faults.length > 0) continue
    accepted += 1
    expect({ text, value: ours.value }).toEqual({ text, value: theirs.value })
  }
  expect(accepted).toBeGreaterThan(500)
})
