/** What a pack redacts is nowhere in it, however it comes there; and evidence files go along only when they may. */
import { describe, expect, test } from 'vitest'
import { buildPack } from '../../src/pack/build.ts'
import { drawSample, sampleSize } from '../../src/pack/checklist/draw-sample.ts'
import { fileWords } from '../../src/pack/redaction/file-words.ts'
import { maskFor } from '../../src/pack/redaction/mask.ts'
import { packResources } from '../../src/pack/resources.ts'
import { sha256 } from '../../src/pack/sums.ts'
import { writeWorkbook } from '../../src/render/xlsx/write-xlsx.ts'
import { checkFiles } from '../support/in-memory.ts'
import { definitionNamed, smallInput } from './pack-input.ts'

const people = `- id: PER-001
  name: Ada Lovelace-Page
  email: ada@example.org
  type: employee
  employment: active
  joined: "2020-01-06"
- id: PER-002
  name: Bo Ng
  type: employee
  employment: active
  joined: "2020-01-06"
`
const risk = 'id: RISK-001\ntitle: Loss\ntype: operational\nstatus: assessed\nowner: PER-001\n'

describe('the mask', () => {
  const { repo } = checkFiles({
    'isms.yaml': 'format: 1\norganization: Example Ltd\npack: { contact: security@example.org }\n',
    'people.yaml': people,
    'risks/RISK-001.yaml': risk,
  })
  const mask = maskFor(repo, ['person', 'risk'])!

  test.each([
    ['Ask Ada Lovelace-Page or ADA  LOVELACE-PAGE.', 'Ask [withheld] or [withheld].'],
    ['Lovelace-Page decides', '[withheld] decides'],
    ['Bo Ng and Bo Ngo', '[withheld] and Bo Ngo'],
    ['ada@example.org, security@example.org', '[withheld], security@example.org'],
    ['See RISK-001, risk-001-loss and RISK-0011.', 'See [withheld], [withheld] and RISK-0011.'],
    ['PER-001#2026-01-01', '[withheld]'],
    ['Nothing to hide.', 'Nothing to hide.'],
  ])('%s', (text, expected) => expect(mask.words(text)).toBe(expected))

  test('leaves family names in addresses alone, because any word may be one', () =>
    expect(mask.code('lovelace-page.html')).toBe('lovelace-page.html'))

  test('is not there when nothing is redacted', () => expect(maskFor(repo, [])).toBeUndefined())
})

describe('a redacted pack', () => {
  const own = (page: string) => ({
    'templates/packs/own.yaml': `title: Ours\nredact: [person, risk]\nsections:\n  - number: "00"\n    title: Start\n    pages: [overview, ${page}, left-out]\n`,
  })
  const scope = (text: string): string =>
    `---\nid: SCOPE\ntitle: Scope\nversion: "1.0"\nstatus: draft\nclassification: public\nheadcount: 2\nstatement: ${text}\n---\n\n${text} [Write](mailto:ada@example.org) or see [the risk](../risks/RISK-001.yaml).\n`
  const files = {
    'people.yaml': people,
    'risks/RISK-001.yaml': risk,
    'scope.md': scope('Run by Ada Lovelace-Page against RISK-001.'),
  }

  test('shows the document without names, ids, addresses and history', async () => {
    const definition = definitionNamed('own', own('{ documents: scope }'))
    const result = await buildPack(smallInput(files, { definition }))
    if (!result.ok) throw new Error(JSON.stringify(result.faults))
    const all = [...result.files].map(([, bytes]) => Buffer.from(bytes).toString()).join('\n')
    expect(all.replace(/<[^>]*>/g, '')).toContain('Run by [withheld] against [withheld].')
    expect(all).not.toMatch(/Lovelace|RISK-001|ada@|Bo Boss|Ada Example/)
  })

  test('has the mask in what its pages can be narrowed by and searched for', async () => {
    const definition = definitionNamed('own', {
      'templates/packs/own.yaml':
        'title: Ours\nredact: [person]\nsections:\n  - number: "00"\n    title: Start\n    pages: [overview, soa, risk-register, left-out]\n',
    })
    const entry = (id: string, owner: string): string =>
      `  - control_id: ${id}\n    applicable: "yes"\n    justification: Needed\n    status: planned\n    owner: ${owner}\n`
    const soa = `id: SOA\ntitle: Statement\nversion: "1.0"\nstatus: draft\nclassification: internal\nentries:\n${entry('A.5.1', 'PER-001')}${entry('A.5.2', 'PER-002')}`
    const named = `id: RISK-002\ntitle: Absence of Ada Lovelace-Page\ntype: operational\nstatus: assessed\nowner: PER-002\n`
    const result = await buildPack(
      smallInput({ ...files, 'soa.yaml': soa, 'risks/RISK-002.yaml': named }, { definition }),
    )
    if (!result.ok) throw new Error(JSON.stringify(result.faults))
    const page = (path: string): string => Buffer.from(result.files.get(path)!).toString()
    expect(page('index.html')).toContain('Absence of [withheld]')
    expect(page('00-start/risk-register.html')).toContain('RISK-001')
    for (const path of result.files.keys())
      if (path.endsWith('.html')) expect([path, /Lovelace|Bo Ng|PER-00/.test(page(path))]).toEqual([path, false])
  })

  test.each([
    ['pdf', 'the PDF would show'],
    ['single-pdf', 'a PDF of a single document would show'],
    ['docx', /\.docx would show/],
  ] as const)('is not built when fixed texts bring a name into %s', async (format, message) => {
    const withTexts = {
      ...own('{ documents: scope }'),
      'templates/texts/en.yaml': 'document:\n  page: Ask Ada Lovelace-Page about page\n',
    }
    const resources = packResources((path) => (withTexts as Record<string, string>)[path])
    const result = await buildPack(
      smallInput(files, { definition: definitionNamed('own', withTexts), resources, formats: [format] }),
    )
    expect(result).toMatchObject({ ok: false })
    if (!result.ok) expect(result.faults.map((fault) => fault.message).join('\n')).toMatch(message)
  })

  test('does not show a drawing that names somebody', async () => {
    const svg = (words: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>${words}</text></svg>`
    const pictures = {
      'scope.md': `${scope('Run.')}\n![Plan](one.svg) ![Team](two.svg)\n`,
      'one.svg': svg('Rooms'),
      'two.svg': svg('Ada <tspan>Lovelace-Page</tspan>'),
    }
    const definition = definitionNamed('own', own('{ documents: scope }'))
    const result = await buildPack(smallInput({ ...files, ...pictures }, { definition }))
    if (!result.ok) throw new Error(JSON.stringify(result.faults))
    const html = [...result.files].find(([path]) => path.includes('SCOPE') && path.endsWith('.html'))![1]
    expect(
      Buffer.from(html)
        .toString()
        .match(/<img src="data:image\/svg\+xml/g),
    ).toHaveLength(1)
  })

  test('is not built when a template shows it past the mask', async () => {
    const templates: Record<string, string> = {
      ...own('{ text: more, title: More }'),
      'templates/packs/own/more.md.hbs': 'More',
      'templates/theme/page.css': '/* kept for Ada Lovelace-Page */ body { margin: 0 }',
    }
    const definition = definitionNamed('own', templates)
    const result = await buildPack(
      smallInput(files, { definition, resources: packResources((path) => templates[path]) }),
    )
    expect(result).toMatchObject({ ok: false })
    if (!result.ok) expect(result.faults[0]?.message).toContain('would show what the pack redacts')
  })
})

describe('words of a finished file', () => {
  test('are found in a workbook and across the tags of a page', async () => {
    const column = { header: 'Owner', width: 9, type: 'text' as const }
    const book = await writeWorkbook({
      title: 'Register',
      organization: 'Example Ltd',
      classification: 'internal',
      date: '2026-06-30',
      sheets: [{ name: 'Owners', columns: [column], rows: [["Ada O'Page & Co"]] }],
    })
    expect(fileWords('a.xlsx', book).join('\n')).toContain("Ada O'Page & Co")
    const page = fileWords('a.html', Buffer.from('<p title="x">Ada <b>O&#39;Page</b></p>'))
    expect(page.map((text) => text.replace(/\s+/g, ' ').trim())).toContain("Ada O'Page")
  })

  test('are none in what is no archive, or a format that is not read', () => {
    expect(fileWords('a.docx', Buffer.from('no archive'))).toEqual([])
    expect(fileWords('a.png', Buffer.from('Ada'))).toEqual([])
  })
})

describe('evidence files', () => {
  const bytes = 'a,b\n'
  const piece = (id: string, path: string, more: string): string =>
    `id: ${id}\ntitle: Piece ${id}\ntype: export\nlocation: { path: "${path}" }\n${more}\n`
  const right = `sha256: "${sha256(bytes)}"`
  const files = {
    'evidence/EVD-001.yaml': piece('EVD-001', 'evidence/files/a.csv', `${right}\ncontains: none`),
    'evidence/EVD-002.yaml': piece('EVD-002', 'evidence/files/a.csv', `sha256: "${'0'.repeat(64)}"\ncontains: none`),
    'evidence/EVD-003.yaml': piece('EVD-003', 'evidence/files/a.csv', `${right}\ncontains: pii`),
    'evidence/EVD-004.yaml': piece('EVD-004', 'evidence/files/a.csv', right),
    'evidence/EVD-005.yaml': piece('EVD-005', '../../etc/passwd', `${right}\ncontains: none`),
    'evidence/EVD-006.yaml': piece(
      'EVD-006',
      'evidence/files/page.html',
      `sha256: "${sha256('<script>')}"\ncontains: none`,
    ),
    'evidence/EVD-007.yaml': piece('EVD-007', 'evidence/files/a.csv', 'contains: none'),
    'evidence/files/a.csv': bytes,
    'evidence/files/page.html': '<script>',
  }

  test('go along when hash and content allow it, never under a name that runs', async () => {
    const result = await buildPack(smallInput(files, { definition: definitionNamed('stage2') }))
    if (!result.ok) throw new Error(JSON.stringify(result.faults))
    const carried = [...result.files.keys()].filter((path) => path.startsWith('evidence/'))
    expect(carried.sort()).toEqual(['evidence/EVD-001.csv', 'evidence/EVD-006.bin'])
    const leftOut = Buffer.from(result.files.get('11-gaps/left-out.html')!).toString()
    for (const [id, reason] of [
      ['EVD-002', 'does not have the hash'],
      ['EVD-003', 'personal data'],
      ['EVD-004', 'not on record whether'],
      ['EVD-005', 'cannot be read'],
      ['EVD-007', 'no hash'],
    ])
      expect(leftOut).toMatch(new RegExp(`${id}[\\s\\S]*?${reason}`))
  })

  test('stay behind in a pack that lists them', async () => {
    const result = await buildPack(smallInput(files))
    if (!result.ok) throw new Error(JSON.stringify(result.faults))
    expect([...result.files.keys()].filter((path) => path.startsWith('evidence/'))).toEqual([])
  })
})

describe('samples', () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [10, 4],
    [318, 18],
    [5000, 25],
  ])('of %d are %d', (population, size) => expect(sampleSize(population)).toBe(size))

  test('are the same for the same audit, others for another, without repetition', () => {
    const list = Array.from({ length: 41 }, (_, index) => index)
    const drawn = drawSample(list, 'AUD-1 7.2')
    expect(drawSample(list, 'AUD-1 7.2')).toEqual(drawn)
    expect(drawSample(list, 'AUD-2 7.2')).not.toEqual(drawn)
    expect(new Set(drawn).size).toBe(sampleSize(41))
  })
})
