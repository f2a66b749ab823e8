/** Templates are proved against an ISMS that lacks everything and one that has everything. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkTemplates } from '../../src/pack/check-templates.ts'
import { packResources } from '../../src/pack/resources.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'
import { packInput, smallInput } from './pack-input.ts'

const models = [
  { name: 'empty', input: smallInput({}) },
  { name: 'full', input: packInput(workTreeSource(join(import.meta.dirname, '../../examples/brightloom'))) },
]
const prove = (own: Readonly<Record<string, string>>) =>
  checkTemplates(
    models,
    packResources((path) => own[path]),
    Object.keys(own),
  )
const soa = 'templates/packs/stage1/soa.md.hbs'

it('the built-in templates have no fault', async () => {
  expect(await prove({})).toEqual({ faults: [], used: [] })
})

it('a template that fits is named as used', async () => {
  expect(await prove({ [soa]: '{{#each themes}}\n## {{text name}}\n\n{{table table}}\n\n{{/each}}\n' })).toEqual({
    faults: [],
    used: [soa],
  })
})

it('a field that there is not is told with its line, and with the model that shows it', async () => {
  const { faults } = await prove({ [soa]: 'Line one\n\n{{#each themes}}\n{{text nam}}\n{{/each}}\n' })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatchObject({ file: soa, line: 4 })
  expect(faults[0]!.models).toContain('full')
})

it('a mistake in the syntax is told with its line', async () => {
  const { faults } = await prove({ [soa]: 'One\n{{#if\n' })
  expect(faults[0]).toMatchObject({ file: soa, models: ['empty', 'full'] })
})

it('a file that no page asks for is told', async () => {
  const file = 'templates/packs/stage1/sao.md.hbs'
  expect((await prove({ [file]: 'x' })).faults).toEqual([
    { file, line: 1, message: 'no page of this pack is filled from it', models: [] },
  ])
})

it('a style sheet that fetches is told', async () => {
  const file = 'templates/theme/page.css'
  expect((await prove({ [file]: '@import "x"' })).faults[0]).toMatchObject({ file, line: 1 })
})
