/** Daily records: evidence, acknowledgements and closings edit by range, leave nothing new to report, or are refused. */
import { createHash } from 'node:crypto'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms, stateOf } from '../support/run-cli.ts'

const day = ['--as-of', '2026-06-30']
const people = ['PER-001', 'PER-002']
  .map((id) => `- id: ${id}\n  name: ${id}\n  employment: active\n  joined: "2021-05-03"\n  type: employee\n`)
  .join('')
const policy =
  '---\nid: POL-001\ntitle: Access\nlevel: topic\nversion: "1.2"\nstatus: approved\nclassification: internal\nowner: PER-002\n---\n# Access\n'
const evidence = (id: string, on: string) =>
  `id: ${id}\ntitle: Proof\ntype: report\nsupports: [CTL-001]\neffective_on: "${on}"\ncollected_on: "${on}"\ncollected_by: PER-001\nsource: Console\nmethod: Export\nlocation: { url: "https://example.org/1" }\n`
const base = {
  'isms.yaml': `${minimalConfig}phase: certified\n`,
  'people.yaml': people,
  'policies/access.md': policy,
  'controls/CTL-001.yaml': 'id: CTL-001\ntitle: Disks\nowner: PER-001\nstatus: operational\nimplements: [A.8.1]\n',
  'evidence/EVD-001.yaml': evidence('EVD-001', '2026-06-28'),
  'export.csv': 'a,b\n1,2\n',
}
const run = (folder: string, ...args: string[]) => isms(folder, [...args, ...day])
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const findings = (folder: string): string[] =>
  (
    JSON.parse(run(folder, 'check', '--format', 'json', '--no-git').stdout) as { diagnostics: { message: string }[] }
  ).diagnostics
    .map(({ message }) => message)
    .sort()

describe('evidence add', () => {
  const add = (folder: string, ...args: string[]) =>
    run(
      folder,
      'evidence',
      'add',
      'export.csv',
      '--collected-by',
      'PER-001',
      '--source',
      'Console',
      '--method',
      'Report',
      '--period',
      '2026-05',
      '--set',
      'population=2',
      ...args,
    )

  test('copies the file, writes hash, dates and links, and leaves nothing new to report', () => {
    const folder = folderWith(base)
    const before = findings(folder)
    const { code, stdout, stderr } = add(folder, '--supports', 'CTL-001,A.8.1', '--title', 'State of disks: May')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe('EVD-002 is in evidence/EVD-002.yaml, its file in evidence/files/evd-002-export.csv\n')
    expect(read(folder, 'evidence/files/evd-002-export.csv')).toBe(base['export.csv'])
    const hash = createHash('sha256').update(base['export.csv']).digest('hex')
    const text = read(folder, 'evidence/EVD-002.yaml')
    expect(text).toContain(`sha256: ${hash}`.replace(/: (.*)$/, (_, value) => `: ${value}`))
    expect(text).toContain('supports: [CTL-001, A.8.1]')
    expect(text).toContain('collected_on: "2026-06-30"')
    expect(text).toContain('title: "State of disks: May"')
    expect(text).not.toMatch(/TODO|#/)
    expect(findings(folder).filter((message) => !before.includes(message))).toEqual([])
  })

  test('of a file that lies there already leaves it where it is', () => {
    const folder = folderWith({ ...base, 'evidence/files/own.csv': 'x,y\n' })
    const { stdout } = run(
      folder,
      'evidence',
      'add',
      'evidence/files/own.csv',
      '--supports',
      'CTL-001',
      '--collected-by',
      'PER-001',
      '--source',
      'Console',
      '--method',
      'Report',
      '--period',
      '2026-05',
      '--set',
      'population=2',
    )
    expect(stdout).toContain('its file in evidence/files/own.csv\n')
  })

  test('--dry-run shows the artifact and writes nothing', () => {
    const folder = folderWith(base)
    const before = stateOf(folder)
    const { code, stdout } = add(folder, '--supports', 'CTL-001', '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^Binary file evidence\/files\/evd-002-export\.csv would be copied \(8 bytes\)\n--- \/dev\/null\n\+\+\+ b\/evidence\/EVD-002\.yaml\n@@ -0,0 \+1,\d+ @@\n\+id: EVD-002\n/,
    )
    expect(stateOf(folder)).toEqual(before)
  })

  test.each<[string, string[], RegExp]>([
    ['an unknown id', ['--supports', 'CTL-999'], /EVD-002 is not filed, because isms check would then say:\n.*CTL-999/],
    ['no link', [], /EVD-002 .*(supports|nothing)/],
    ['no such file', ['--id', 'EVD-001', '--supports', 'CTL-001'], /EVD-001 is taken/],
    ['a period that is none', ['--supports', 'CTL-001', '--period', 'May'], /--period May is no period/],
    ['a day to come', ['--supports', 'CTL-001', '--collected-on', '2026-07-01'], /2026-07-01 is still to come/],
  ])('refuses %s and writes nothing', (_, args, reason) => {
    const folder = folderWith(base)
    const before = stateOf(folder)
    const { code, stdout, stderr } = add(folder, ...args)
    expect(stderr).toMatch(reason)
    expect([code, stdout]).toEqual([2, ''])
    expect(stateOf(folder)).toEqual(before)
  })

  test('never writes over a file, files one twice, or follows a link out of the ISMS', () => {
    const filed = folderWith({ ...base, 'evidence/files/evd-002-export.csv': 'other\n' })
    expect(add(filed, '--supports', 'CTL-001').stderr).toContain('is there already, and is not written over')
    const twice = folderWith(base)
    add(twice, '--supports', 'CTL-001')
    expect(add(twice, '--supports', 'CTL-001').stderr).toContain('EVD-002 holds this very file already')
    const [linked, elsewhere] = [folderWith(base), folderWith({})]
    symlinkSync(elsewhere, join(linked, 'evidence/files'))
    const before = stateOf(elsewhere)
    expect(add(linked, '--supports', 'CTL-001').code).toBe(2)
    expect(stateOf(elsewhere)).toEqual(before)
  })

  test('takes no path from the name of the file', () => {
    const folder = folderWith({ ...base, 'in/..%2f..;rm -rf ~ $(x).CSV': 'q\n' })
    const { stdout } = run(
      folder,
      'evidence',
      'add',
      'in/..%2f..;rm -rf ~ $(x).CSV',
      '--supports',
      'CTL-001',
      '--collected-by',
      'PER-001',
      '--source',
      'S',
      '--method',
      'M',
      '--period',
      '2026-05',
      '--set',
      'population=2',
    )
    expect(stdout).toContain('its file in evidence/files/evd-002-2f-rm-rf-x.csv\n')
  })
})

describe('ack', () => {
  test('makes the CSV beside the document, then adds to it', () => {
    const folder = folderWith(base)
    expect(run(folder, 'ack', 'POL-001', '--by', 'PER-001', '--on', '2026-06-12', '--via', 'form').stdout).toBe(
      'POL-001 1.2 acknowledged by PER-001 on 2026-06-12 (policies/access.csv)\n',
    )
    run(folder, 'ack', 'POL-001', '--by', 'PER-002')
    expect(read(folder, 'policies/access.csv')).toBe(
      'person,version,on,via\nPER-001,1.2,2026-06-12,form\nPER-002,1.2,2026-06-30,\n',
    )
  })

  test.each([
    [
      'CRLF, a mark at the start, own columns in any order, no last line end',
      '\ufeffon,x-note,person,version\r\n2026-01-01,"a, b",PER-002,1.0',
      '\ufeffon,x-note,person,version\r\n2026-01-01,"a, b",PER-002,1.0\r\n2026-06-30,,PER-001,1.2\r\n',
    ],
  ])('keeps %s', (_, csv, after) => {
    const folder = folderWith({ ...base, 'policies/access.csv': csv })
    expect(run(folder, 'ack', 'POL-001', '--by', 'PER-001')).toMatchObject({ code: 0, stderr: '' })
    expect(read(folder, 'policies/access.csv')).toBe(after)
  })

  test('goes into the register where acknowledgements stand in one', () => {
    const row = '- document: POL-001\n  version: "1.1"\n  person: PER-002\n  on: "2026-01-01" # first\n'
    const folder = folderWith({ ...base, 'acknowledgements.yaml': row })
    run(folder, 'ack', 'POL-001', '--by', 'PER-001')
    expect(read(folder, 'acknowledgements.yaml')).toBe(
      `${row}- document: POL-001\n  version: "1.2"\n  person: PER-001\n  on: "2026-06-30"\n`,
    )
  })

  test.each<[string, string[], RegExp, Record<string, string>]>([
    ['a person who is not there', ['--by', 'PER-009'], /PER-009 is no person of the register/, {}],
    ['nobody', [], /Nobody is named/, {}],
    ['a day to come', ['--by', 'PER-001', '--on', '2026-07-01'], /still to come/, {}],
    [
      'a draft',
      ['--by', 'PER-001'],
      /POL-001 is not in force: its status is draft/,
      { 'policies/access.md': policy.replace('approved', 'draft') },
    ],
    [
      'who has done so',
      ['--by', 'PER-001'],
      /PER-001 acknowledged POL-001 1\.2 on 2026-06-01 already/,
      { 'policies/access.csv': 'person,version,on\nPER-001,1.2,2026-06-01\n' },
    ],
  ])('refuses %s', (_, args, reason, files) => {
    const folder = folderWith({ ...base, ...files })
    const before = stateOf(folder)
    const { code, stderr } = run(folder, 'ack', 'POL-001', ...args)
    expect(stderr).toMatch(reason)
    expect(code).toBe(2)
    expect(stateOf(folder)).toEqual(before)
  })
})

const plan = `# the plan
id: RTP-2026
title: Plan
owner: PER-001
version: "1.0"
status: draft
classification: internal
actions:
  - id: RTP-2026-01   # first
    risk: [RISK-001]
    what: >-
      Encrypt
    owner: PER-001
    due: "2026-06-30"
    status: in-progress # soon
    note: 'kept'
`
const cap = `id: CAP-001
title: Leavers
owner: PER-001
finding: [FND-001]
correction: { what: Closed, who: PER-001, done_on: "2026-05-02" }
extent_check: { looked_where: All leavers, similar_found: none }
root_cause: { method: 5-whys, text: The form comes after payroll }
actions:
  - { what: Send the form at once, owner: PER-001, due: "2026-06-30" }
status: implementing
`
const finding =
  'id: FND-001\ntitle: Late\nowner: PER-001\nsource: self\ngrade: observation\nrequirement: A.5.18\nstatement: Rights stay.\nobjective_evidence: Two of eight.\nraised_on: "2026-05-01"\nraised_by: PER-002\nprocess_owner: PER-001\nstatus: open\n'
const incident =
  'id: INC-001\ntitle: Laptop lost\nowner: PER-001\ndetected_on: "2026-06-02"\nreported_on: "2026-06-02"\nreported_by: PER-002\ndecision: incident\nseverity: low\nno_notice_reason: The disk was encrypted and the wipe was confirmed.\nstatus: contained\n'
const open = {
  ...base,
  'risks/RISK-001.yaml': 'id: RISK-001\ntitle: Theft\nowner: PER-001\n',
  'treatment-plans/RTP-2026.yaml': plan,
  'caps/CAP-001.yaml': cap,
  'findings/FND-001.yaml': finding,
  'incidents/INC-001.yaml': incident,
}

describe('close', () => {
  test('an action of a plan: status, day and evidence, every other byte as it was', () => {
    const folder = folderWith(open)
    const { stdout, stderr, code } = run(folder, 'close', 'RTP-2026-01', '--on', '2026-06-27', '--evidence', 'EVD-001')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe('RTP-2026-01 is closed as of 2026-06-27 (treatment-plans/RTP-2026.yaml)\n')
    expect(read(folder, 'treatment-plans/RTP-2026.yaml')).toBe(
      plan.replace('in-progress # soon\n', 'done # soon\n    done_on: "2026-06-27"\n    evidence: [EVD-001]\n'),
    )
  })

  test('an action of a corrective action, in braces', () => {
    const folder = folderWith(open)
    expect(run(folder, 'close', 'CAP-001#1', '--on', '2026-06-27', '--evidence', 'EVD-001')).toMatchObject({
      code: 0,
      stderr: '',
    })
    expect(read(folder, 'caps/CAP-001.yaml')).toBe(
      cap.replace('due: "2026-06-30" }', 'due: "2026-06-30", done_on: "2026-06-27", evidence: [EVD-001] }'),
    )
  })

  test('an incident with the texts it lacks', () => {
    const folder = folderWith(open)
    const done = run(
      folder,
      'close',
      'INC-001',
      '--set',
      'cause=Bag left: on the rack',
      '--set',
      'lessons=Added to the training',
      '--on',
      '2026-06-05',
    )
    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect(read(folder, 'incidents/INC-001.yaml')).toBe(
      incident.replace(
        'status: contained\n',
        'status: closed\ncause: "Bag left: on the rack"\nlessons: Added to the training\nresolved_on: "2026-06-05"\n',
      ),
    )
  })

  test('--dry-run shows a diff', () => {
    const folder = folderWith(open)
    const before = stateOf(folder)
    expect(
      run(folder, 'close', 'RTP-2026-01', '--evidence', 'EVD-001', '--on', '2026-06-27', '--dry-run').stdout,
    ).toContain(
      '-    status: in-progress # soon\n+    status: done # soon\n+    done_on: "2026-06-27"\n+    evidence: [EVD-001]\n',
    )
    expect(stateOf(folder)).toEqual(before)
  })

  test.each<[string, string[], RegExp]>([
    [
      'an action without evidence',
      ['RTP-2026-01'],
      /RTP-2026-01 is not closed, because isms check would then say:\n +RTP-2026-01 is done and has no evidence/,
    ],
    ['an incident without cause and lessons', ['INC-001'], /cause[\s\S]*lesson/],
    ['a corrective action with an open action', ['CAP-001'], /CAP-001 is closed while action 1 has no done_on/],
    ['what does not exist', ['FND-999'], /Nothing has the id FND-999/],
    ['an action that does not exist', ['CAP-001#2'], /CAP-001 has 1 actions/],
    ['what is not closed', ['PER-001'], /PER-001 is a person, which is not closed/],
    ['unknown evidence', ['RTP-2026-01', '--evidence', 'EVD-404'], /EVD-404/],
    ['a field that is none', ['INC-001', '--set', 'causes=x'], /no field "causes"/],
    ['a day before the act', ['INC-001', '--on', '2026-13-01'], /no calendar date/],
  ])('refuses %s, names what is missing and writes nothing', (_, args, reason) => {
    const folder = folderWith(open)
    const before = stateOf(folder)
    const { code, stdout, stderr } = run(folder, 'close', ...args)
    expect(stderr).toMatch(reason)
    expect([code, stdout]).toEqual([2, ''])
    expect(stateOf(folder)).toEqual(before)
  })
})
