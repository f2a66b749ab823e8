/** Reading list files entry by entry gives what reading them whole gives, in any order of versions. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entryReader } from '../../src/engine/read-entries.ts'
import { readVersions } from '../../src/engine/read-versions.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'

const both = (path: string, text: string, read = entryReader()) => {
  const bytes = Buffer.from(text, 'utf8')
  expect(read(path, bytes), text).toEqual(readVersions(path, bytes))
}

test.each(['brightloom'])('every file of %s', (name) => {
  const source = workTreeSource(join(import.meta.dirname, '../../examples', name))
  const paths = source.list().flatMap(({ path, type }) => (type === 'file' && /\.ya?ml$/.test(path) ? [path] : []))
  const read = entryReader()
  for (const [path, bytes] of source.read(paths)) expect(read(path, bytes), path).toEqual(readVersions(path, bytes))
})

const plain = '- id: RISK-001\n  title: One\n- id: RISK-002\n  title: Two\n'

test('versions share the entries that did not change', () => {
  const read = entryReader()
  const [one, two] = read('risks.yaml', Buffer.from(plain)) ?? []
  const [same, other] = read('risks.yaml', Buffer.from(plain.replace('Two', 'Zwei'))) ?? []
  expect(same).toBe(one)
  expect(other).not.toEqual(two)
})

test.each([
  ['plain', plain],
  ['a comment above', `# register\n\n${plain}`],
  ['comments between', plain.replace('- id: RISK-002', '# two\n- id: RISK-002')],
  ['a document mark', `---\n${plain}`],
  ['two documents', `${plain}---\n${plain}`],
  ['Windows line ends', plain.replaceAll('\n', '\r\n')],
  ['no line feed at the end', plain.trimEnd()],
  ['a text that looks like an entry', '- id: RISK-001\n  title: |\n    - id: RISK-009\n    - x\n- id: RISK-002\n'],
  ['a text over two lines', '- id: RISK-001\n  title: "one\n    two"\n- id: RISK-002\n'],
  ['a text that runs into the next entry', '- id: RISK-001\n  title: "one\n- id: RISK-002\n  title: two"\n'],
  ['entries that are no maps', '- one\n- id: RISK-002\n'],
  ['an entry without a text', '-\n- id: RISK-002\n'],
  ['a list in a list', '- - id: RISK-001\n- id: RISK-002\n'],
  ['an anchor', '- &a\n  id: RISK-001\n- *a\n'],
  ['a fault in one entry', `${plain}- id: [\n`],
  ['a key twice', `${plain}- id: RISK-003\n  id: RISK-004\n`],
  ['a map', 'id: RISK-001\ntitle: One\n'],
  ['another indentation', '  - id: RISK-001\n  - id: RISK-002\n'],
  ['entries of the same text', '- id: RISK-001\n- id: RISK-001\n'],
  ['a tab', '- id: RISK-001\n\ttitle: One\n'],
  ['nothing', ''],
  ['a mark of byte order', `\ufeff${plain}`],
])('%s', (_, text) => both('risks.yaml', text))
