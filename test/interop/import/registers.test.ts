/** Imports of foreign registers: four spreadsheets with every cell accounted for, and what is never guessed. */
import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../support/in-memory.ts'
import { csvTable, dataOf, planned, tablesOf, unaccounted } from './workbooks.ts'

const people = { 'people.yaml': '- { id: PER-001, name: Ada Example }\n- { id: PER-002, name: Bo Example }\n' }

/** Files of a plan can be read by `check`, and hold what was planned. */
function reads(plan: ReturnType<typeof planned>, files: Record<string, string> = {}): void {
  const written = Object.fromEntries(plan.files.map(({ path, text }) => [path, text]))
  const { report, repo } = checkFiles({ ...files, ...written })
  expect(report.diagnostics.filter(({ rule }) => /^(syntax|source)\//.test(rule))).toEqual([])
  if (plan.kind.kind !== 'soa') expect(plan.ids.filter((id) => repo.find(id) === undefined)).toEqual([])
}

test('a risk register in English, under a merged title, with group headers and headings between rows', async () => {
  const tables = await tablesOf(
    {
      name: 'Risks',
      rows: [
        ['Risk register of Example Ltd, version 2.3', null, null, null, null, null, null, null, null],
        [null, null, null, 'Inherent risk', null, 'Residual risk', null, null, null],
        ['Risk ID', 'Risk Title', 'Risk Owner', 'Likelihood', 'Impact', 'Likelihood', 'Impact', 'Treatment', 'Budget'],
        ['Cloud risks', null, null, null, null, null, null, null, null],
        ['R-1', 'Data leaks', 'Ada Example', 4, 5, 2, 3, 'Mitigate', '=1+1'],
        ['R-2', 'Outage', 'Somebody else', '3 - Possible', 2, 1, 1, 'Wait and see', 12000],
        ['R-2', 'Outage again', 'Bo Example', 1, 1, 1, 1, 'Accept', null],
        [null, null, 'Bo Example', null, null, null, null, 'Avoid', null],
        ['1', 'Numbered risk', 'Bo Example', null, null, null, null, 'Transfer', '__proto__'],
      ],
      merges: [
        [0, 0, 0, 8],
        [1, 3, 1, 4],
        [1, 5, 1, 6],
        [3, 0, 3, 8],
      ],
    },
    { name: 'Lists', rows: [['Low'], ['High']] },
  )
  const plan = planned('risk', tables, { files: people, set: { type: 'operational', status: 'identified' } })
  expect(unaccounted(tables, plan)).toEqual([])
  expect(plan.ids).toEqual(['R-1', 'R-2', 'RISK-001'])
  expect(dataOf(plan)[0]).toEqual({
    id: 'R-1',
    title: 'Data leaks',
    type: 'operational',
    owner: 'PER-001',
    description: 'TODO',
    inherent: { likelihood: 4, impact: 5 },
    residual: { likelihood: 2, impact: 3 },
    treatment: 'modify',
    status: 'identified',
    provenance: { authored_by: 'import', source: 'register.xlsx, Risks, row 5' },
    'x-import': { Budget: '=1+1' },
  })
  expect(dataOf(plan)[1]).toMatchObject({
    inherent: { likelihood: 3, impact: 2 },
    'x-import': {
      'Risk Owner': 'Somebody else',
      'Inherent risk Likelihood': '3 - Possible',
      Treatment: 'Wait and see',
      Budget: '12000',
    },
  })
  expect(plan.ledger.unread.map(({ at, why }) => `${at} ${why}`)).toEqual([
    'Risks!A7:H7 the id R-2 is taken (Risks!A6)',
    'Risks!C8:H8 the row has neither title nor description; --map can say which column is the title',
  ])
  expect(plan.ledger.notes).toContain('The sheet "Lists" is not read (2 rows)')
  reads(plan, people)
})

test('a risk register in German, from a CSV with semicolons in the code page of Windows', () => {
  const text = `Risiko-Nr.;Risikotitel;Risikoeigentümer:in;Eintrittswahrscheinlichkeit (1-5);Auswirkung;Behandlung;Bewertet am;Überprüfung am;Bemerkung
R-01;Ausfall der Kühlung;Ada Example;3;4;Mindern;31.12.2025;1. März 2026;läuft
R-02;Diebstahl;;2;hoch;übertragen;05.01.2026;;"mehrere
Zeilen"
`
  const tables = csvTable(Buffer.from(text, 'latin1'))
  const plan = planned('risk', tables, { files: people, set: { type: 'operational', status: 'assessed' } })
  expect(unaccounted(tables, plan)).toEqual([])
  expect(dataOf(plan)).toMatchObject([
    {
      id: 'R-01',
      owner: 'PER-001',
      current: { likelihood: 3, impact: 4 },
      treatment: 'modify',
      assessed_on: '2025-12-31',
      next_review: '2026-03-01',
      'x-import': { Bemerkung: 'läuft' },
    },
    {
      id: 'R-02',
      treatment: 'share',
      assessed_on: '2026-01-05',
      'x-import': { Auswirkung: 'hoch', Bemerkung: 'mehrere\nZeilen' },
    },
  ])
  expect(plan.ledger.notes.join('\n')).toMatch(/windows-1252[\s\S]*separates cells by ";"/)
  reads(plan, people)
})

/** An SoA with numbers for ids. */
const numeric = (...rows: (string | number | null)[][]) => ({
  name: 'SoA',
  rows: [['Control', 'Title', 'Applicable', 'Justification', 'Implementation status'], ...rows],
})

describe('an SoA with numbers for ids', () => {
  const rows = [
    [5.1, 'Our policies', 'Yes', 'Customers ask for policies', 'Implemented'],
    [5.2, 'Information security roles and responsibilities', 'Yes', 'Duties must be known', 'Partially implemented'],
    [5.9, 'Inventory', 'Yes', 'Nothing is protected unknown', 'Planned'],
    [5.1, 'Use of assets', 'No', 'Everyone brings their own', 'N/A'],
    [5.17, 'Authentication', 'Yes', 'Passwords leak', 'Not implemented'],
    [8.3, null, 'Yes', 'Access is restricted', 'In progress'],
    [8.99, 'Nothing', 'Yes', 'No such control', 'Planned'],
  ]

  test('asks about the ids that a number cannot tell, and writes nothing into them', async () => {
    const tables = await tablesOf(numeric(...rows))
    const plan = planned('soa', tables)
    expect(unaccounted(tables, plan)).toEqual([
      // The rows wait for the answers.
      ...[
        'B2 Our policies',
        'D2 Customers ask for policies',
        'B5 Use of assets',
        'D5 Everyone brings their own',
        'D7 Access is restricted',
      ].map((cell) => `SoA!${cell}`),
    ])
    expect(plan.ledger.questions.map(({ at, answers }) => [at, ...answers])).toEqual([
      ['SoA!A2', 'A.5.1', 'A.5.10'],
      ['SoA!A5', 'A.5.1', 'A.5.10'],
      ['SoA!A7', 'A.8.3', 'A.8.30'],
    ])
    // The title of the row tells 5.2 from 5.20.
    expect(plan.ids).toEqual(['A.5.2', 'A.5.9', 'A.5.17'])
    expect(plan.ledger.unread.map(({ at }) => at)).toEqual(['SoA!A8:E8'])
  })

  test('takes the answers of a map, and then every cell is accounted for', async () => {
    const tables = await tablesOf(numeric(...rows))
    const map = 'cells:\n  "SoA!A2": A.5.1\n  "SoA!A5": 5.10\n  "SoA!A7": A.8.3\n'
    const plan = planned('soa', tables, { map })
    expect(plan.ledger.questions).toEqual([])
    expect(unaccounted(tables, plan)).toEqual([])
    expect(plan.ids).toEqual(['A.5.1', 'A.5.2', 'A.5.9', 'A.5.10', 'A.5.17', 'A.8.3'])
    expect(dataOf(plan)[0]).toMatchObject({
      id: 'SOA',
      status: 'draft',
      entries: [
        { control_id: 'A.5.1', applicable: 'yes', status: 'implemented', 'x-import': { Title: 'Our policies' } },
        { control_id: 'A.5.2', applicable: 'yes', status: 'partial' },
        { control_id: 'A.5.9', applicable: 'yes', status: 'planned' },
        { control_id: 'A.5.10', applicable: 'no', justification: 'Everyone brings their own' },
        { control_id: 'A.5.17', applicable: 'yes', status: 'not-started' },
        { control_id: 'A.8.3', applicable: 'yes', status: 'partial' },
      ],
    })
    reads(plan)
  })

  test('reads two decimals where the cell shows them', async () => {
    const sheet = numeric([5.1, null, 'Yes', 'A', 'Planned'], [5.11, null, 'Yes', 'B', 'Planned'])
    const tables = await tablesOf({ ...sheet, formats: { '1,0': '0.00' } })
    expect(planned('soa', tables).ids).toEqual(['A.5.10', 'A.5.11'])
  })

  test('asks where the whole column shows two decimals', async () => {
    const sheet = numeric([5.1, null, 'Yes', 'A', 'Planned'], [5.9, null, 'Yes', 'B', 'Planned'])
    const tables = await tablesOf({ ...sheet, formats: { '1,0': '0.00', '2,0': '0.00' } })
    const { ledger, ids } = planned('soa', tables)
    expect(ledger.questions.map(({ text, answers }) => [text, ...answers])).toEqual([['5.10', 'A.5.1', 'A.5.10']])
    expect(ids).toEqual(['A.5.9'])
  })

  test('in a CSV are as written, unless they stand twice', () => {
    const table = csvTable('Control,Applicable\n5.1,yes\n5.10,yes\n8.3,yes\n8.3,no\n')
    const { ledger, ids } = planned('soa', table)
    expect(ids).toEqual(['A.5.1', 'A.5.10'])
    expect(ledger.questions.map(({ at }) => at)).toEqual(['A4', 'A5'])
  })
})

test('an SoA of 2013 is mapped to 2022; rows that became one control are joined, and differences are left open', async () => {
  const tables = await tablesOf({
    name: 'SoA 2013',
    rows: [
      ['Statement of applicability', null, null, null, null],
      ['Ref', 'Control', 'Applicable', 'Reason', 'Umgesetzt'],
      ['A.5', 'Security policies', null, null, null],
      ['A.5.1', 'Direction of management', null, null, null],
      ['A.5.1.1', 'Policies', 'Yes', 'Customers ask for them', 'Yes'],
      ['A.5.1.2', 'Review of policies', 'Yes', 'They age', 'Partially implemented'],
      ['A.9.2.3', 'Privileged rights', 'Yes', 'Few may change much', 'Yes'],
      ['A.14.2.7', 'Outsourced development', 'No', 'Nobody develops for us', 'N/A'],
      ['A.99.1.1', 'Invented', 'Yes', 'No such control', 'Yes'],
    ],
    merges: [[0, 0, 0, 4]],
  })
  const plan = planned('soa', tables)
  expect(unaccounted(tables, plan)).toEqual([])
  expect(plan.ids).toEqual(['A.5.1', 'A.8.2', 'A.8.30'])
  const [soa] = dataOf(plan) as [{ entries: unknown[] }]
  expect(soa.entries[0]).toEqual({
    control_id: 'A.5.1',
    applicable: 'yes',
    justification: 'A.5.1.1: Customers ask for them\nA.5.1.2: They age',
    'x-2013': ['A.5.1.1', 'A.5.1.2'],
    'x-import': {
      'Title (A.5.1.1)': 'Policies',
      'Title (A.5.1.2)': 'Review of policies',
      'status (A.5.1.1)': 'Yes',
      'status (A.5.1.2)': 'Partially implemented',
    },
  })
  expect(plan.ledger.notes.join('\n')).toContain('A.5.1: A.5.1.1 and A.5.1.2 differ in status, so it is left to you')
  expect(plan.ledger.notes.join('\n')).toMatch(/No row decides on A\.5\.2, .* \(90 of 93\)/)
  expect(plan.ledger.passed.map(({ at }) => at)).toEqual(['SoA 2013!A1', 'SoA 2013!A3:B3', 'SoA 2013!A4:B4'])
  expect(plan.ledger.unread.map(({ at }) => at)).toEqual(['SoA 2013!A9:E9'])
  reads(plan)
})

test('an SoA that is there keeps its decisions and comments; only undecided entries are filled in', () => {
  const soa = `id: SOA
title: Statement of applicability
entries:
  # Policies first.
  - control_id: A.5.1
    applicable: "yes" # decided
    justification: Ours
  - { control_id: A.5.2, applicable: TODO }
  - control_id: A.5.3
    # Who knows?
    owner: PER-001
    applicable: TODO # ask the board

# The end.
`
  const table = csvTable(
    'Control,Applicable,Justification\nA.5.1,no,Theirs\nA.5.2,yes,Second\nA.5.3,no,Third\nA.5.4,yes,Fourth\n',
  )
  const plan = planned('soa', table, { files: { 'soa.yaml': soa } })
  expect(plan.files[0]?.into?.path).toBe('soa.yaml')
  expect(plan.files[0]?.text).toBe(`id: SOA
title: Statement of applicability
entries:
  # Policies first.
  - control_id: A.5.1
    applicable: "yes" # decided
    justification: Ours
  - control_id: A.5.2
    applicable: "yes"
    justification: Second
  - control_id: A.5.3
    owner: PER-001
    applicable: "no"
    justification: Third
    # Who knows? # ask the board
  - control_id: A.5.4
    applicable: "yes"
    justification: Fourth

# The end.
`)
  expect(plan.ledger.unread.map(({ at, why }) => `${at} ${why}`)).toEqual([
    'A2 SOA decides on A.5.1 already; it stays as it is',
  ])
})
