/** The HTML pack in a browser: choices and search work, by keyboard too; no accessibility fault, no overflow, no request; nothing hostile runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildPack } from '../../src/pack/build.ts'
import type { PackInput } from '../../src/pack/input.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'
import { hostileFiles } from '../pack/hostile-files.ts'
import { packInput, smallInput } from '../pack/pack-input.ts'
import { exampleFolder } from '../support/example.ts'
import { desktop, openPage, phone, startBrowser } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const statement = '04-statement/soa-statement-of-applicability.html'
/** One page of each sort. */
const sorts = [
  'index.html',
  '00-index/by-clause.html',
  '00-index/by-control.html',
  '00-index/by-document.html',
  '00-index/by-owner.html',
  '03-risk/risk-register.html',
  statement,
  '04-statement/control-A.5.15.html',
  '04-statement/control-CTL-008.html',
  '06-support/document-register.html',
  '07-operation/POL-002-acceptable-use-policy.html',
  '07-operation/register-evidence.html',
  '11-gaps/gaps.html',
]

let work = ''
let browser: Browser
let open: Page | undefined

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'isms-html-'))
  await write('example', packInput(workTreeSource(exampleFolder), { formats: ['html'] }))
  await write('hostile', smallInput(hostileFiles, { formats: ['html'] }))
  browser = await startBrowser()
})
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(async () => {
  await browser?.close()
  rmSync(work, { recursive: true, force: true })
})

async function write(name: string, input: PackInput): Promise<void> {
  const built = await buildPack(input)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  for (const [path, bytes] of built.files) {
    mkdirSync(dirname(join(work, name, path)), { recursive: true })
    writeFileSync(join(work, name, path), bytes)
  }
}

async function show(path: string, options: Parameters<typeof openPage>[2] = {}, pack = 'example') {
  const opened = await openPage(browser, join(work, pack, path), options)
  open = opened.page
  return opened
}

const text = (page: Page, selector: string): Promise<string> => page.$eval(selector, (one) => one.textContent ?? '')
/** First cells of the rows that a reader sees. */
const rows = (page: Page): Promise<string[]> =>
  page.$$eval('tr[data-facets]', (all) =>
    all.filter((row) => row.checkVisibility()).map((row) => row.querySelector('td')?.textContent ?? ''),
  )
const choose = async (page: Page, label: string, value: string): Promise<void> => {
  const select = await page.waitForSelector(`aria/${label}[role="combobox"]`)
  const options = await select!.$$eval('option', (all) => all.map((one) => [one.textContent, one.value] as const))
  const number = options.find(([words]) => words === value)?.[1]
  await select!.select(number ?? 'none')
}

describe('the statement of applicability', () => {
  test('is narrowed by theme, status and owner, and tells how many are left', async () => {
    const { page, faults } = await show(statement)
    expect(await rows(page)).toHaveLength(94)
    await choose(page, 'Theme', 'People')
    expect(await rows(page)).toEqual(['A.6.1', 'A.6.2', 'A.6.3', 'A.6.4', 'A.6.5', 'A.6.6', 'A.6.7', 'A.6.8'])
    expect(await text(page, '.filter .count')).toBe('8 of 94 rows shown')
    await choose(page, 'Theme', 'All')
    await choose(page, 'Applies', 'no')
    expect(await rows(page)).toContain('A.8.30')
    await choose(page, 'Applies', 'All')
    await choose(page, 'Status', 'planned')
    const planned = await rows(page)
    expect(planned.length).toBeGreaterThan(0)
    await choose(page, 'Owner', 'Ines Carvalho')
    expect((await rows(page)).length).toBeLessThanOrEqual(planned.length)
    expect(faults).toEqual([])
  })

  test('hides the headings of themes without a row, and shows all again', async () => {
    const { page } = await show(statement)
    const headings = () =>
      page.$$eval('main h2', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent))
    await choose(page, 'Theme', 'Physical')
    expect(await headings()).toContain('A.7 Physical controls')
    expect(await headings()).not.toContain('A.6 People controls')
    await page.click('.filter button')
    await page.waitForFunction('document.querySelector(".filter .count").textContent === "94 of 94 rows shown"')
    expect(await headings()).toContain('A.6 People controls')
  })

  test('shows the row that a link leads to, whatever is chosen', async () => {
    const { page } = await show(statement)
    await choose(page, 'Theme', 'People')
    await page.evaluate('location.hash = "#A.5.1"')
    await page.waitForFunction('document.querySelector(".filter .count").textContent === "94 of 94 rows shown"')
  })
})

describe('the search', () => {
  test('finds an id and leads to its sheet, by keyboard alone', async () => {
    const { page, faults } = await show('index.html')
    await page.focus('#search-words')
    await page.keyboard.type('a.5.15')
    expect(await text(page, '#search-count')).toMatch(/found/)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^A\.5\.15 /)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await text(page, 'h1')).toMatch(/^A\.5\.15 /)
    expect(faults).toEqual([])
  })

  test('finds words of titles in any order, and says when there is nothing', async () => {
    const { page } = await show('index.html')
    await page.type('#search-words', 'policy access')
    expect(await text(page, '.found')).toContain('POL-003 Access control policy')
    await page.type('#search-words', ' zzzz')
    expect(await text(page, '#search-count')).toBe('Nothing found')
  })
})

describe('without JavaScript', () => {
  test('choices and search are hidden, and everything else is there', async () => {
    const { page } = await show('index.html', { script: false })
    expect(await page.$eval('.search', (one) => one.checkVisibility())).toBe(false)
    await page.goto(`file://${join(work, 'example', statement)}`)
    expect(await page.$eval('.filter', (one) => one.checkVisibility())).toBe(false)
    expect(await rows(page)).toHaveLength(94)
  })
})

describe('every sort of page', () => {
  test.each(sorts)('%s has no accessibility fault', async (path) => {
    const { page, faults } = await show(path)
    await page.evaluate(axe)
    const result = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
    const found = result.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 160)}`)
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })

  test.each(sorts)('%s fits a desktop and a phone', async (path) => {
    for (const view of [desktop, phone]) {
      const { page } = await show(path, { view })
      const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect(over, `at ${view.width}`).toBe(0)
      await page.close()
    }
    open = undefined
  })

  test('begins with a link past the head', async () => {
    const { page } = await show(statement)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
  })
})

describe('a hostile pack', () => {
  test.each([
    'index.html',
    '00-index/by-owner.html',
    '03-risk/risk-register.html',
    '04-statement/control-A.5.15.html',
    '04-statement/control-CTL-001.html',
    '04-statement/soa-statement-script-style-title-script-globalthis.html',
  ])('%s runs nothing and asks for nothing', async (path) => {
    const { page, faults } = await show(path, {}, 'hostile')
    if (path === 'index.html') await page.type('#search-words', 'pwned')
    for (const href of await page.$$eval('a[href]', (all) => all.map((one) => one.href)))
      expect(href).toMatch(/^(?:file|https?|mailto):/)
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined()
    expect(faults).toEqual([])
  })
})
