/** The hashes that the examples carry are those of their content. */
import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { exampleRoots, examplesFolder, staleFiles } from '../../examples/digests.ts'

test('there is an example to look at', () => {
  expect(exampleRoots().map((root) => relative(examplesFolder, root))).toContain('brightloom')
})

for (const root of exampleRoots()) {
  test(`no digest in ${relative(examplesFolder, root)} is stale`, () => {
    expect(staleFiles(root).map(({ path }) => relative(root, path))).toEqual([])
  })
}
