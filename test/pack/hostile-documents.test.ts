/** A hostile ISMS as Word files, single PDFs and CSV: nothing in it runs, leaves its place, or stops the pack. */
import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildPack } from '../../src/pack/build.ts'
import { smallInput } from './pack-input.ts'

const wide = Array.from({ length: 40 }, (_, column) => `c${column}`)
const body = `
<script>alert(1)</script> <img src=x onerror=alert(1)> {{record}} {{#if}} {#RISK-001} #panic("x") $x$ \\input{y}

[script](javascript:alert(1)) [data](data:text/html,x) [file](file:///etc/passwd) [up](../../../etc/passwd) [ok](https://a.example/)

![remote](http://a.example/x.png) ![up](../../etc/passwd.png)

right \u202eto left\u202c \u0000 bell \u0007 escape \u001b[31m end ]]> &lt; \ufffe

| ${wide.join(' | ')} |
|${wide.map(() => '---').join('|')}|
${Array.from({ length: 60 }, () => `| ${wide.map(() => '=cmd()').join(' | ')} |`).join('\n')}

${'x'.repeat(3000)}

${'> '.repeat(30)}deep

${Array.from({ length: 15 }, (_, level) => `${'  '.repeat(level)}- level`).join('\n')}

${'*'.repeat(60)}deep${'*'.repeat(60)} ${'**a '.repeat(60)}${'a** '.repeat(60)}

[^1] and [^1]

[^1]: <script>note</script> [x](javascript:y)

###### Low

## ${'Long heading '.repeat(40)}
`
const id = 'POL-001'
const files = {
  'policies/POL-001.md': `---\nid: ${id}\ntitle: 'A <b>title</b> & {{x}} #let'\nversion: "1.0<"\nstatus: draft\nclassification: '"><script>'\n---\n${body}`,
  'risks.yaml': '- id: RISK-001\n  title: "@SUM(1)"\n  description: "=HYPERLINK(1)\\nnext, \\"line\\""\n',
}

describe('a hostile ISMS', () => {
  let pack: ReadonlyMap<string, Uint8Array>
  const named = (extension: string): Uint8Array =>
    [...pack].find(([path]) => path.includes('POL-001') && path.endsWith(extension))![1]
  beforeAll(async () => {
    const built = await buildPack(smallInput(files, { formats: ['docx', 'pdf', 'single-pdf', 'csv'] }))
    if (!built.ok) throw new Error(JSON.stringify(built.faults))
    pack = built.files
  })

  it('gives Word files that are whole, and hold text only', () => {
    const parts = Object.entries(unzipSync(named('.docx'))).map(([path, bytes]) => [path, strFromU8(bytes)] as const)
    for (const [path, text] of parts) {
      expect([path, XMLValidator.validate(text)]).toEqual([path, true])
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\ufffe]/)
    }
    const [, text] = parts.find(([path]) => path === 'word/document.xml')!
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).toContain('{{record}} {{#if}} {#RISK-001}')
    expect(parts.map(([path]) => path).filter((path) => /vba|embed|activeX|media/i.test(path))).toEqual([])
    const links = parts.flatMap(([path, list]) =>
      path.endsWith('.rels') ? [...list.matchAll(/Target="([^"]*)" TargetMode="External"/g)] : [],
    )
    expect(links.map(([, target]) => target)).toEqual(['https://a.example/'])
  })

  it('gives PDFs whose only way out is the link that may be one', () => {
    const text = Buffer.from(named('.pdf')).toString('latin1')
    expect(text.match(/\/URI \([^)]*\)/g)).toEqual(['/URI (https://a.example/)'])
    expect(text).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile|\/SubmitForm/)
  })

  it('gives CSV in which nothing is a formula', () => {
    const text = strFromU8(pack.get('csv/risk-register.csv')!)
    expect(text).toContain('RISK-001,\'@SUM(1),"\'=HYPERLINK(1)\nnext, ""line"""')
  })

  it('has no path that is not ours', () => {
    for (const path of pack.keys()) expect(path).toMatch(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/)
  })
})
