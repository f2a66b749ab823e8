/** Adoption of foreign policies: three styles, with every text kept to the byte and nothing lost. */
import { describe, expect, test } from 'vitest'
import { kindNamed } from '../../../src/artifacts/catalogue.ts'
import type { KindInfo } from '../../../src/artifacts/kind-info.ts'
import { type DocumentsPlan, planDocuments } from '../../../src/interop/import/documents/plan-documents.ts'
import { memorySource } from '../../../src/source/memory.ts'
import { checkFiles } from '../../support/in-memory.ts'

const people = { 'people.yaml': '- { id: PER-001, name: Ada Example }\n' }

function adopted(
  folder: Readonly<Record<string, string | Uint8Array>>,
  isms: Readonly<Record<string, string>> = people,
  below?: string,
): DocumentsPlan {
  const source = memorySource(folder)
  return planDocuments(checkFiles(isms).repo, {
    kind: kindNamed('policy') as KindInfo,
    folder: 'handbook',
    below,
    entries: source.list(),
    read: (path) => source.read([path]).get(path),
    defaults: new Map(),
  })
}

/** Data of the adopted documents as the tool reads them back, with their bodies. */
const readBack = (plan: DocumentsPlan, isms: Readonly<Record<string, string>> = people) => {
  const { repo, report } = checkFiles({
    ...isms,
    ...Object.fromEntries(plan.adopted.map(({ to, text }) => [to, text])),
  })
  expect(report.diagnostics.filter(({ rule }) => /^(syntax|source)\//.test(rule))).toEqual([])
  return repo.all('policy').map(({ data, body }) => ({ data, body }))
}

test('a site generator: front matter with fields of its own, dates without quotes', () => {
  const body = '\n### Purpose\n\nAccess follows the job.  \nTwo blanks above.\n'
  const plan = adopted({
    'access/index.md': `---\ntitle: Access control policy\nslug: access-control\npolicy: true\nweight: 7\nlast_updated: 2026-01-12\nowner: Ada Example\nversion: 2.10\n---\n${body}`,
    'README.md': '# Handbook\n',
    'logo.png': new Uint8Array([0x89, 0x50]),
    'empty.md': '---\ntitle: Nothing\n---\n',
  })
  expect(plan.adopted.map(({ from, to }) => [from, to])).toEqual([
    ['access/index.md', 'policies/POL-001-access-control-policy.md'],
  ])
  expect(plan.adopted[0]?.text.endsWith(`---\n${body}`)).toBe(true)
  expect(readBack(plan)[0]?.data).toEqual({
    id: 'POL-001',
    title: 'Access control policy',
    level: 'topic',
    owner: 'PER-001',
    status: 'draft',
    version: '2.10',
    provenance: { authored_by: 'import', source: 'handbook/access/index.md' },
    'x-import': { slug: 'access-control', policy: true, weight: 7, last_updated: '2026-01-12' },
  })
  expect(plan.left).toEqual([
    { path: 'README.md', why: 'is about the folder, no document', isDocument: false },
    { path: 'empty.md', why: 'holds no text', isDocument: true },
    { path: 'logo.png', why: 'is no Markdown', isDocument: false },
  ])
})

test('a word processor: byte order mark, CRLF, bold lines, a table of metadata and one of revisions', () => {
  const text = [
    '\ufeff# Informationssicherheitsleitlinie',
    '',
    '**Dokumentenverantwortlicher:** Ada Example  ',
    '**Gültig ab:** 01.02.2026',
    '',
    '| Nächste Prüfung | 2027-02-01 |',
    '|---|---|',
    '| Klassifizierung | intern |',
    '',
    '## Änderungshistorie',
    '',
    '| Version | Datum | Änderung |',
    '|---|---|---|',
    '| 1.0 | 2024-01-01 | Erstellt |',
    '| 1.10 | 2026-01-15 | Überarbeitet |',
    '| 1.9 | 2025-01-15 | Ergänzt |',
    '',
  ].join('\r\n')
  const plan = adopted({ 'Leitlinie.md': text })
  const made = plan.adopted[0]
  expect(made?.text.startsWith('\ufeff---\r\nid: POL-001\r\n')).toBe(true)
  expect(made?.text.endsWith(text.slice(1))).toBe(true)
  expect(made?.text.replace(/\r\n/g, '')).not.toContain('\n')
  expect(readBack(plan)[0]?.data).toEqual({
    id: 'POL-001',
    title: 'Informationssicherheitsleitlinie',
    level: 'top',
    owner: 'PER-001',
    status: 'draft',
    version: '1.10',
    classification: 'intern',
    effective_from: '2026-02-01',
    next_review: '2027-02-01',
    provenance: { authored_by: 'import', source: 'handbook/Leitlinie.md' },
  })
  expect(made?.read).toContain('version: line 15 of the text, "1.10"')
})

test('a wiki: front matter without its opening fence, of another language, or broken', () => {
  const plan = adopted({
    'a.md': 'title: Backup policy\nauthor: Somebody else\nreviewers:\n  - One\n  - Two\n---\nBackups are made.\n',
    'b.md': '+++\ntitle = "Cloud policy"\nversion = "1.2"\n+++\nClouds are checked.\n',
    'c.md': '---\ntitle: Broken: policy\nversion: 3.1\n---\n\nStill a text.\n',
    'd.md': 'Summary: a heading\n---\n\nNo front matter at all.\n',
    'e.md': '---\ntitle: Commented # the old name\n# ask legal\n---\nText.\n',
  })
  expect(
    readBack(plan).map(({ data }) => [data.title, data.version, (data as Record<string, unknown>)['x-import']]),
  ).toEqual([
    ['Backup policy', undefined, { author: 'Somebody else', reviewers: ['One', 'Two'] }],
    ['Cloud policy', '1.2', { 'front matter': 'title = "Cloud policy"\nversion = "1.2"' }],
    ['Broken: policy', '3.1', { 'front matter': 'title: Broken: policy\nversion: 3.1' }],
    ['D', undefined, undefined],
    ['Commented', undefined, { 'with comments': 'title: Commented # the old name\n# ask legal' }],
  ])
  expect(plan.adopted[3]?.text).toContain('---\n\nSummary: a heading\n---\n\nNo front matter at all.\n')
})

test('an owner who is in no register is told, and stays in the text', () => {
  const plan = adopted({ 'a.md': '# Desks\n\n- **Owner:** Somebody else\n- __Version__: v3\n' })
  expect(plan.adopted[0]?.read).toEqual([
    'owner: not taken over, line 3 says "Somebody else"',
    'version: line 4 of the text, "v3"',
    'title: first heading',
  ])
})

describe('what is refused or left', () => {
  test('the same text twice, binary files, links', () => {
    const isms = { ...people, 'policies/a.md': '---\nid: POL-007\ntitle: A\nlevel: topic\n---\nThe text.\n' }
    const plan = adopted(
      { 'one.md': 'The text.\n', 'two.md': '# B\r\n', 'three.md': '# B\n', 'bin.md': new Uint8Array([35, 0]) },
      isms,
    )
    expect(plan.adopted.map(({ from, id }) => [from, id])).toEqual([['three.md', 'POL-008']])
    expect(plan.left.map(({ path, why }) => `${path} ${why}`)).toEqual([
      'bin.md is no text',
      'one.md POL-007 holds the same text',
      'two.md POL-008 holds the same text',
    ])
  })

  test('a file that is an artifact already; its neighbour gets front matter where it stands', () => {
    const isms = {
      ...people,
      'policies/a.md': '---\nid: POL-001\ntitle: A\nlevel: topic\n---\nThe text.\n',
      'policies/b.md': '# B\n',
    }
    const plan = adopted({ 'a.md': isms['policies/a.md'], 'b.md': isms['policies/b.md'] }, isms, 'policies')
    expect(plan.left.map(({ why }) => why)).toEqual(['is POL-001 already'])
    expect(plan.adopted.map(({ to, inPlace }) => [to, inPlace])).toEqual([['policies/b.md', true]])
  })

  test('hostile names and fields do no harm', () => {
    const plan = adopted({
      '..%2f..%2fevil.md': '# ../../etc/passwd\n\nText.\n',
      'p.md': '---\n__proto__: 1\nconstructor: { a: 1 }\ntitle: "P"\n---\nAnother text.\n',
      'long.md': `# ${'x'.repeat(500)}\n`,
    })
    expect(plan.adopted.map(({ to }) => to)).toEqual([
      'policies/POL-001-etc-passwd.md',
      `policies/POL-002-${'x'.repeat(60)}.md`,
      'policies/POL-003-p.md',
    ])
    expect(plan.adopted[2]?.text).toContain('__proto__: 1')
    readBack(plan)
  })
})
