/** Everything can be explained, and nothing that is explained is empty. */
import { expect, test } from 'vitest'
import { kinds } from '../../src/artifacts/index.ts'
import { clipLines } from '../../src/explain/clip.ts'
import { explanationText } from '../../src/explain/text.ts'
import { explainAll, explainTopic } from '../../src/explain/topics.ts'
import { checkFiles } from '../support/in-memory.ts'

const all = explainAll()

test.each([
  ['soa/control-missing', 'rule'],
  ['syntax/duplicate-key', 'rule'],
  ['risk', 'kind'],
  ['6.1.3', 'clause'],
  ['9.3.2 b', 'clause'],
  ['A.8.13', 'control'],
  ['a.8.13', 'control'],
])('%s is a %s', (name, topic) => {
  expect(explainTopic(name)?.topic).toBe(topic)
})

test('an unknown name explains nothing', () => {
  expect(explainTopic('risk/with-owner')).toBeUndefined()
  expect(explainTopic('A.8.35')).toBeUndefined()
})

test('every topic prints a text', () => {
  for (const topic of [...all.rules, ...all.kinds, ...all.clauses, ...all.controls]) {
    const text = explanationText(topic)
    expect(text).not.toMatch(/(?<![-/\w])undefined/)
    expect(text.length).toBeGreaterThan(40)
  }
})

test('there are 93 controls, and every field of every kind is described', () => {
  expect(all.controls).toHaveLength(93)
  const bare = all.kinds.flatMap(({ kind, fields }) =>
    fields.filter(({ description }) => description === '').map(({ name }) => `${kind}.${name}`),
  )
  expect(bare).toEqual([])
})

test.each(kinds.map((kind) => [kind.kind, kind] as const))('the example of %s is valid', (_, kind) => {
  const extension = kind.format === 'markdown' ? 'md' : 'yaml'
  const path = kind.location === 'isms.yaml' ? 'isms.yaml' : `${kind.location}/example.${extension}`
  const { report, repo } = checkFiles({ [path]: kind.example })
  expect(
    report.diagnostics.filter(({ rule }) => /^(syntax|schema|source)\//.test(rule)).map(({ message }) => message),
  ).toEqual([])
  expect(repo.all(kind.kind as never).length).toBeGreaterThan(0)
})

test('a long example is shortened to its ends', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`)
  const clipped = clipLines(lines.join('\n'), 10).split('\n')
  expect(clipped).toHaveLength(10)
  expect(clipped[0]).toBe('line 1')
  expect(clipped.at(-1)).toBe('line 100')
  expect(clipped[6]).toContain('91 more lines')
})
