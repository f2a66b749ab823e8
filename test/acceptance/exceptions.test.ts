/** Exceptions accept what they cover while they are in force, and nothing else. */
import { describe, expect, test } from 'vitest'
import { approver, checkBound, exceptionText, risk } from './accepted-files.ts'

type Files = Readonly<Record<string, string>>

const ownerless = 'risk/without-owner'
const covers = `[{ rule: ${ownerless}, artifact: RISK-001 }]`
const sound = { ...approver, 'risks/a.yaml': risk('RISK-001'), 'risks/b.yaml': risk('RISK-002') }

/** What became of the findings of a rule, as `artifact status`. */
const fates = (files: Files, rule = ownerless): string[] =>
  checkBound(files)
    .report.diagnostics.filter((item) => item.rule === rule)
    .map(({ artifact, status }) => `${artifact} ${status}`)
const withException = (changes: Record<string, string>, files: Files = sound): Files => ({
  ...files,
  'exceptions/EXC-001.yaml': exceptionText(changes),
})
const about = (files: Files): string[] =>
  checkBound(files)
    .report.diagnostics.filter(({ rule }) => /^(config|exception)\//.test(rule))
    .map(({ rule, path, range }) => `${rule} ${path}:${range.start.line}`)

describe('an exception in force', () => {
  test('accepts the finding that it covers, and says so in the finding', () => {
    const { report } = checkBound(withException({ covers }))
    expect(
      report.diagnostics.find(({ rule, artifact }) => rule === ownerless && artifact === 'RISK-001'),
    ).toMatchObject({
      status: 'excepted',
      acceptedBy: {
        kind: 'exception',
        id: 'EXC-001',
        reason: 'The software knows one account only',
        approver: 'PER-001',
        expires: '2026-09-30',
      },
    })
    expect(report.nextExpiry).toEqual({ on: '2026-09-30', exception: 'EXC-001' })
    expect(report.counts).toMatchObject({ excepted: 1, ignored: 0 })
  })

  test.each<[string, string, string[]]>([
    ['the rule on one artifact', covers, ['RISK-001 excepted', 'RISK-002 open']],
    ['the rule everywhere', `[{ rule: ${ownerless} }]`, ['RISK-001 excepted', 'RISK-002 excepted']],
    [
      'at the place',
      `[{ rule: ${ownerless}, artifact: RISK-001, pointer: /owner }]`,
      ['RISK-001 excepted', 'RISK-002 open'],
    ],
    [
      'at another place',
      `[{ rule: ${ownerless}, artifact: RISK-001, pointer: /own }]`,
      ['RISK-001 open', 'RISK-002 open'],
    ],
    ['another rule', '[{ rule: risk/not-scored, artifact: RISK-001 }]', ['RISK-001 open', 'RISK-002 open']],
  ])('that covers %s', (_, list, expected) => {
    expect(fates(withException({ covers: list }))).toEqual(expected)
  })

  test('is named with the longer end where two cover one finding, and neither is unused', () => {
    const files = {
      ...withException({ covers }),
      'exceptions/EXC-002.yaml': exceptionText({ id: 'EXC-002', covers, expires: '"2026-12-31"' }),
    }
    const { report } = checkBound(files)
    expect(report.diagnostics.find(({ status }) => status === 'excepted')?.acceptedBy?.id).toBe('EXC-002')
    expect(about(files).filter((line) => line.includes('unused'))).toEqual([])
  })
})

describe('an exception accepts nothing', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['that is only requested', { status: 'requested' }, []],
    ['that has expired', { expires: '"2026-06-29"' }, ['exception/expired']],
    ['without reason', { reason: '" "' }, []],
    ['without compensation', { compensating: '' }, ['exception/without-compensation']],
    ['that nobody approved', { approved_by: '', approved_on: '' }, ['exception/without-approval']],
    ['approved by somebody without authority', { approved_by: 'PER-002' }, ['exception/approver-without-authority']],
    ['approved by nobody of the register', { approved_by: 'PER-009' }, []],
    ['approved in the future', { approved_on: '"2026-07-01"' }, []],
  ])('%s', (_, changes, rules) => {
    const files = withException({ covers, ...changes })
    expect(fates(files)).toEqual(['RISK-001 open', 'RISK-002 open'])
    expect(about(files).map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(rules))
  })

  test('on the day after its last, and all on the last', () => {
    const files = withException({ covers, expires: '"2026-06-30"' })
    expect(fates(files)).toContain('RISK-001 excepted')
  })

  test('but stays in force while the roles cannot be read', () => {
    expect(fates({ ...withException({ covers }), 'roles.yaml': 'a: [' })).toContain('RISK-001 excepted')
  })

  test('of what cannot be read, or of its own faults', () => {
    const own = withException({ covers: '[{ rule: exception/without-risk, artifact: EXC-001 }]', risk: '' })
    expect(fates(own, 'exception/without-risk')).toEqual(['EXC-001 open'])
    const twice = {
      ...withException({ covers: '[{ rule: reference/duplicate-id }, { rule: syntax/invalid-yaml }]' }),
      'risks/b.yaml': risk('RISK-001'),
      'risks/c.yaml': 'a: [',
    }
    const { diagnostics } = checkBound(twice).report
    expect(diagnostics.filter(({ status }) => status === 'excepted')).toEqual([])
    expect(about(twice)).toEqual(
      expect.arrayContaining(Array(2).fill('config/ignore-unused exceptions/EXC-001.yaml:11')),
    )
  })
})

describe('an entry under covers', () => {
  test.each<[string, string, string[]]>([
    ['of a rule that is none', '[{ rule: risk/no-owner }]', ['config/unknown-rule exceptions/EXC-001.yaml:11']],
    [
      'without such a finding',
      '[{ rule: soa/unversioned, artifact: RISK-001 }]',
      ['config/ignore-unused exceptions/EXC-001.yaml:11'],
    ],
    ['that is used', covers, []],
  ])('%s', (_, list, expected) => {
    expect(about(withException({ covers: list }))).toEqual(expected)
  })

  test('is not called unused while a file cannot be read', () => {
    const files = { ...withException({ covers: '[{ rule: soa/unversioned }]' }), 'soa.yaml': 'entries: [' }
    expect(about(files)).toEqual([])
  })

  test('names a list entry by index or by id', () => {
    const soa = `id: SOA
title: SoA
standard: ISO/IEC 27001:2022
based_on: {}
entries:
  - { control_id: A.5.1, applicable: yes, justification: Customers ask for it }
  - { control_id: A.5.2, applicable: yes, justification: Customers ask for it }
`
    for (const pointer of ['/entries/1', '/entries/A.5.2']) {
      const list = `[{ rule: soa/status-missing, artifact: SOA, pointer: ${pointer} }]`
      expect(fates({ ...withException({ covers: list }), 'soa.yaml': soa }, 'soa/status-missing'), pointer).toEqual([
        'SOA open',
        'SOA excepted',
      ])
    }
  })
})

describe('a departure from a control', () => {
  const control = (id: string) =>
    `id: ${id}\ntitle: Login\ntype: technical\ndescription: Two factors\nimplements: [A.8.5]\nstatus: implemented\n`
  const files = { ...approver, 'controls/a.yaml': control('CTL-001'), 'controls/b.yaml': control('CTL-002') }
  const soa = (controls: string) =>
    `id: SOA\nstandard: ISO/IEC 27001:2022\nbased_on: {}\nentries:\n  - { control_id: A.8.5, applicable: yes, status: planned, controls: ${controls} }\n`

  test('accepts what a rule says of its practice, and never what it says of the paper', () => {
    const departed = withException({ from: '[CTL-001]' }, files)
    expect(fates(departed, 'control/without-evidence')).toEqual(['CTL-001 excepted', 'CTL-002 open'])
    expect(fates(departed, 'control/without-owner')).toEqual(['CTL-001 open', 'CTL-002 open'])
  })

  test.each<[string, string, string]>([
    ['that it alone carries', '[CTL-001]', 'SOA excepted'],
    ['that another one carries too', '[CTL-001, CTL-002]', 'SOA open'],
  ])('accepts the unfinished SoA entry %s', (_, controls, fate) => {
    const departed = { ...withException({ from: '[CTL-001]' }, files), 'soa.yaml': soa(controls) }
    expect(fates(departed, 'soa/planned-without-action')).toEqual([fate])
  })
})

test('a departure from a policy leaves its review and approval as they are', () => {
  const policy = `---\nid: POL-001\ntitle: Access\nlevel: topic\nstatus: approved\nversion: "1.0"\nnext_review: "2026-01-31"\n---\n# Access\n`
  const departed = withException({ from: '[POL-001]' }, { ...approver, 'policies/a.md': policy })
  expect(fates(departed, 'policy/review-overdue')).toEqual(['POL-001 open'])
  expect(fates(departed, 'approval/missing')).toEqual(['POL-001 open'])
})

describe('an inline ignore that points to an exception', () => {
  const ignored = (changes: Record<string, string>) =>
    withException(changes, {
      ...approver,
      'risks/a.yaml': risk('RISK-001').replace('RISK-001\n', `RISK-001 # isms-ignore ${ownerless} -- EXC-001\n`),
    })

  test('lasts as long as the exception', () => {
    const { report } = checkBound(ignored({}))
    expect(report.diagnostics.find(({ rule }) => rule === ownerless)).toMatchObject({
      status: 'excepted',
      acceptedBy: { kind: 'exception', id: 'EXC-001', expires: '2026-09-30' },
    })
  })

  test('does not count when the exception is not in force, and is reported', () => {
    const files = ignored({ status: 'closed' })
    expect(fates(files)).toEqual(['RISK-001 open'])
    expect(about(files)).toEqual(['config/ignore-unused risks/a.yaml:1'])
  })

  test('is no way around the approver: faults of exceptions take no ignore', () => {
    const text = exceptionText({ risk: '' }).replace(
      'EXC-001\n',
      'EXC-001 # isms-ignore exception/without-risk -- later\n',
    )
    const files = { ...approver, 'exceptions/EXC-001.yaml': text }
    expect(fates(files, 'exception/without-risk')).toEqual(['EXC-001 open'])
    expect(about(files)).toContain('config/ignore-unused exceptions/EXC-001.yaml:1')
  })
})
