/** The Stage 1 pack of the example opens in other programs: poppler reads the PDF, LibreOffice the workbooks. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHistory } from '../../examples/build-history.ts'

const isms = join(import.meta.dirname, '../../bin/isms.js')
let work = ''
const pack = () => join(work, 'pack')

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'isms-office-'))
  buildHistory(join(work, 'repository'))
  execFileSync(process.execPath, [isms, 'pack', 'stage1', '--root', join(work, 'repository'), '-o', pack(), '--quiet'])
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', cwd: work, stdio: ['ignore', 'pipe', 'ignore'] })

describe('the bound volume', () => {
  test('opens, is tagged and has the title of the company', () => {
    const info = run('pdfinfo', join(pack(), 'isms-stage1.pdf'))
    expect(info).toMatch(/Title: .*Brightloom/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(Number(/Pages: +(\d+)/.exec(info)?.[1])).toBeGreaterThan(50)
  })

  test('numbers its pages and names every policy and procedure', () => {
    const text = run('pdftotext', '-layout', join(pack(), 'isms-stage1.pdf'), '-')
    const pages = text.split('\f').length - 1
    expect(text).toContain(`Page ${pages} of ${pages}`)
    for (let number = 1; number <= 16; number += 1) expect(text).toContain(`POL-${String(number).padStart(3, '0')}`)
  })

  test('has bookmarks, and embeds every font', () => {
    expect(readFileSync(join(pack(), 'isms-stage1.pdf')).includes('/Outlines')).toBe(true)
    const fonts = run('pdffonts', join(pack(), 'isms-stage1.pdf'))
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/yes yes yes|yes yes no/)
    for (const font of fonts) expect(font).toMatch(/Inter|JetBrains/)
  })
})

describe('the workbooks', () => {
  test.each(['soa', 'risk-register', 'treatment-plan', 'evidence-list'])('%s.xlsx opens in LibreOffice', (name) => {
    run(
      'soffice',
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      work,
      join(pack(), `${name}.xlsx`),
    )
    const listing = run('ls', work)
      .split('\n')
      .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'))
    expect(listing.length).toBeGreaterThan(0)
    for (const file of listing) expect(readFileSync(join(work, file), 'utf8').trim()).not.toBe('')
    if (name === 'soa') {
      const controls = listing
        .map((file) => readFileSync(join(work, file), 'utf8'))
        .flatMap((text) => text.match(/^"?A\.[5-8]\.\d+"?,/gm) ?? [])
      expect(new Set(controls).size).toBe(93)
    }
  })
})
