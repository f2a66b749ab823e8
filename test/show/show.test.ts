/** One artifact with its fields, its links both ways, and what is open on it. */
import { describe, expect, test } from 'vitest'
import { findById } from '../../src/analysis/find-by-id.ts'
import { nameOfId } from '../../src/analysis/name-of-id.ts'
import { shown } from '../../src/report/show/show.ts'
import { showText } from '../../src/report/show/text.ts'
import { painter } from '../../src/terminal/color.ts'
import { checkExample } from '../support/example.ts'
import { checkFiles } from '../support/in-memory.ts'

const plain = painter({}, true)

function show(id: string, files?: Readonly<Record<string, string>>) {
  const result = files === undefined ? checkExample() : checkFiles(files)
  const found = findById(result.repo, id)
  if (found === undefined) throw new Error(`nothing has ${id}`)
  const document = shown(result, found)
  const text = showText(document, { paint: plain, prefix: '', nameOf: (word) => nameOfId(result.repo, word) })
  return { document, text }
}

const risk =
  'id: RISK-001\ntitle: Loss\ntype: operational\ndescription: D\nowner: PER-001\nstatus: identified\ncontrols: [A.8.13, CTL-404]\n'
const files = {
  'risks/RISK-001.yaml': risk,
  'people.yaml': '- { id: PER-001, name: Ada Example, employment: active, joined: "2020-01-06", type: employee }\n',
  'treatment-plans/RTP-1.yaml':
    'id: RTP-1\ntitle: Plan\nstatus: draft\nactions:\n  - { id: RTP-1-01, risk: [RISK-001], what: Lock copies }\n',
}

test('fields carry the names of the register, and ids the name of what they stand for', () => {
  const { document, text } = show('RISK-001', files)
  expect(document.fields.find(({ name }) => name === 'owner')).toEqual({
    name: 'owner',
    label: 'Owner',
    value: 'PER-001',
  })
  expect(text).toContain('PER-001 (Ada Example)')
  expect(text).toContain('A.8.13 (Information backup)')
})

test('links say how the two are related, and where that is written', () => {
  const { document } = show('RISK-001', files)
  expect(document.linksTo).toContainEqual({
    label: 'owned by',
    id: 'PER-001',
    title: 'Ada Example',
    kind: 'person',
    path: 'risks/RISK-001.yaml',
    line: 5,
  })
  expect(document.linkedFrom).toEqual([
    {
      label: 'treated by action',
      id: 'RTP-1-01',
      title: 'Lock copies',
      kind: 'treatment-plan',
      path: 'treatment-plans/RTP-1.yaml',
      line: 5,
    },
  ])
})

test('a link that leads to nothing says so', () => {
  const { document, text } = show('RISK-001', files)
  expect(document.linksTo.find(({ id }) => id === 'CTL-404')?.broken).toBe(true)
  expect(text).toContain('leads to nothing')
})

test('what is open on it is what the check says about it', () => {
  const { document } = show('RISK-001', files)
  const { report } = checkFiles(files)
  expect(document.findings).toEqual(report.diagnostics.filter(({ artifact }) => artifact === 'RISK-001'))
  expect(document.findings.map(({ rule }) => rule)).toContain('reference/not-found')
  expect(show('RISK-009').text).toContain('Open findings\n  none')
})

describe('a part with an id of its own', () => {
  test('an action of a plan', () => {
    const { document, text } = show('RTP-1-01', files)
    expect([document.title, document.partOf, document.path, document.line]).toEqual([
      'Lock copies',
      'RTP-1',
      'treatment-plans/RTP-1.yaml',
      5,
    ])
    expect(document.linksTo.map(({ label, id }) => `${label} ${id}`)).toEqual(['treats RISK-001'])
    expect(text).toContain('part of RTP-1 (Risk treatment plan)')
  })
  test('an Annex A id is its entry in the SoA', () => {
    const { document } = show('A.8.13')
    expect([document.title, document.partOf, document.status]).toEqual(['Information backup', 'SOA', 'implemented'])
    expect(document.linkedFrom.map(({ id }) => id)).toContain('CTL-039')
  })
  test('its findings are those at or below it only', () => {
    const more = {
      ...files,
      'treatment-plans/RTP-1.yaml': `${files['treatment-plans/RTP-1.yaml']}  - { id: RTP-1-02, risk: [RISK-404], what: Other }\n`,
    }
    expect(
      show('RTP-1-01', more)
        .document.findings.map(({ message }) => message)
        .join(),
    ).not.toContain('RISK-404')
    expect(
      show('RTP-1-02', more)
        .document.findings.map(({ message }) => message)
        .join(),
    ).toContain('RISK-404')
  })
})

describe('a document', () => {
  test('shows version, next review, and whether its content is what was approved', () => {
    const { document, text } = show('POL-003')
    expect(document.document).toMatchObject({ version: '2.1', inForce: true, nextReview: '2027-04-27' })
    expect(document.document?.approvals.at(-1)).toMatchObject({ name: 'Marit de Wolf', fits: true, newest: true })
    expect(text).toContain('content unchanged since')
    expect(text).toMatch(/and \d+ lines of text/)
  })
  test('approved by nobody says so', () => {
    const text = show('POL-001', {
      'policies/a.md': '---\nid: POL-001\ntitle: A\nlevel: top\nstatus: draft\n---\n\nText\n',
    }).text
    expect(text).toContain('no version, not in force, no next review')
    expect(text).toContain('approved by nobody')
  })
})

test('an id is found whatever its letter case, and a number is never taken for a clause', () => {
  expect(show('risk-009').document.id).toBe('RISK-009')
  expect(show('RISK-009').text).toContain('Likelihood: 5\n')
})

test('no control character reaches the terminal', () => {
  const hostile = {
    ...files,
    'risks/RISK-001.yaml': risk.replace('description: D', 'description: "a\\u001b[2J\\u202eb"'),
  }
  expect(show('RISK-001', hostile).text).not.toMatch(/[\u001b\u202e]/)
})

test('every id of the example can be shown', () => {
  const result = checkExample()
  for (const { id } of result.repo.artifacts) {
    if (id === '') continue
    const found = findById(result.repo, id)
    expect(found?.artifact.id).toBe(id)
    if (found !== undefined) expect(shown(result, found).id).toBe(id)
  }
})
