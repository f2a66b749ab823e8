/** Every built-in pack of the example: complete, linked, without holes, and true about what it is. */
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { plannedAudits } from '../../src/analysis/audit-plan.ts'
import { buildPack } from '../../src/pack/build.ts'
import type { AuditPlan, EarlierState, PackInput } from '../../src/pack/input.ts'
import type { PackFiles } from '../../src/pack/pack-files.ts'
import { builtInPacks } from '../../src/pack/resources.ts'
import { sha256 } from '../../src/pack/sums.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'
import { exampleFolder } from '../support/example.ts'
import { checkFiles } from '../support/in-memory.ts'
import { brokenLinks } from './broken-links.ts'
import { definitionNamed, packInput, smallInput } from './pack-input.ts'

/** An earlier state with one risk, one role and one finding less or other than now. */
const earlier: EarlierState = {
  revision: 'isms-2025.2',
  commit: 'b'.repeat(40),
  date: '2025-11-28',
  repo: checkFiles({
    'scope.md':
      '---\nid: SCOPE\ntitle: Scope\nversion: "1.0"\nstatus: approved\nheadcount: 30\nstatement: Loomdesk only.\n---\n',
    'risks/RISK-900.yaml': 'id: RISK-900\ntitle: Sale of the old office\ntype: operational\nstatus: assessed\n',
  }).repo,
}
const nextAudit = ({ repo }: PackInput): AuditPlan => {
  const slot = plannedAudits(repo).find(({ days }) => days.to >= '2026-06-30')!
  return { name: `${slot.by.id}, ${slot.days.from}`, by: slot.by, clauses: slot.clauses, controls: slot.controls }
}

const packs = new Map<string, PackFiles>()
let example: PackInput

beforeAll(async () => {
  example = packInput(workTreeSource(exampleFolder))
  for (const name of builtInPacks()) {
    const definition = definitionNamed(name)
    const more = { since: earlier, earlier: [earlier], audit: nextAudit(example) }
    const result = await buildPack({ ...example, ...more, definition, formats: ['html', 'xlsx'] })
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.faults)}`)
    expect(result.notices).toEqual([])
    packs.set(name, result.files)
  }
}, 120_000)

const text = (name: string, path: string): string => Buffer.from(packs.get(name)!.get(path)!).toString('utf8')
const pages = (name: string): [path: string, html: string][] =>
  [...packs.get(name)!].flatMap(([path]) => (path.endsWith('.html') ? [[path, text(name, path)]] : []))

test('there are six', () => {
  expect(builtInPacks()).toEqual(['customer', 'internal-audit', 'recertification', 'stage1', 'stage2', 'surveillance'])
})

describe.each(builtInPacks())('the pack %s', (name) => {
  test('has no broken link', () => expect(brokenLinks(packs.get(name)!)).toEqual([]))

  test('has no section without a sentence, and nothing unfilled', () => {
    for (const [path, html] of pages(name)) {
      expect(html, path).not.toMatch(/<\/h([2-6])>\s*(?=<h[12]\b|<\/main>)/)
      expect(html.replace(/<pre[\s\S]*?<\/pre>/g, ''), path).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\{\{|isms:/)
    }
  })

  test('says on its first page where everything is and what is left out', () => {
    const first = text(name, 'index.html')
    expect(first).toContain('What is not in this pack')
    for (const { page } of definitionNamed(name).start) expect(first).toContain(`${page}.html`)
  })

  test('names itself and every file in the manifest', () => {
    const manifest = JSON.parse(text(name, 'manifest.json'))
    expect(manifest.type).toBe(name)
    for (const { path, sha256: hash } of manifest.files) expect(sha256(packs.get(name)!.get(path)!)).toBe(hash)
  })

  test('carries the workbooks that it promises', () => {
    for (const workbook of definitionNamed(name).workbooks) expect(packs.get(name)!.has(`${workbook}.xlsx`)).toBe(true)
  })
})

test.each(builtInPacks())('the pack %s of an ISMS that has only just begun says what is not there', async (name) => {
  const now = smallInput({}, { definition: definitionNamed(name) })
  const result = await buildPack({ ...now, since: { ...earlier, repo: now.repo }, earlier: [] })
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  expect(brokenLinks(result.files)).toEqual([])
  for (const [path, bytes] of result.files) {
    if (!path.endsWith('.html')) continue
    const html = Buffer.from(bytes).toString('utf8')
    expect(html, path).not.toMatch(/<\/h([2-6])>\s*(?=<h[12]\b|<\/main>)/)
    expect(html, path).not.toMatch(/\bundefined\b|\[object |\bNaN\b/)
  }
})

describe('surveillance', () => {
  const report = () => pages('surveillance').find(([path]) => path.endsWith('change-report.html'))![1]

  test('tells what changed, part by part', () => {
    for (const part of ['Scope', 'Risk levels', 'Statement of applicability', 'Documents', 'People and roles'])
      expect(report()).toContain(`>${part}</h2>`)
    expect(report()).toMatch(/RISK-900[\s\S]*?Sale of the old office[\s\S]*?gone/)
    expect(report()).toContain('Version: 1.0 → 2.1')
  })

  test('gathers many new records of a kind in one line', () => {
    expect(report().match(/<td>Training record<\/td>/g)).toBeNull()
    expect(report()).toMatch(/<td>Training records<\/td>/)
  })
})

describe('internal-audit', () => {
  test('asks about the clauses and controls of the next slot of the programme, and about no others', () => {
    const clauses = text('internal-audit', '01-audit/clause-checklist.html')
    expect(clauses).toContain('9.2.2')
    expect(clauses).not.toContain('6.1.2 Risk assessment process')
    const controls = text('internal-audit', '01-audit/control-checklist.html')
    expect(controls).toContain('A.5.18')
    expect(controls).toContain('FND-005')
    expect(controls).not.toMatch(/>A\.5\.15</)
  })

  test('brings a workbook with room for results', async () => {
    const { sheets } = await readXlsx(packs.get('internal-audit')!.get('checklist.xlsx')!)
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(['Clauses', 'Controls'])
    expect(sheets[0]!.rows.flat()).toContain('What was seen')
  })
})

describe('stage2', () => {
  test('carries the evidence files whose hash fits, and says of the others where they are kept', () => {
    const list = text('stage2', '13-operation/evidence-files.html')
    expect(packs.get('stage2')!.has('evidence/EVD-001.csv')).toBe(true)
    expect(list).toContain('href="../evidence/EVD-001.csv"')
    const leftOut = text('stage2', '11-gaps/left-out.html')
    expect(leftOut).toMatch(/EVD-007[\s\S]*?evidence\/files\/evd-007[\s\S]*?personal data/)
    expect([...packs.get('stage2')!.keys()].some((path) => path.startsWith('evidence/EVD-007'))).toBe(false)
  })
})

describe('recertification', () => {
  test('shows the tag and the present state side by side', () => {
    const trends = text('recertification', '13-three/trends.html')
    expect(trends).toContain('isms-2025.2')
    expect(trends).toContain('this pack')
  })
})

test.each(['recertification', 'surveillance'])('%s shows risks and findings over the tags as pictures', (name) => {
  const section = name === 'recertification' ? '13-three' : '13-changes'
  const html = text(name, `${section}/trends.html`)
  const figures = html.match(/<figure>[\s\S]*?<\/figure>/g) ?? []
  expect(figures.map((figure) => /<figcaption>([^<]*)/.exec(figure)?.[1])).toEqual([
    'Live risks by level at each tag',
    'Open audit findings by grade at each tag',
  ])
  for (const figure of figures) {
    expect(figure).toContain('<svg ')
    expect(figure).toMatch(/isms-2025\.2[\s\S]*this pack/)
    // The same as text is the table right below.
    expect(html.slice(html.indexOf(figure) + figure.length)).toMatch(
      /^\s*<div[^>]*>\s*<table[\s\S]*?isms-2025\.2[\s\S]*?this pack/,
    )
  }
})

describe('customer', () => {
  const all = () =>
    [...packs.get('customer')!]
      .filter(([path]) => /\.(?:html|json)$/.test(path) || path === 'SHA256SUMS')
      .map(([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('utf8')}`)
      .join('\n')

  test('shows policies, the 93 decisions and the scope', () => {
    expect(text('customer', '04-policies/policies.html')).toContain('Access control policy')
    expect(text('customer', '03-controls/soa.html').match(/<td><span id="A\.\d+\.\d+">/g)).toHaveLength(93)
    expect(text('customer', '02-scope/scope.html')).toContain('Loomdesk')
  })

  test('leaks no person, no address, no id of a risk or finding, no justification, no result of the check', () => {
    const shown = all()
    const { repo } = example
    for (const { data } of repo.all('person')) expect(shown).not.toContain(data.name)
    expect(shown).not.toMatch(/[\w.]+@[\w.]+\.\w+/)
    const hidden = [
      'person',
      'role',
      'risk',
      'finding',
      'cap',
      'incident',
      'audit',
      'evidence',
      'control',
      'supplier',
    ] as const
    for (const kind of hidden) for (const { id } of repo.all(kind)) expect(shown.includes(id), id).toBe(false)
    for (const entry of repo.all('soa')[0]!.data.entries ?? [])
      if (entry?.justification) expect(shown).not.toContain(entry.justification.slice(0, 40))
    for (const { data } of repo.all('risk')) expect(shown).not.toContain(data.title)
    expect(JSON.parse(text('customer', 'manifest.json')).result).toBeNull()
  })
})
