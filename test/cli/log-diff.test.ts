/** `isms log` and `isms diff` on scripted repositories: what they print, their published JSON, their exit codes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { ben, runGit, type ScriptedCommit, scripted } from '../history/scripted-repository.ts'
import { config, policy, risk } from '../history/texts.ts'
import { folderWith, isms } from '../support/run-cli.ts'

// A CommonJS module whose typings hide where its default export lands.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020, formats: string[]) => void

/** What is wrong with a document by its published schema. */
function faultsOf(name: string, document: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
  addFormats(ajv, ['date'])
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, `../../schemas/${name}.schema.json`), 'utf8'))
  const validate = ajv.compile(schema)
  return validate(document) ? [] : validate.errors
}

const methodology = `id: RM
title: Risk methodology
version: "1.0"
status: approved
likelihood: [{ value: 1, label: Rare }, { value: 2, label: Seldom }, { value: 3, label: Often }]
impact: [{ value: 1, label: Low }, { value: 4, label: High }]
level_function: product
bands: [{ id: low, label: Low, min: 1, max: 6 }, { id: high, label: High, min: 7, max: 12 }]
`
const control = (title: string) => `id: CTL-001\ntitle: ${title}\nstatus: operating\ntype: technical\n`
const soa = (applicable: string, status: string) => `id: SOA
title: Statement of applicability
version: "1.0"
status: draft
standard: ISO/IEC 27001:2022
based_on: {}
entries:
  - { control_id: A.8.24, applicable: yes, justification: Laptops travel, status: ${status} }
  - { control_id: A.8.30, applicable: ${applicable}, justification: Our own staff write all software }
`
const script: readonly ScriptedCommit[] = [
  {
    name: 'start',
    files: {
      ...config,
      'risk-methodology.yaml': methodology,
      'controls/a.yaml': control('Disks are encrypted'),
      'risks/a.yaml': risk('RISK-001', 'assessed'),
      'risks/b.yaml': risk('RISK-002'),
      'soa.yaml': soa('no', 'planned'),
      'policies/a.md': policy('POL-001', 'Access is granted by the owner.\n'),
    },
  },
  {
    name: 'branch',
    author: ben,
    message: 'Encrypt\n\nSigned-off-by: Ben Example <ben@example.org>\n',
    files: {
      'controls/a.yaml': control('Disks and media are encrypted'),
      'risks/a.yaml': risk('RISK-001', 'treating').replace('likelihood: 3', 'likelihood: 1'),
      'risks/b.yaml': null,
      'soa.yaml': soa('yes', 'implemented'),
      'policies/a.md': null,
      'policies/b.md': policy('POL-001', 'Access is granted by the owner.\n'),
    },
  },
  {
    name: 'merge',
    parents: ['start', 'branch'],
    message: 'Merge pull request #1 from ben/encrypt\n\nApproved-by: Ada Example <ada@example.org>\n',
    files: {
      'controls/a.yaml': control('Disks and media are encrypted'),
      'risks/a.yaml': risk('RISK-001', 'treating').replace('likelihood: 3', 'likelihood: 1'),
      'risks/b.yaml': null,
      'soa.yaml': soa('yes', 'implemented'),
      'policies/a.md': null,
      'policies/b.md': policy('POL-001', 'Access is granted by the owner.\n'),
    },
  },
]
const repository = () => scripted(script, { before: 'start', after: 'merge' })

describe('isms log', () => {
  test('tells what changed, who, when, approved by whom', () => {
    const { folder, ids } = repository()
    const { code, stdout, stderr } = isms(folder, ['log', 'RISK-001'])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toBe(`RISK-001  Lost laptop of the field team
risks/a.yaml, 2 revisions since 2026-05-02

2026-05-03  ${ids.branch?.slice(0, 10)}  changed by Ben Example <ben@example.org>
    Encrypt
    signed off by Ben Example <ben@example.org>
    merged 2026-05-04 in ${ids.merge?.slice(0, 10)} by Ada Example <ada@example.org>
      approved by Ada Example <ada@example.org>
    first in after
    ~ current.likelihood  3 → 1
    ~ status              assessed → treating

2026-05-02  ${ids.start?.slice(0, 10)}  created by Ada Example <ada@example.org>
    start
    first in before
`)
  })

  test('shows what is not committed, but not at a revision', () => {
    const { folder } = repository()
    writeFileSync(join(folder, 'risks/a.yaml'), risk('RISK-001', 'closed'))
    expect(isms(folder, ['log', 'RISK-001']).stdout).toContain(
      'not committed yet\n    ~ current.likelihood  1 → 3\n    ~ status              treating → closed\n',
    )
    expect(isms(folder, ['log', 'RISK-001', '--ref', 'before']).stdout).not.toContain('not committed')
  })

  test('prints its published JSON', () => {
    const { folder, ids } = repository()
    const document = JSON.parse(isms(folder, ['log', 'RISK-002', '--format', 'json']).stdout)
    expect(faultsOf('log', document)).toEqual([])
    expect(document).toMatchObject({
      id: 'RISK-002',
      complete: true,
      head: ids.merge,
      revisions: [{ event: 'removed', merge: { approvedBy: ['Ada Example <ada@example.org>'] } }, { event: 'created' }],
    })
  })

  test.each([
    ['an id that never was', ['log', 'RISK-404'], /No commit holds an artifact RISK-404/],
    ['no id', ['log'], /missing required argument/],
    ['no such revision', ['log', 'RISK-001', '--ref', 'v9'], /"v9" is no commit/],
  ])('%s gives no answer', (_, args, reason) => {
    const { code, stdout, stderr } = isms(repository().folder, args)
    expect(stderr).toMatch(reason)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })

  test('an artifact that is not committed yet, a folder outside git', () => {
    const { folder } = repository()
    writeFileSync(join(folder, 'risks/c.yaml'), risk('RISK-003'))
    expect(isms(folder, ['log', 'RISK-003'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/not committed yet/),
    })
    const outside = folderWith(config)
    expect(isms(outside, ['log', 'RISK-003'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no git repository/),
    })
  })

  test('a shallow clone says so on standard error, unless quiet', () => {
    const origin = repository()
    const folder = join(folderWith({}), 'clone')
    runGit(origin.folder, ['clone', '-q', '--depth', '1', `file://${origin.folder}`, folder])
    const { code, stdout, stderr } = isms(folder, ['log', 'RISK-001'])
    expect(stderr).toMatch(/lacks older commits.*fetch-depth: 0/)
    expect(stdout).toContain('1 revision known; older ones may be missing')
    expect(stdout).toContain('oldest known state')
    expect(code).toBe(0)
    expect(isms(folder, ['log', 'RISK-001', '--quiet']).stderr).toBe('')
  })
})

describe('the cache', () => {
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())

  test('changes no answer, and is kept neither in CI nor with --no-cache', () => {
    const { folder } = repository()
    const cache = folderWith({})
    const plain = isms(folder, ['log', 'RISK-001'], { XDG_CACHE_HOME: cache })
    expect(isms(folder, ['log', 'RISK-001', '--no-cache'], { XDG_CACHE_HOME: cache, CI: '' })).toEqual(plain)
    expect(files(cache)).toEqual([])
    for (let round = 0; round < 2; round += 1)
      expect(isms(folder, ['log', 'RISK-001'], { XDG_CACHE_HOME: cache, CI: '' })).toEqual(plain)
    expect(files(cache)).toHaveLength(1)
  })

  test('is not touched by a check that leaves git out', () => {
    const cache = folderWith({})
    isms(repository().folder, ['check', '--no-git'], { XDG_CACHE_HOME: cache, CI: '' })
    expect(files(cache)).toEqual([])
  })
})

describe('isms diff', () => {
  test('tells what differs and what follows from it', () => {
    const { folder, ids } = repository()
    const { code, stdout, stderr } = isms(folder, ['diff', 'before..after'])
    expect(stderr).toBe('')
    expect(
      stdout,
    ).toBe(`Example Ltd: before (${ids.start?.slice(0, 10)}, 2026-05-02) to after (${ids.merge?.slice(0, 10)}, 2026-05-04)

Policies
  ~ POL-001  Access control
      moved from policies/a.md to policies/b.md

Risks
  - RISK-002  Lost laptop of the field team
  ~ RISK-001  Lost laptop of the field team
      ~ current.likelihood  3 → 1
      ~ status              assessed → treating

Controls
  ~ CTL-001  Disks and media are encrypted
      ~ title  Disks are encrypted → Disks and media are encrypted

Statement of applicability
  ~ SOA  Statement of applicability
      ~ entries[A.8.24].status      planned → implemented
      ~ entries[A.8.30].applicable  no → yes

Risk levels
  RISK-001  current  12 (High) → 4 (Low)  Lost laptop of the field team
  RISK-002  current  12 (High) → none     Lost laptop of the field team

Statement of applicability: decisions
  A.8.24  applicable, planned → applicable, implemented
  A.8.30  excluded → applicable

0 added, 1 removed, 3 changed, 1 moved, 2 risk levels differ, 2 SoA decisions differ
`)
    expect(code).toBe(0)
  })

  test('a target that changed makes what rests on it suspect, unless that changed too', () => {
    const { folder } = repository()
    const change = (files: Record<string, string>) => {
      for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
      return JSON.parse(isms(folder, ['diff', '--format', 'json']).stdout).suspect
    }
    expect(change({ 'controls/a.yaml': control('Nothing is encrypted') })).toEqual([
      { target: 'CTL-001', kind: 'control', change: 'changed', from: [{ id: 'RISK-001', fields: ['controls'] }] },
    ])
    expect(change({ 'risks/a.yaml': risk('RISK-001', 'closed') })).toEqual([])
  })

  test('the exit code says whether anything differs only when asked', () => {
    const { folder } = repository()
    expect(isms(folder, ['diff', 'before', '--exit-code']).code).toBe(1)
    expect(isms(folder, ['diff', 'before']).code).toBe(0)
    const same = isms(folder, ['diff', '--exit-code'])
    expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing in the ISMS differs') })
  })

  test('three dots start from the common ancestor', () => {
    const { folder, ids } = scripted([
      { name: 'start', files: { ...config, 'risks/a.yaml': risk('RISK-001') } },
      { name: 'branch', files: { 'risks/a.yaml': risk('RISK-001', 'assessed') } },
      { name: 'main', parents: ['start'], files: { 'risks/b.yaml': risk('RISK-002') } },
    ])
    const branch = ids.branch as string
    expect(isms(folder, ['diff', `main..${branch}`]).stdout).toContain('- RISK-002')
    const { stdout } = isms(folder, ['diff', `main...${branch}`])
    expect(stdout).toContain('~ RISK-001')
    expect(stdout).not.toContain('RISK-002')
    expect(stdout).toContain('common ancestor of main')
  })

  test('prints its published JSON', () => {
    const { folder } = repository()
    const document = JSON.parse(isms(folder, ['diff', 'before', '--format', 'json']).stdout)
    expect(faultsOf('diff', document)).toEqual([])
    expect(document.counts).toEqual({
      added: 0,
      removed: 1,
      changed: 3,
      moved: 1,
      levels: 2,
      decisions: 2,
      approvalsGained: 0,
      approvalsLost: 0,
      suspectLinks: 0,
    })
    expect(document.to).toEqual({ revision: 'work tree' })
  })

  test('a file that cannot be read is no removal', () => {
    const { folder } = repository()
    writeFileSync(join(folder, 'risks/a.yaml'), 'id: RISK-001\ntitle: [\n')
    const { stdout } = isms(folder, ['diff', 'after'])
    expect(stdout).toContain('Not compared, because a file cannot be read on one side\n  RISK-001')
    expect(stdout).toContain('0 removed')
  })

  test('whatever files say has no effect in Markdown', () => {
    const hostile =
      '"`` ](https://evil.example) <script>alert(1)</script> @everyone #1 ![x](http://x) | \\u001b[31m\\u202e"'
    const { folder } = repository()
    writeFileSync(
      join(folder, 'risks/a.yaml'),
      risk('RISK-001', 'closed').replace('Lost laptop of the field team', hostile),
    )
    const { stdout } = isms(folder, ['diff', '--format', 'markdown'])
    const { stdout: log } = isms(folder, ['log', 'RISK-001', '--format', 'markdown'])
    for (const text of [stdout, log]) {
      expect(text).toContain('@everyone')
      const outside = text.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
      expect(outside).not.toMatch(/[<>@!\\]|\]\(|evil|#1/)
      expect(text).not.toMatch(/[\u001b\u202e]/)
    }
  })
})
