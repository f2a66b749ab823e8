/** What a hostile change tries against the policy of the base, and that none of it works. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/engine/check.ts'
import { readPolicy } from '../../src/engine/policy.ts'
import { memorySource } from '../../src/source/memory.ts'
import { exampleDay, minimalConfig } from '../support/in-memory.ts'

type Files = Readonly<Record<string, string>>

const person = (id: string, more = '') =>
  `- id: ${id}\n  name: ${id}\n  employment: active\n  joined: "2021-05-03"\n  type: employee\n${more}`
const role = (id: string, holder: string, authorities: string) =>
  `- id: ${id}\n  title: ${id}\n  key: custom\n  responsibilities: [a]\n  authorities: ${authorities}\n  assignments:\n    - { person: ${holder}, from: "2024-01-01" }\n`
const exception = (covers: string, more = '') =>
  `id: EXC-001\ntitle: Later\nowner: PER-001\nreason: The register follows in autumn\ncompensating: The manager looks at each risk\napproved_by: PER-001\napproved_on: "2026-06-01"\nexpires: "2026-12-31"\nstatus: approved\n${more}covers:\n${covers}`
const cover = (risk: string) => `  - { rule: risk/without-owner, artifact: ${risk} }\n`
const risk = (id: string, owner = '') => `id: ${id}\ntitle: Theft\n${owner}`
const config = `${minimalConfig}phase: certified\n`
const base: Files = {
  'isms.yaml': config,
  'people.yaml': person('PER-001', '  git_identities: ["Ada <ada@example.org>"]\n') + person('PER-002'),
  'roles.yaml': role('ROL-001', 'PER-001', '[policy, exception, risk]') + role('ROL-002', 'PER-002', '[procedure]'),
  'risks/RISK-001.yaml': risk('RISK-001', 'owner: PER-001\n'),
  'risks/RISK-002.yaml': risk('RISK-002'),
  'exceptions/EXC-001.yaml': exception(cover('RISK-002')),
}

/** Open findings that the change has and the base has not, as `severity rule artifact`. */
function caused(change: Files, from: Files = base): string[] {
  const policy = readPolicy('main', { source: memorySource(from), asOf: exampleDay })
  const open = (files: Files) =>
    check({ source: memorySource(files), asOf: exampleDay, policy }).report.diagnostics.filter(
      ({ status }) => status === 'open',
    )
  const before = new Set(open(from).map(({ fingerprint }) => fingerprint))
  return open({ ...from, ...change })
    .filter(({ fingerprint }) => !before.has(fingerprint))
    .map(({ severity, rule, artifact }) => `${severity} ${rule}${artifact === undefined ? '' : ` ${artifact}`}`)
}
const without = { 'risks/RISK-001.yaml': risk('RISK-001') }
const unowned = 'error risk/without-owner RISK-001'
const weakened = 'error config/policy-weakened'

test('a change that does nothing causes nothing', () => {
  expect(caused({})).toEqual([])
})

test('what was accepted in the base stays accepted', () => {
  expect(caused({ 'risks/RISK-002.yaml': `${risk('RISK-002')}x-note: a\n` })).toEqual([])
})

describe('a change that takes away an owner and', () => {
  test.each<[string, Files, string[]]>([
    ['says nothing', {}, [unowned]],
    [
      'turns the rule off',
      { 'isms.yaml': `${config}severity_overrides: { risk/without-owner: { severity: "off", reason: No } }\n` },
      [weakened, unowned],
    ],
    ['lowers the phase', { 'isms.yaml': config.replace('certified', 'implementing') }, [weakened, unowned]],
    [
      'ignores the finding in its line',
      { 'risks/RISK-001.yaml': risk('RISK-001').replace('\n', ' # isms-ignore risk/without-owner -- later\n') },
      [unowned],
    ],
    ['widens an exception', { 'exceptions/EXC-001.yaml': exception(cover('RISK-002') + cover('RISK-001')) }, [unowned]],
    [
      'points an exception at it',
      { 'exceptions/EXC-001.yaml': exception(cover('RISK-001')) },
      [unowned, 'error risk/without-owner RISK-002'],
    ],
    [
      'makes an exception',
      { 'exceptions/EXC-002.yaml': exception(cover('RISK-001')).replace('EXC-001', 'EXC-002') },
      [unowned],
    ],
  ])('%s is caught', (_, more, expected) => {
    expect(
      caused({ ...without, ...more })
        .filter((line) => /risk\/without-owner|policy-weakened/.test(line))
        .sort(),
    ).toEqual([...expected].sort())
  })

  test('adds a line to the baseline is caught', () => {
    const { diagnostics } = check({ source: memorySource({ ...base, ...without }), asOf: exampleDay }).report
    const fingerprint = diagnostics.find(
      ({ rule, artifact }) => rule === 'risk/without-owner' && artifact === 'RISK-001',
    )?.fingerprint
    const line = `${fingerprint} 2026-06-30 risk/without-owner RISK-001\n`
    expect(caused({ ...without, 'isms-baseline.txt': line })).toContain(unowned)
    // The same line in the base is somebody's decision.
    expect(caused({}, { ...base, ...without, 'isms-baseline.txt': line })).toEqual([])
  })
})

describe('authority', () => {
  const approved = (by: string, as: string) =>
    `---\nid: POL-001\ntitle: Access\nlevel: topic\nversion: "1.0"\nstatus: approved\nclassification: internal\nowner: PER-002\napproval:\n  - { by: ${by}, role: ${as}, on: "2026-06-01", version: "1.0" }\n---\n# Access\n`
  const authority = (lines: string[]) => lines.filter((line) => line.includes('approval/without-authority'))
  test.each<[string, Files]>([
    [
      'of a role that the change widens',
      {
        'roles.yaml': (base['roles.yaml'] as string).replace('[procedure]', '[policy]'),
        'policies/a.md': approved('PER-002', 'ROL-002'),
      },
    ],
    [
      'of a role that the change hands over',
      {
        'roles.yaml': (base['roles.yaml'] as string).replace('person: PER-001', 'person: PER-002'),
        'policies/a.md': approved('PER-002', 'ROL-001'),
      },
    ],
    [
      'of a role that the change makes',
      {
        'roles.yaml': base['roles.yaml'] + role('ROL-009', 'PER-002', '[policy]'),
        'policies/a.md': approved('PER-002', 'ROL-009'),
      },
    ],
    [
      'of a person whom the change enters',
      {
        'people.yaml': base['people.yaml'] + person('PER-009'),
        'roles.yaml': (base['roles.yaml'] as string).replace('person: PER-001', 'person: PER-009'),
        'policies/a.md': approved('PER-009', 'ROL-001'),
      },
    ],
  ])('%s does not count', (_, change) => {
    expect(authority(caused(change))).toEqual(['error approval/without-authority POL-001'])
  })

  test('that the base gives counts', () => {
    expect(authority(caused({ 'policies/a.md': approved('PER-001', 'ROL-001') }))).toEqual([])
  })

  test('git identities of the base stay, those that the change adds are not read', () => {
    const people =
      (base['people.yaml'] as string).replace('ada@', 'eve@') +
      person('PER-009', '  git_identities: ["Eve <eve@example.org>"]\n')
    const policy = readPolicy('main', { source: memorySource(base), asOf: exampleDay })
    const { repo } = check({ source: memorySource({ ...base, 'people.yaml': people }), asOf: exampleDay, policy })
    expect(repo.all('person').map(({ data }) => data.git_identities)).toEqual([
      ['Ada <ada@example.org>'],
      undefined,
      undefined,
    ])
  })
})

describe('a weakened policy', () => {
  const set = (text: string): Files => ({ ...base, 'isms.yaml': `${config}${text}` })
  const signers = (text: string) => ({ ...set('approval: { allowed_signers: keys/s }\n'), 'keys/s': text })
  test.each<[string, Files, Files, number]>([
    [
      'more time from a body that gets terms of its own',
      set('cb: { name: A, deadlines: { minor_close: P28D } }\n'),
      set(
        'cb: { name: A, deadlines: { minor_close: P28D }, bodies: [{ name: A, deadlines: { minor_close: P60D } }] }\n',
      ),
      1,
    ],
    [
      'less time from a body that gets terms of its own',
      set('cb: { name: A }\n'),
      set('cb: { name: A, bodies: [{ name: B, deadlines: { minor_close: P10D } }] }\n'),
      0,
    ],
    [
      'a strict body taken off the list',
      set('cb: { name: A, bodies: [{ name: B, deadlines: { major_plan: P7D } }] }\n'),
      set('cb: { name: A }\n'),
      1,
    ],
    [
      'a severity below its own',
      base,
      set('severity_overrides: { schema/unknown-field: { severity: warning, reason: a } }\n'),
      1,
    ],
    ['a raise taken back', set('severity_overrides: { evidence/expired: { severity: error } }\n'), base, 1],
    ['a raise', base, set('severity_overrides: { evidence/expired: { severity: error } }\n'), 0],
    ['a longer interval than the default', base, set('intervals: { management_review: P13M }\n'), 1],
    ['the default said aloud', base, set('intervals: { management_review: P12M }\n'), 0],
    ['a shorter interval', base, set('intervals: { management_review: P6M }\n'), 0],
    ['a shorter interval taken back', set('intervals: { management_review: P6M }\n'), base, 1],
    ['a lower target', base, set('targets: { acknowledgement: 90 }\n'), 1],
    ['fewer words of a reason', base, set('limits: { reason_words: 1 }\n'), 1],
    ['more repetitions', base, set('limits: { reason_repeats: 9 }\n'), 1],
    ['a shorter independence', base, set('limits: { independence: P6M }\n'), 1],
    [
      'a phrase that counts again',
      set('limits: { stock_phrases: [a, b] }\n'),
      set('limits: { stock_phrases: [a] }\n'),
      1,
    ],
    [
      'a longer deadline of the certification body',
      set('cb: { name: M, deadlines: { minor_close: P28D } }\n'),
      set('cb: { name: M, deadlines: { minor_close: P90D } }\n'),
      1,
    ],
    ['proof by default lowered', base, set('approval: { proof: { soa: declared } }\n'), 1],
    ['proof of the top policy lowered', base, set('approval: { proof: { policy: declared } }\n'), 1],
    ['proof raised', base, set('approval: { proof: { policy: signed } }\n'), 0],
    ['approval by oneself', base, set('approval: { self_approval: allow }\n'), 1],
    ['a signer', signers('a k1\n'), signers('# team\na k1\nb k2\n'), 1],
    ['a signer less', signers('a k1\nb k2\n'), signers('b k2\n'), 0],
    [
      'kinds without signature',
      set('git: { signed_kinds: [soa, policy] }\n'),
      set('git: { signed_kinds: [soa] }\n'),
      1,
    ],
    ['a shorter lead of recertification', base, set('cb: { name: M, recert_lead: P1M }\n'), 1],
    ['a longer lead of recertification', base, set('cb: { name: M, recert_lead: P4M }\n'), 0],
    ['a longer gap between the stages', base, set('cb: { name: M, stage_gap_max: P9M }\n'), 1],
    ['a shorter way to the certificate', base, set('certification: { shortest_timeline: P1M }\n'), 1],
    [
      'minor findings that may stay open',
      set('cb: { name: M, minor_must_close: true }\n'),
      set('cb: { name: M }\n'),
      1,
    ],
    ['no topic that everyone is taught', base, set('training: { required_topics: [] }\n'), 1],
    [
      'a topic more than the default',
      base,
      set(
        'training: { required_topics: [acceptable use, password hygiene, reporting suspicious activity, internal security expectations, phishing] }\n',
      ),
      0,
    ],
    ['a term less than the default', base, set('suppliers: { required_terms: [incident notice] }\n'), 1],
    ['the default terms said aloud', set('suppliers: { required_terms: [x] }\n'), base, 1],
    ['fewer severities of a major incident', base, set('incidents: { major_severities: [critical] }\n'), 1],
    [
      'more severities of a major incident',
      base,
      set('incidents: { major_severities: [medium, high, critical] }\n'),
      0,
    ],
    [
      'fewer key controls',
      set('audits: { key_controls: [A.5.1, A.5.2] }\n'),
      set('audits: { key_controls: [A.5.1] }\n'),
      1,
    ],
    ['a cost line less', base, set('budget: { lines: [software] }\n'), 1],
    ['an exclusion that no register contradicts', base, set('soa: { contradictions: { A.8.28: We buy } }\n'), 1],
    ['confidentiality by the terms of employment', base, set('people: { terms_include_nda: true }\n'), 1],
    ['the organization renamed', base, { ...base, 'isms.yaml': config.replace('Example', 'Other') }, 0],
  ])('%s', (_, from, change, count) => {
    const found = caused(change, from)
    expect(found.filter((line) => line === weakened)).toHaveLength(count)
    expect(found.filter((line) => line.includes('schema/'))).toEqual([])
  })
})

describe('a setting that switches a check off', () => {
  const joined = person('PER-003').replace('2021-05-03', '2026-06-01')
  const rules = (change: Files, rule: string): string[] => caused(change).filter((line) => line.includes(rule))
  const nda = 'people/nda-not-signed'

  test('counts once it is merged, and not for the change that brings it', () => {
    const newcomer = { 'people.yaml': base['people.yaml'] + joined }
    const off = { 'isms.yaml': `${config}people: { terms_include_nda: true }\n` }
    expect(rules(newcomer, nda)).toHaveLength(1)
    expect(rules({ ...newcomer, ...off }, nda)).toHaveLength(1)
    expect(caused(newcomer, { ...base, ...off }).filter((line) => line.includes(nda))).toEqual([])
  })
})
