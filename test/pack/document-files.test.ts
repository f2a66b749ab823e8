/** Documents as files of their own: which there are, where their links lead, and what the registers become as CSV. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildPack } from '../../src/pack/build.ts'
import { readFormats } from '../../src/pack/formats.ts'
import type { PackInput } from '../../src/pack/input.ts'
import { packResources } from '../../src/pack/resources.ts'
import { smallInput } from './pack-input.ts'

const policy = (id: string, body: string): string =>
  `---\nid: ${id}\ntitle: Policy ${id}\nversion: "1.0"\nstatus: draft\nclassification: internal\nlevel: topic\n---\n${body}\n`
const files = {
  'policies/POL-001.md': policy('POL-001', 'See [the other](POL-002.md#a-place) and RISK-001, [risk](RISK-001).'),
  'policies/POL-002.md': policy('POL-002', '## A place\n\nBack to [POL-001](POL-001.md).'),
  'risks.yaml': '- id: RISK-001\n  title: =cmd|risk\n',
}
const build = async (more: Partial<PackInput>): Promise<ReadonlyMap<string, Uint8Array>> => {
  const built = await buildPack(smallInput(files, more))
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.files
}
const linksOf = (bytes: Uint8Array): string[] =>
  [
    ...strFromU8(unzipSync(bytes)['word/_rels/document.xml.rels']!).matchAll(/Target="([^"]+)" TargetMode="External"/g),
  ].map(([, target]) => target!)

describe('documents as files', () => {
  it('stand beside their pages, and their links lead to files of the pack', async () => {
    const pack = await build({ formats: ['html', 'docx', 'single-pdf'] })
    const documents = [...pack.keys()].filter((path) => path.endsWith('.docx'))
    expect(documents).toEqual(['07-operation/POL-001-policy-pol-001.docx', '07-operation/POL-002-policy-pol-002.docx'])
    for (const path of documents) {
      expect(pack.has(path.replace('.docx', '.pdf')) && pack.has(path.replace('.docx', '.html'))).toBe(true)
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      for (const link of linksOf(pack.get(path)!)) {
        const target = new URL(link, `file:///${folder}`).pathname.slice(1)
        expect([link, pack.has(target)]).toEqual([link, true])
      }
    }
    expect(linksOf(pack.get(documents[0]!)!)).toEqual(['POL-002-policy-pol-002.docx', '../03-risk/risk-register.html'])
  })

  it('have no links to pages that the pack does not hold', async () => {
    const pack = await build({ formats: ['docx'] })
    expect(linksOf(pack.get('07-operation/POL-001-policy-pol-001.docx')!)).toEqual(['POL-002-policy-pol-002.docx'])
  })

  it('are named in the manifest with id and version', async () => {
    const manifest = JSON.parse(strFromU8((await build({ formats: ['docx'] })).get('manifest.json')!)) as {
      files: { path: string; id?: string; version?: string }[]
    }
    expect(manifest.files.find(({ path }) => path.includes('POL-001'))).toMatchObject({ id: 'POL-001', version: '1.0' })
  })
})

describe('a drawing in the repository', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>'
  const pictures = {
    'policies/POL-001.md': policy('POL-001', '![Plan](plan.svg) ![Trap](trap.svg)'),
    'policies/plan.svg': svg,
    'policies/trap.svg': svg.replace('<rect', '<script>alert(1)</script><rect'),
  }

  it('is placed in pages, Word files and PDFs, as a vector; one that could run is not', async () => {
    const built = await buildPack(smallInput(pictures, { formats: ['html', 'docx', 'single-pdf'] }))
    if (!built.ok) throw new Error(JSON.stringify(built.faults))
    expect(built.notices.filter((notice) => notice.includes('picture'))).toEqual([])
    const named = (extension: string): Uint8Array =>
      [...built.files].find(([path]) => path.includes('POL-001') && path.endsWith(extension))![1]
    const html = strFromU8(named('.html'))
    expect(html.match(/<img src="data:image\/svg\+xml;base64,[^"]+" alt="[^"]*">/g)).toEqual([
      expect.stringContaining('alt="Plan"'),
    ])
    expect(html).toContain('[picture: Trap]')
    const word = unzipSync(named('.docx'))
    const drawings = Object.entries(word).filter(([path]) => path.endsWith('.svg'))
    expect(drawings.map(([, bytes]) => strFromU8(bytes))).toEqual([svg])
    expect(strFromU8(word['word/document.xml']!)).toContain('descr="Plan"')
    expect(Buffer.from(named('.pdf')).toString('latin1')).toContain('/Alt (Plan)')
  })
})

it('registers come as CSV, sheet by sheet, with formulas made harmless', async () => {
  const pack = await build({ formats: ['csv'] })
  expect([...pack.keys()].filter((path) => path.endsWith('.csv'))).toEqual([
    'csv/soa.csv',
    'csv/soa-clauses-4-10.csv',
    'csv/risk-register.csv',
    'csv/treatment-plan.csv',
    'csv/treatment-plan-approvals-by-risk-owners.csv',
    'csv/evidence-list.csv',
  ])
  expect(strFromU8(pack.get('csv/risk-register.csv')!)).toContain("\r\nRISK-001,'=cmd|risk,")
})

describe('formats', () => {
  it.each([
    ['html', ['html']],
    ['docx, html', ['html', 'docx']],
    ['all', ['html', 'pdf', 'xlsx', 'csv', 'single-pdf', 'docx']],
  ])('%s', (list, formats) => expect(readFormats(list)).toEqual({ ok: true, formats }))
  it.each([
    ['word', 'word'],
    ['html,,pdf', ''],
    ['toString', 'toString'],
  ])('%s is refused for %j', (list, word) => expect(readFormats(list)).toEqual({ ok: false, word }))
})

describe('fixed texts', () => {
  const textsIn = (language: string, own: Readonly<Record<string, string>> = {}) =>
    packResources((path) => own[path]).texts(language)

  it('are those of the user first, then ours, then English, and gaps are known', () => {
    const loaded = textsIn('fr-CA', {
      'templates/texts/fr.yaml': 'document:\n  draft: BROUILLON\n',
      'templates/texts/en.yaml': 'document:\n  page: Sheet\n',
    })
    if (!loaded.ok) throw new Error(loaded.fault.message)
    const { texts, missing, unknown } = loaded.texts
    expect([texts('document.draft'), texts('document.page'), texts('document.of')]).toEqual([
      'BROUILLON',
      'Sheet',
      'of',
    ])
    expect([unknown, missing()]).toEqual([false, ['document.of', 'document.page']])
  })

  it('are English where there is no file, which is known', () => {
    const loaded = textsIn('xx')
    expect(loaded.ok && loaded.texts.unknown).toBe(true)
    expect(textsIn('../../etc').ok).toBe(true)
  })

  it.each([
    ['- a\n', 1, 'the file holds no groups of texts'],
    ['document:\n  draft: DRAFT\n  page: 3\n', 3, '"document.page" is no text'],
    ['document:\n  draft: "x\n', 3, /^The YAML cannot be read/],
  ])('a mistake in %j is named with its line', (text, line, message) => {
    const loaded = textsIn('de', { 'templates/texts/de.yaml': text })
    expect(loaded).toMatchObject({ ok: false, fault: { file: 'templates/texts/de.yaml', line } })
    if (!loaded.ok) expect(loaded.fault.message).toMatch(message)
  })
})
