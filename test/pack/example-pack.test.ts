/** The Stage 1 pack of the example organization: complete, linked, the same every time. */
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { liveDocuments } from '../../src/analysis/documents.ts'
import { buildPack } from '../../src/pack/build.ts'
import type { PackInput } from '../../src/pack/input.ts'
import type { PackFiles } from '../../src/pack/pack-files.ts'
import { sha256, sumsText } from '../../src/pack/sums.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'
import { exampleFolder } from '../support/example.ts'
import { brokenLinks } from './broken-links.ts'
import { packInput } from './pack-input.ts'

let input: PackInput
let files: PackFiles
const textOf = (path: string): string => Buffer.from(files.get(path)!).toString('utf8')
const build = async (): Promise<PackFiles> => {
  const result = await buildPack(input)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.files
}

beforeAll(async () => {
  input = packInput(workTreeSource(exampleFolder))
  files = await build()
})

describe('the pack of the example', () => {
  it('has the folders of a documentation review', () => {
    const folders = [...new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.slice(0, 2)))]
    expect(folders.sort()).toEqual(['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '99'])
  })

  it('has no broken link', () => expect(brokenLinks(files)).toEqual([]))

  it('shows every live document with its control header and history', () => {
    for (const document of liveDocuments(input.repo)) {
      const page = [...files].find(
        ([path, bytes]) =>
          path.endsWith('.html') && Buffer.from(bytes).includes(`<span class="id">${document.id}</span>`),
      )
      expect(page, document.id).toBeDefined()
      const html = Buffer.from(page![1]).toString('utf8')
      for (const label of [
        'Version',
        'Status',
        'Classification',
        'Owner',
        'Approved by',
        'Approved on',
        'Effective from',
        'Next review',
        'Commit',
      ]) {
        expect(html, `${document.id} ${label}`).toContain(`<dt>${label}</dt>`)
      }
      expect(html).toContain('Revision history')
    }
  })

  it('decides on all 93 controls, in HTML and in the workbook', async () => {
    const rows = textOf('04-statement/soa-statement-of-applicability.html').match(
      /<td><span id="A\.\d+\.\d+"><\/span>/g,
    )
    expect(rows).toHaveLength(93)
    const { sheets } = await readXlsx(files.get('soa.xlsx')!)
    expect(sheets.map(({ name }) => name)).toEqual(['Annex A', 'Clauses 4-10', 'Notes'])
    expect(sheets[0]!.rows.filter(([id]) => String(id).startsWith('A.'))).toHaveLength(93)
  })

  it('answers every clause', () => {
    expect(textOf('00-index/by-clause.html')).not.toContain('Nothing in the repository answers this clause')
  })

  it('leaves no section without a sentence', () => {
    for (const [path] of files) {
      if (path.endsWith('.html')) expect(textOf(path), path).not.toMatch(/<\/h([2-6])>\s*(?=<h[12]\b|<\/main>)/)
    }
  })

  it('lists the hash of every file', () => {
    const manifest = JSON.parse(textOf('manifest.json'))
    for (const { path, sha256: hash } of manifest.files) expect(sha256(files.get(path)!)).toBe(hash)
    expect(manifest.files).toHaveLength(files.size - 2)
    expect(textOf('SHA256SUMS')).toBe(sumsText(new Map([...files].filter(([path]) => path !== 'SHA256SUMS'))))
  })

  it('is the same twice', async () => {
    const again = await build()
    expect([...again].map(([path, bytes]) => [path, sha256(bytes)])).toEqual(
      [...files].map(([path, bytes]) => [path, sha256(bytes)]),
    )
  })
})
