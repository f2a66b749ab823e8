/** HTML pages stand alone, run nothing, fetch nothing, and can be read with any device. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { relativeHref } from '../../src/render/html/relative-href.ts'
import { themeFault } from '../../src/render/html/theme.ts'
import { writeHtml } from '../../src/render/html/write-html.ts'
import { readMarkdown } from '../../src/render/markdown.ts'
import { smallVolume } from './small-volume.ts'

const css = readFileSync(new URL('../../templates/theme/page.css', import.meta.url), 'utf8')
const script = readFileSync(new URL('../../templates/theme/page.js', import.meta.url), 'utf8')
const pages = writeHtml(smallVolume, { css, script }, new Set())
const first = pages.get('01-part/POL-1.html')!
const draft = pages.get('01-part/POL-2.html')!

describe('a page', () => {
  it('has a policy without scripts, and no style but its own', () => {
    expect(first).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[^&]+&#39;/,
    )
    expect(first).not.toMatch(/<script|javascript:|\sstyle=|\son[a-z]+=|<link\b|src="http/i)
  })

  it('names language, title, main part and a way past the head', () => {
    expect(first).toContain('<html lang="en">')
    expect(first).toContain('<title>POL-1 Policy &lt;POL-1&gt; – Example &amp; Sons</title>')
    expect(first).toContain('<a class="skip" href="#main">')
    expect(first.match(/<h1/g)).toHaveLength(1)
    expect(first).toContain('<th scope="col">')
  })

  it('shows what is not recorded, and the mark of a draft', () => {
    expect(first).toContain('not recorded')
    expect(first).not.toContain('DRAFT:')
    expect(draft).toContain('<body class="wide draft">')
    expect(draft).toContain('DRAFT: this document is not approved')
  })

  it('gathers its footnotes at the end, with ways there and back', () => {
    const blocks = readMarkdown('One[^1]\n\n| Two |\n|---|\n| cell[^2] |\n\n[^1]: First <b>.\n[^2]: Second.\n')
    const sections = [{ ...smallVolume.sections[0]!, pages: [{ ...smallVolume.sections[0]!.pages[0]!, blocks }] }]
    const [html] = writeHtml({ ...smallVolume, sections }, { css, script }, new Set()).values()
    expect(html).toContain('<sup><a class="footnote" id="footnote-ref-2" href="#footnote-2">2</a></sup>')
    expect(html).toMatch(/<li id="footnote-1">First &lt;b&gt;\. <a href="#footnote-ref-1"/)
  })

  it('links to the place on the other page', () => {
    expect(first).toContain('href="POL-2.html#scope"')
    expect(draft).toContain('id="scope"')
  })

  it('gives drawings as text too', () => {
    const map = pages.get('01-part/MAP.html')!
    expect(map).toContain('<div aria-hidden="true"><svg')
    expect(map).toContain('<caption>Risks by band</caption>')
  })
})

it.each([
  ['index.html', 'a/b.html', 'a/b.html'],
  ['a/b.html', 'index.html', '../index.html'],
  ['a/b.html', 'a/c d.html', 'c%20d.html'],
  ['a/b/c.html', 'x/y.html', '../../x/y.html'],
])('relative address from %s to %s', (from, to, href) => expect(relativeHref(from, to)).toBe(href))

it.each(['@import "x"', 'a{background:url(http://x)}', '</style><script>'])('refuses the style sheet %s', (bad) =>
  expect(themeFault(bad)).toBeDefined(),
)
