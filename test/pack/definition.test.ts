/** Pack definitions are data: what a user may write, what is refused and where, and how one extends another. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildPack } from '../../src/pack/build.ts'
import { readDefinition } from '../../src/pack/definition/read-definition.ts'
import type { PackFault } from '../../src/pack/input.ts'
import { viewNames } from '../../src/pack/pages/views.ts'
import { packResources } from '../../src/pack/resources.ts'
import { workbookNames } from '../../src/pack/workbooks.ts'
import { brokenLinks } from './broken-links.ts'
import { definitionNamed, smallInput } from './pack-input.ts'

const file = 'templates/packs/own.yaml'
const frame = (more: string, pages = '[overview, left-out]'): string =>
  `title: Our pack\nsections:\n  - number: "00"\n    title: Start\n    pages: ${pages}\n${more}`

function faultsOf(text: string, others: Readonly<Record<string, string>> = {}): readonly PackFault[] {
  const files: Readonly<Record<string, string>> = { ...others, [file]: text }
  const { template, builtIn } = packResources((path) => files[path])
  const result = readDefinition('own', template, builtIn)
  return result === undefined || result.ok ? [] : result.faults
}

describe('what is wrong is said with file and line', () => {
  test.each([
    ['a view that is not there', frame('', '[overview, left-out, risk-registre]'), 5, 'nearest name: risk-register'],
    ['a kind that is not there', frame('', '[overview, left-out, { register: risks }]'), 5, 'nearest name: risk'],
    ['a register as documents', frame('', '[overview, left-out, { documents: risk }]'), 5, 'no kind of document'],
    [
      'two sorts of page in one',
      frame('', '[overview, left-out, { register: risk, view: soa }]'),
      5,
      'a page is one of',
    ],
    ['a field that is not there', frame('colour: red\n'), 6, 'no field "colour"'],
    [
      'a condition on a field that is not there',
      frame('', '[overview, left-out, { documents: policy, where: { lvl: top } }]'),
      5,
      'nearest name: level',
    ],
    ['a number without quotes', frame('').replace('"00"', '7'), 3, 'two digits in quotes'],
    ['no title', frame('').replace('title: Our pack\n', ''), 1, 'needs a title'],
    ['no first page', frame('', '[left-out]'), 2, 'view overview'],
    ['no page on what is left out', frame('', '[overview]'), 2, 'view left-out'],
    ['no HTML', frame('formats: [pdf]\n'), 6, 'add html'],
    ['a workbook that is not there', frame('workbooks: [risks]\n'), 6, 'no workbook "risks"'],
    [
      'a redacted kind with a page',
      frame('redact: [risk]\n', '[overview, left-out, risk-register]'),
      6,
      'Risks are redacted',
    ],
    [
      'a redacted kind in a workbook',
      frame('redact: [risk]\nworkbooks: [risk-register]\n'),
      6,
      'the workbook risk-register',
    ],
    [
      'gaps without the result of the check',
      frame('check_result: false\n', '[overview, left-out, gaps]'),
      6,
      'the view gaps',
    ],
    ['a base that is not there', frame('extends: stage3\n'), 6, 'no pack stage3'],
    ['a way out of the folder', frame('extends: ../../etc/passwd\n'), 6, 'the name of a pack'],
    [
      'a template outside the folder',
      frame('', '[overview, left-out, { text: a, title: A, template: ../x }]'),
      5,
      'a name of a template',
    ],
    ['a page that is a path', frame('', '[overview, left-out, { text: ../a, title: A }]'), 5, 'a name of a page'],
    ['YAML with an anchor', frame('').replace('title: Our', 'title: &a Our'), 1, 'anchor'],
    ['a list instead of a map', '- a\n', 1, 'map of fields'],
    ['a prototype key', frame('__proto__: { checkResult: false }\n'), 6, ''],
  ])('%s', (_, text, line, message) => {
    const faults = faultsOf(text)
    expect(faults.map((fault) => `${fault.file}:${fault.line}`)).toContain(`${file}:${line}`)
    expect(faults.map((fault) => fault.message).join('\n')).toContain(message)
  })

  test('a circle', () => {
    const faults = faultsOf(frame('extends: other\n'), { 'templates/packs/other.yaml': frame('extends: own\n') })
    expect(faults[0]?.message).toContain('circle')
  })

  test('endless lists and texts are bounded', () => {
    expect(faultsOf(frame('', `[overview, left-out, ${'soa, '.repeat(200)}soa]`))[0]?.message).toContain('at most 100')
    expect(faultsOf(frame(`subtitle: ${'x'.repeat(5000)}\n`))[0]?.message).toContain('longer than')
  })
})

test('the example of the documentation is a definition, and the documentation names every view and workbook', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/packs.md'), 'utf8')
  const example = /```yaml\n([\s\S]*?)```/.exec(docs)![1]!
  expect(faultsOf(example)).toEqual([])
  for (const name of [...viewNames, ...workbookNames]) expect(docs).toContain(`\`${name}\``)
})

describe('a pack of the user', () => {
  const own = {
    [file]: frame('subtitle: For the board\n', '[overview, { text: letter, title: Dear board }, left-out]'),
    'templates/packs/own/letter.md.hbs': 'From {{text organization}}, see {{ref "page:index" "the overview"}}.',
  }

  test('is built from its own definition and templates', async () => {
    const resources = packResources((path) => (own as Record<string, string>)[path])
    const result = await buildPack(smallInput({}, { resources, definition: definitionNamed('own', own) }))
    if (!result.ok) throw new Error(JSON.stringify(result.faults))
    expect(brokenLinks(result.files)).toEqual([])
    expect([...result.files.keys()].filter((path) => path.endsWith('.html'))).toEqual([
      'index.html',
      '00-start/letter.html',
      '00-start/left-out.html',
    ])
    expect(Buffer.from(result.files.get('00-start/letter.html')!).toString()).toContain('From Example Ltd, see <a')
  })

  test('extends another: its sections are added, those of the same number are longer', () => {
    const text =
      'extends: stage1\ntitle: Ours\nsections:\n  - number: "04"\n    pages: [soa-decisions]\n  - number: "50"\n    title: More\n    pages: [trends]\n'
    const definition = definitionNamed('own', { [file]: text })
    const base = definitionNamed('stage1')
    expect(definition.title).toBe('Ours')
    expect(definition.sections.map(({ number }) => number)).toEqual([
      ...base.sections.map(({ number }) => number).slice(0, -1),
      '50',
      '99',
    ])
    expect(definition.sections.find(({ number }) => number === '04')).toMatchObject({
      title: 'Statement of applicability',
      pages: [{ view: 'soa' }, { view: 'soa-decisions' }],
    })
  })

  test('may take the place of a built-in one and extend it', () => {
    const definition = definitionNamed('stage1', { 'templates/packs/stage1.yaml': 'extends: stage1\ntitle: Ours\n' })
    expect(definition.title).toBe('Ours')
    expect(definition.sections).toEqual(definitionNamed('stage1').sections)
  })
})

describe('the classification ceiling', () => {
  const policy = (id: string, classification: string): string =>
    `---\nid: ${id}\ntitle: Policy ${id}\nlevel: topic\nversion: "1.0"\nstatus: draft\nclassification: ${classification}\n---\n\nText of ${id}.\n`
  const files = {
    'policies/POL-001.md': policy('POL-001', 'internal'),
    'policies/POL-002.md': policy('POL-002', 'restricted'),
    'policies/POL-003.md': policy('POL-003', 'secretish'),
  }
  const definition = definitionNamed('own', {
    [file]: frame('classification: { ceiling: internal }\n', '[overview, { documents: policy }, left-out]'),
  })

  test('keeps documents out that are above it or of an unknown level, and lists them', async () => {
    const result = await buildPack(smallInput(files, { definition }))
    if (!result.ok) throw new Error(JSON.stringify(result.faults))
    const all = [...result.files]
      .map(([, bytes]) =>
        Buffer.from(bytes)
          .toString()
          .replace(/<[^>]*>/g, ''),
      )
      .join('\n')
    expect(all).toContain('Text of POL-001')
    expect(all).not.toMatch(/Text of POL-00[23]/)
    const leftOut = Buffer.from(result.files.get('00-start/left-out.html')!)
      .toString()
      .replace(/<[^>]*>/g, '')
    expect(leftOut).toContain('POL-002 Policy POL-002')
    expect(leftOut).toContain('POL-003 Policy POL-003')
    const manifest = JSON.parse(Buffer.from(result.files.get('manifest.json')!).toString())
    expect(manifest).toMatchObject({
      classification: 'internal',
      redactions: { ceiling: 'internal', documents: ['POL-002', 'POL-003'] },
    })
  })
})
