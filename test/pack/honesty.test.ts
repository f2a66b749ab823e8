/** A pack hides nothing: drafts, open findings, missing history and missing facts are said in words. */
import { describe, expect, it } from 'vitest'
import type { Opened } from '../../src/commands/open.ts'
import { checkForPack } from '../../src/commands/pack-content.ts'
import { check } from '../../src/engine/check.ts'
import { soaText } from '../../src/interop/init/soa-text.ts'
import { buildPack } from '../../src/pack/build.ts'
import { packResources } from '../../src/pack/resources.ts'
import type { Phase } from '../../src/rules/define.ts'
import { memorySource } from '../../src/source/memory.ts'
import { approver, exceptionText, risk } from '../acceptance/accepted-files.ts'
import { brokenLinks } from './broken-links.ts'
import { definitionNamed, smallInput } from './pack-input.ts'

const policy = `---
id: POL-001
title: Access policy
level: topic
version: "0.3"
status: draft
classification: internal
---

# Access policy

Access follows the role. See [nothing](nowhere.md) and <b>this</b>.

## Scope

Everyone.
`
const pages = async (input: Parameters<typeof buildPack>[0]): Promise<Map<string, string>> => {
  const result = await buildPack(input)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  expect(brokenLinks(result.files)).toEqual([])
  return new Map([...result.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
}

describe('an ISMS that has only just begun', () => {
  it('builds, and every empty part says so', async () => {
    const files = await pages(smallInput({}))
    expect(files.get('03-risk/risk-register.html')).toContain('holds no live risks')
    expect(files.get('00-index/by-clause.html')).toContain('Nothing in the repository answers this clause.')
    expect(files.get('06-support/document-register.html')).toContain('holds no documents')
  })
})

describe('an SoA in which nothing is decided', () => {
  it('says so for every control, and counts none as applicable', async () => {
    const page = (await pages(smallInput({ 'soa.yaml': soaText() }))).get(
      '04-statement/soa-statement-of-applicability.html',
    )!
    expect(page.match(/not decided/g)?.length).toBeGreaterThanOrEqual(93)
    expect(page).not.toContain('undecided')
  })
})

describe('a pack without PDF', () => {
  it('names no volume that it does not hold', async () => {
    const files = await pages(smallInput({}))
    expect(files.get('index.html')).toContain('evidence-list.xlsx')
    expect(files.get('index.html')).not.toContain('isms-stage1.pdf')
  })
})

describe('a draft', () => {
  const input = smallInput({ 'policies/POL-001.md': policy })

  it('carries the mark and is listed', async () => {
    const files = await pages(input)
    const page = files.get('07-operation/POL-001-access-policy.html')!
    expect(page).toContain('DRAFT')
    expect(page).toContain('<em class="missing">not recorded</em>')
    expect(page).toContain('&lt;b&gt;this&lt;/b&gt;')
    expect(files.get('index.html')).toMatch(/POL-001<\/span> Access policy/)
    expect(JSON.parse(files.get('manifest.json')!)).toMatchObject({ draft: true, result: { drafts: ['POL-001'] } })
  })

  it('does not repeat its title', async () => {
    const page = (await pages(input)).get('07-operation/POL-001-access-policy.html')!
    expect(page.match(/Access policy<\/h[1-6]>/g)).toHaveLength(1)
  })
})

describe('an id that is taken twice', () => {
  it('is a finding, and both documents are in the pack', async () => {
    const files = await pages(
      smallInput({ 'policies/a.md': policy, 'policies/b.md': policy.replace('Access policy', 'Other policy') }),
    )
    expect(files.has('07-operation/POL-001-access-policy.html')).toBe(true)
    expect(files.has('07-operation/POL-001-2-other-policy.html')).toBe(true)
  })
})

describe('open findings', () => {
  it('stand in the pack with grade and next step', async () => {
    const files = await pages(smallInput({ 'policies/POL-001.md': policy }))
    const { result } = JSON.parse(files.get('manifest.json')!)
    expect(result.errors).toBeGreaterThan(0)
    expect(files.get('11-gaps/gaps.html')).toMatch(/<td>(Major|Minor|Technical)<\/td>/)
  })
})

describe('findings of rules that bind only later', () => {
  const files = {
    'policies/POL-001.md': policy,
    'audits/AUD-001.yaml': 'id: AUD-001\ntitle: Audit\ntype: internal\nstatus: planned\n',
    'findings/FND-001.yaml':
      'id: FND-001\ntitle: Reviews left out\naudit: AUD-001\ngrade: minor\nraised_on: "2026-01-05"\nstatus: open\n',
  }
  const gaps = async (phase: Phase): Promise<string> => {
    const source = memorySource({ 'isms.yaml': 'format: 1\norganization: Example Ltd\n', ...files })
    const { diagnostics } = check({ source, asOf: '2026-06-30', phase }).report
    return (await pages(smallInput(files, { diagnostics }))).get('11-gaps/gaps.html')!
  }
  const parts = (html: string) => ({
    open: html.slice(html.indexOf('Open findings</h2>'), html.indexOf('Findings accepted on record</h2>')),
    later: html.slice(html.indexOf('What binds only later</h2>'), html.indexOf('Controls not yet in operation</h2>')),
  })

  it('stand apart, with the audit from which they bind', async () => {
    const { open, later } = parts(await gaps('stage1'))
    expect(open).not.toContain('was to be dealt with by')
    expect(later).toMatch(/<td>stage 2<\/td>[\s\S]*?FND-001[\s\S]*?was to be dealt with by/)
    expect(later).not.toMatch(/<td>stage 1<\/td>/)
    expect(later).toMatch(/(findings are|finding is) of rules that ask for what a later audit looks at/)
  })

  it('are open once they bind, and nothing is left for later', async () => {
    const { open, later } = parts(await gaps('certified'))
    expect(open).toContain('was to be dealt with by')
    expect(later).toContain('Nothing is put off to a later audit.')
  })

  it('are judged by the audit that the pack is made for', () => {
    const phase = (name: string) => definitionNamed(name).phase
    expect(['stage1', 'stage2', 'surveillance', 'recertification', 'customer', 'internal-audit'].map(phase)).toEqual([
      'stage1',
      'stage2',
      'certified',
      'certified',
      'stage1',
      undefined,
    ])
    const source = memorySource({ 'isms.yaml': 'format: 1\norganization: Example Ltd\n', ...files })
    const deferred = (name: string) =>
      checkForPack({ source, asOf: '2026-06-30' } as Opened, definitionNamed(name)).report.counts.deferred
    expect(deferred('stage2')).toBeLessThan(deferred('stage1'))
    expect(deferred('surveillance')).toBe(0)
  })
})

describe('accepted findings', () => {
  it('stand in the pack with who accepted them, why and until when, and are counted on its first page', async () => {
    const exception = exceptionText({ covers: '[{ rule: approval/missing, artifact: POL-001 }]' })
    const files = await pages(
      smallInput({
        ...approver,
        'policies/POL-001.md': policy.replace('status: draft', 'status: approved'),
        'exceptions/EXC-001.yaml': exception,
        'risks/RISK-001.yaml': risk('RISK-001').replace(
          'RISK-001\n',
          'RISK-001 # isms-ignore risk/without-owner -- named in May\n',
        ),
      }),
    )
    const page = files.get('11-gaps/gaps.html')!
    const rows = page.slice(page.indexOf('Findings accepted on record')).split('</tr>')
    const exceptedRow = rows.find((row) => row.includes('approval/missing'))
    expect(exceptedRow).toContain('EXC-001')
    expect(exceptedRow).toContain('Ada Example')
    expect(exceptedRow).toContain('The software knows one account only')
    expect(exceptedRow).toContain('2026-09-30')
    const ignoredRow = rows.find((row) => row.includes('risk/without-owner'))
    expect(ignoredRow).toContain('no approver')
    expect(ignoredRow).toContain('named in May')
    expect(files.get('index.html')).toContain('2 more findings are accepted on record')
  })
})

describe('history', () => {
  it.each([
    ['none', 'built without git'],
    ['shallow', 'the clone is shallow'],
  ] as const)('%s is said aloud', async (state, sentence) => {
    const input = smallInput({ 'policies/POL-001.md': policy })
    const files = await pages({ ...input, history: { ...input.history, state } })
    expect(files.get('07-operation/POL-001-access-policy.html')).toContain(sentence)
  })
})

describe('templates', () => {
  it('are overridden by those of the user', async () => {
    const own = packResources((path) =>
      path === 'templates/packs/stage1/gaps.md.hbs' ? 'Our own words: {{major}}.' : undefined,
    )
    const files = await pages(smallInput({}, { resources: own }))
    expect(files.get('11-gaps/gaps.html')).toContain('Our own words:')
  })

  it('that ask for what is not there are faults with file and line', async () => {
    const own = packResources((path) =>
      path === 'templates/packs/stage1/gaps.md.hbs' ? 'a\n\n{{text secret}}' : undefined,
    )
    expect(await buildPack(smallInput({}, { resources: own }))).toMatchObject({
      ok: false,
      faults: [{ file: 'templates/packs/stage1/gaps.md.hbs', line: 3 }],
    })
  })
})
