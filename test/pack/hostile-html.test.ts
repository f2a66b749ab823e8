/** Nothing that a repository holds can run, fetch or reorder anything in the HTML pages of its pack. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { ArtifactHistory } from '../../src/model/history.ts'
import { buildPack } from '../../src/pack/build.ts'
import { brokenLinks } from './broken-links.ts'
import { ATTACK, hostileFiles } from './hostile-files.ts'
import { oneCommit, smallInput } from './pack-input.ts'

let pages = new Map<string, string>()

beforeAll(async () => {
  const [revision] = oneCommit('').revisions
  const commit = {
    ...revision!.commit,
    author: { name: `Eve ${ATTACK}`, email: '' },
    subject: `${ATTACK} [x](javascript:globalThis.pwned=1)`,
  }
  const change = { type: 'changed', field: ATTACK, pointer: '/x', before: ATTACK, after: ATTACK } as const
  const of = (id: string): ArtifactHistory => ({
    ...oneCommit(id),
    revisions: [{ ...revision!, event: 'changed', commit, changes: () => [change] }],
  })
  const result = await buildPack(smallInput(hostileFiles, { formats: ['html'], history: { of, state: 'complete' } }))
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  expect(brokenLinks(result.files)).toEqual([])
  pages = new Map([...result.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
})

/** Tags of a page outside its own style and script, each a name and its attributes. */
function tagsOf(html: string): string[] {
  const bare = html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<script>[\s\S]*?<\/script>/, '')
    .replace(/(<script type="application\/json" id="search-data">)[\s\S]*?<\/script>/, '$1')
  return [...bare.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([tag]) => tag)
}

describe('hostile content', () => {
  it('reaches the pages', () => {
    const sheet = pages.get('04-statement/control-A.5.15.html')!
    expect(sheet).toContain('&lt;script&gt;globalThis.pwned=1&lt;/script&gt;')
    expect(pages.get('index.html')).toContain('\\u003cscript\\u003eglobalThis.pwned=1')
  })

  it('makes no tag that runs or fetches, no handler and no address that runs', () => {
    for (const [path, html] of pages) {
      if (!path.endsWith('.html')) continue
      for (const tag of tagsOf(html)) {
        expect(tag, path).not.toMatch(
          /^<(?:script(?! type="application\/json" id="search-data")|iframe|object|embed|link|base)\b/i,
        )
        expect(tag.replace(/="[^"]*"/g, '=""'), path).not.toMatch(/\s(?:on\w+|style|srcdoc|formaction)\s*=/i)
        expect(tag, path).not.toMatch(/\s(?:href|src|action)="\s*(?:javascript|data:text|vbscript|file):?/i)
      }
    }
  })

  it('leaves each page one style, at most one script, and neither ends early', () => {
    for (const [path, html] of pages) {
      if (!path.endsWith('.html')) continue
      expect(html.match(/<style>/g), path).toHaveLength(1)
      expect(html.match(/<\/style>/g), path).toHaveLength(1)
      expect((html.match(/<script\b/g) ?? []).length, path).toBe((html.match(/<\/script>/g) ?? []).length)
      expect((html.match(/<script>/g) ?? []).length, path).toBeLessThanOrEqual(1)
    }
  })

  it('carries no control characters and no marks that reorder text', () => {
    for (const [path, html] of pages)
      if (path.endsWith('.html'))
        expect(html, path).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
  })

  it('keeps braces as they were written', () => {
    expect(pages.get('03-risk/risk-register.html')).toContain('{{organization}} {{{raw}}} &lt;%= 1 %&gt;')
  })

  it('is searched as data that means the same', () => {
    const [, json] = /id="search-data">([\s\S]*?)<\/script>/.exec(pages.get('index.html')!)!
    const entries: string[][] = JSON.parse(json!)
    expect(entries.find(([id]) => id === 'CTL-001')).toEqual([
      'CTL-001',
      `${ATTACK} | pipe`,
      'Control',
      '04-statement/control-CTL-001.html',
    ])
  })
})
