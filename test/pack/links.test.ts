/** Links inside the ISMS become links inside the pack, and none can leave it. */
import { expect, it } from 'vitest'
import { linkResolver, resolvePath } from '../../src/pack/link-resolver.ts'

const page = (key: string, anchor?: string) => ({ kind: 'page' as const, page: key, ...(anchor ? { anchor } : {}) })
const index = {
  byId: new Map([
    ['POL-001', page('POL-001')],
    ['RISK-001', page('risk-register', 'RISK-001')],
  ]),
  byPath: new Map([['policies/POL-001.md', page('POL-001')]]),
}
const resolve = linkResolver(index, 'procedures/PRC-001.md')

it.each([
  ['POL-001', page('POL-001')],
  ['RISK-001', page('risk-register', 'RISK-001')],
  ['../policies/POL-001.md', page('POL-001')],
  ['../policies/POL-001.md#scope', page('POL-001', 'scope')],
  ['../policies/POL-002.md', undefined],
  ['../../policies/POL-001.md', undefined],
  ['#scope', undefined],
])('%s', (href, target) => expect(resolve(href)).toEqual(target))

it.each([
  ['a/b.md', '../c.md', 'c.md'],
  ['a/b.md', './c/./d.md', 'a/c/d.md'],
  ['a/b.md', '../../c.md', ''],
  ['a/b.md', '/c.md', 'c.md'],
])('from %s, %s is %s', (from, path, resolved) => expect(resolvePath(from, path)).toBe(resolved))
