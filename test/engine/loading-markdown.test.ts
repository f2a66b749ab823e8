/** Loading Markdown: the front matter is found by our own fence rule, is only ever YAML, and nothing in it is run. */
import { describe, expect, test } from 'vitest'
import { faultsBeside, faultsOf, soundPolicy } from '../support/faults.ts'
import { checkFiles } from '../support/in-memory.ts'

describe('Markdown that works', () => {
  test.each<[string, string]>([
    ['plain', soundPolicy()],
    ['no body', soundPolicy('')],
    ['no line break after the fence', soundPolicy('').trimEnd()],
    ['a byte order mark', `\ufeff${soundPolicy()}`],
    ['CRLF', soundPolicy().replace(/\n/g, '\r\n')],
    ['blanks behind the fences', soundPolicy().replace(/---\n/g, '--- \t\n')],
    ['"---" as a rule in the body', soundPolicy('one\n\n---\n\ntwo\n\n---\n')],
    ['a line of many dashes in the body', soundPolicy('Title\n------\n')],
    ['YAML fences in the body', soundPolicy('```yaml\n---\nid: X\n---\n```\n')],
    ['"---" inside a block scalar, indented', soundPolicy().replace('title: Access', 'title: |\n  one\n  ---\n  two')],
    ['a NUL in the body', soundPolicy('a\0b\n')],
    ['a body of one huge line', soundPolicy('x'.repeat(1_000_000))],
    ['a body of many blank lines', soundPolicy('\n'.repeat(500_000))],
  ])('%s', (_, text) => {
    expect(faultsBeside({ 'policies/a.md': text })).toEqual([])
  })

  test.each(['policies/a.md', 'policies/a.MD', 'policies/a.markdown', 'policies/below/a.md', 'policies.md'])(
    'at %s',
    (path) => {
      expect(checkFiles({ [path]: soundPolicy() }).repo.get('policy', 'POL-001')?.body).toBe('# Purpose\n')
    },
  )
})

describe('Markdown that gives one finding', () => {
  test.each<[string, string, string]>([
    ['an empty file', '', 'syntax/front-matter policies/a.md:1:1'],
    ['no front matter', '# Purpose\n', 'syntax/front-matter policies/a.md:1:1'],
    ['a blank line first', `\n${soundPolicy()}`, 'syntax/front-matter policies/a.md:1:1'],
    ['an indented fence', ` ${soundPolicy()}`, 'syntax/front-matter policies/a.md:1:1'],
    ['four dashes', soundPolicy().replace('---', '----'), 'syntax/front-matter policies/a.md:1:1'],
    [
      'a closing fence that is missing',
      '---\nid: POL-001\ntitle: T\n\n# Purpose\n',
      'syntax/front-matter policies/a.md:1:1',
    ],
    ['a fence and nothing else', '---', 'syntax/front-matter policies/a.md:1:1'],
    [
      'a line inside that starts with "---"',
      '---\nid: POL-001\n--- note\ntitle: T\n---\n',
      'syntax/front-matter policies/a.md:3:1',
    ],
    [
      'a line of four dashes inside',
      '---\nid: POL-001\n----\ntitle: T\n---\n',
      'syntax/front-matter policies/a.md:3:1',
    ],
    ['empty front matter', '---\n---\n# Purpose\n', 'syntax/empty-file policies/a.md:1:1'],
    ['broken YAML', '---\nid: POL-001\ntitle: [\n---\n', 'syntax/invalid-yaml policies/a.md:3:9'],
    [
      'a tab as indentation',
      '---\nid: POL-001\ncommitments:\n\timprovement: true\n---\n',
      'syntax/invalid-yaml policies/a.md:4:1',
    ],
    ['a directive', soundPolicy().replace('---\n', '---\n%YAML 1.1\n'), 'syntax/invalid-yaml policies/a.md:3:1'],
    ['the language yaml', soundPolicy().replace('---', '---yaml'), 'syntax/front-matter policies/a.md:1:1'],
    ['the language json', '---json\n{ "id": "POL-001" }\n---\n', 'syntax/front-matter policies/a.md:1:1'],
    ['Latin-1 in the body', '', 'syntax/encoding policies/a.md:1:1'],
  ])('%s', (name, text, finding) => {
    const content = name.startsWith('Latin-1') ? Buffer.from(soundPolicy('caf\xe9'), 'latin1') : text
    expect(faultsBeside({ 'policies/a.md': content })).toEqual([finding])
  })

  test('the finding names the language that was refused', () => {
    const [finding] = faultsOf({ 'policies/a.md': '---js\n{ id: 1 }\n---\n' })
    expect(finding?.message).toBe('The front matter names a language ("js"); only YAML is read, nothing is run')
  })
})

describe('nothing is executed', () => {
  const global = globalThis as { ran?: boolean }
  const code = '{ id: (globalThis.ran = true, "POL-001") }'

  test.each(['js', ' js', 'javascript', 'json', 'coffee', 'toml', 'js yaml', '\tjs'])(
    'front matter that says "%s"',
    (language) => {
      expect(faultsBeside({ 'policies/a.md': `---${language}\n${code}\n---\n# Purpose\n` })).toEqual([
        'syntax/front-matter policies/a.md:1:1',
      ])
      expect(global.ran).toBeUndefined()
    },
  )

  test('the same file twice gives the same findings, so no cache answers', () => {
    const files = { 'policies/a.md': '---\nid: [\n---\n', 'policies/b.md': '---\nid: [\n---\n' }
    expect(faultsBeside(files)).toEqual([
      'syntax/invalid-yaml policies/a.md:2:6',
      'syntax/invalid-yaml policies/b.md:2:6',
    ])
    expect(faultsBeside(files)).toEqual(faultsBeside(files))
  })
})
