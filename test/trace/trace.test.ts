/** The chain from what is at risk to the audit: links both ways, breaks, trees without circles, matrices. */
import { describe, expect, test } from 'vitest'
import { traceOf } from '../../src/analysis/trace/build-trace.ts'
import { matrixNames } from '../../src/analysis/trace/matrix-names.ts'
import { allBreaks } from '../../src/analysis/trace/trace-breaks.ts'
import { matrixOf } from '../../src/analysis/trace/trace-matrix.ts'
import { type TraceBranch, treeAround } from '../../src/analysis/trace/trace-tree.ts'
import type { CheckResult } from '../../src/engine/check.ts'
import { writeCsv } from '../../src/render/xlsx/write-csv.ts'
import { breaksDocument, breaksText } from '../../src/report/trace/breaks.ts'
import { matrixDocument } from '../../src/report/trace/matrix-document.ts'
import { matrixMarkdown, matrixText } from '../../src/report/trace/matrix-text.ts'
import { matrixSheet } from '../../src/report/trace/matrix-workbook.ts'
import { traceDocument } from '../../src/report/trace/tree-document.ts'
import { treeMarkdown } from '../../src/report/trace/tree-markdown.ts'
import { treeText } from '../../src/report/trace/tree-text.ts'
import { painter } from '../../src/terminal/color.ts'
import { checkExample } from '../support/example.ts'
import { checkFiles } from '../support/in-memory.ts'

const plain = painter({}, true)

const chain = {
  'assets.yaml': '- { id: AST-001, title: Shop, type: service, in_scope: true }\n',
  'risks/RISK-001.yaml':
    'id: RISK-001\ntitle: Loss\ntype: operational\ndescription: D\nsubjects: [AST-001]\nstatus: treating\nassessed_on: "2026-01-10"\ntreatment: modify\ncontrols: [CTL-001]\nplan_actions: [RTP-1-01]\n',
  'treatment-plans/RTP-1.yaml':
    'id: RTP-1\ntitle: Plan\nstatus: draft\nactions:\n  - { id: RTP-1-01, risk: [RISK-001], control: CTL-001, what: Lock copies, due: "2026-09-01", status: planned }\n',
  'controls/CTL-001.yaml':
    'id: CTL-001\ntitle: Copies\ntype: technical\nannex_a: [A.8.13]\nstatement: S\nstatus: implemented\n',
  'soa.yaml':
    'id: SOA\nstandard: ISO/IEC 27001:2022\nstatus: approved\nentries:\n  - { control_id: A.8.13, applicable: yes, status: implemented, controls: [CTL-001], documents: [POL-001] }\n  - { control_id: A.7.4, applicable: no }\n',
  'policies/POL-001.md':
    '---\nid: POL-001\ntitle: Backup\nlevel: topic\nversion: "1.2"\nstatus: approved\n---\n\n# Backup\n',
  'evidence/EVD-001.yaml':
    'id: EVD-001\ntitle: Restore\ntype: report\nsupports: [CTL-001]\neffective_on: "2026-03-01"\nlocation: { url: "https://example.org/1" }\n',
  'audits/AUD-1.yaml':
    'id: AUD-1\ntitle: Internal audit\ntype: internal\nstatus: reported\nscope: { controls: [A.8.13] }\ndates: { from: "2026-04-01", to: "2026-04-02" }\nauditors: [PER-001]\nlead: PER-001\n',
  'findings/FND-001.yaml':
    'id: FND-001\ntitle: Copy left out\naudit: AUD-1\ngrade: minor\nrequirement: A.8.13\nraised_on: "2026-04-02"\nprocess_owner: ROL-001\nstatus: open\n',
}

const graphOf = ({ repo, today }: CheckResult) => traceOf(repo, today)
const chainGraph = (change: Record<string, string> = {}) => graphOf(checkFiles({ ...chain, ...change }))

/** Ids in a tree, each with its depth. */
const flat = (branches: readonly TraceBranch[], depth = 1): string[] =>
  branches.flatMap(({ node, next }) => [`${depth} ${node.key}`, ...flat(next, depth + 1)])

const treeOf = (key: string, change: Record<string, string> = {}) => {
  const graph = chainGraph(change)
  const start = graph.nodes.get(key)
  if (start === undefined) throw new Error(`no ${key}`)
  return treeAround(graph, start)
}

describe('the tree', () => {
  test('from a risk down to audit and finding, up to what is at risk', () => {
    const { up, down } = treeOf('risk:RISK-001')
    expect(flat(up)).toEqual(['1 subject:AST-001'])
    expect(flat(down)).toEqual([
      '1 treatment:RTP-1-01',
      '1 control:CTL-001',
      '2 soa:A.8.13',
      '3 document:POL-001',
      '3 evidence:EVD-001',
      '3 audit:AUD-1',
      '3 finding:FND-001',
    ])
  })

  test('from an audit the same way back', () => {
    const { up, down } = treeOf('audit:AUD-1')
    expect(down).toEqual([])
    expect(flat(up)).toEqual([
      '1 soa:A.8.13',
      '2 control:CTL-001',
      '3 risk:RISK-001',
      '4 subject:AST-001',
      '3 treatment:RTP-1-01',
    ])
  })

  test('what was shown before is named and not repeated', () => {
    const action = treeOf('risk:RISK-001').down[0]
    expect(action?.next).toEqual([])
    expect(action?.seen.map(({ id }) => id)).toEqual(['CTL-001'])
  })

  test('every node of the example ends, and holds no node twice', () => {
    const graph = graphOf(checkExample())
    for (const start of graph.nodes.values()) {
      const { up, down } = treeAround(graph, start)
      for (const branches of [up, down]) {
        const keys = flat(branches).map((line) => line.split(' ')[1])
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys).not.toContain(start.key)
      }
    }
  })

  test('what is below of one node is above of the other, everywhere', () => {
    const graph = graphOf(checkExample())
    for (const { key } of graph.nodes.values()) {
      for (const lower of graph.down(key)) expect(graph.up(lower.key).map((node) => node.key)).toContain(key)
      for (const upper of graph.up(key)) expect(graph.down(upper.key).map((node) => node.key)).toContain(key)
    }
  })
})

describe('breaks', () => {
  const breaks = (change: Record<string, string> = {}) =>
    allBreaks(chainGraph(change)).map(({ node, breaks: lacks }) => `${node.id}: ${lacks.join(', ')}`)
  const without = (path: keyof typeof chain, text: string, put = '') => ({ [path]: chain[path].replace(text, put) })

  test.each<[string, Record<string, string>, string[]]>([
    ['none in a whole chain', {}, []],
    [
      'a risk without control',
      {
        ...without('risks/RISK-001.yaml', 'controls: [CTL-001]\nplan_actions: [RTP-1-01]\n'),
        ...without('treatment-plans/RTP-1.yaml', 'control: CTL-001, '),
      },
      ['RISK-001: no control treats it'],
    ],
    [
      'a risk whose control comes with an action only is whole',
      without('risks/RISK-001.yaml', 'controls: [CTL-001]\n'),
      [],
    ],
    [
      'a risk without a choice of treatment',
      without('risks/RISK-001.yaml', 'treatment: modify\n'),
      ['RISK-001: no treatment is chosen'],
    ],
    [
      'a retained risk needs no control',
      without('risks/RISK-001.yaml', 'treatment: modify\ncontrols: [CTL-001]', 'treatment: retain'),
      [],
    ],
    [
      'a control that no entry of the SoA names',
      {
        ...without('controls/CTL-001.yaml', 'annex_a: [A.8.13]\n'),
        ...without('soa.yaml', 'controls: [CTL-001], '),
        ...without('evidence/EVD-001.yaml', '[CTL-001]', '[A.8.13]'),
      },
      ['CTL-001: no entry of the SoA names it, no evidence'],
    ],
    ['a control without a document', without('soa.yaml', ', documents: [POL-001]'), ['A.8.13: no document']],
    [
      'a document that is a draft',
      without('policies/POL-001.md', 'approved', 'draft'),
      ['A.8.13: no approved document'],
    ],
    [
      'an applicable control without evidence',
      without('evidence/EVD-001.yaml', '[CTL-001]', '["10.2"]'),
      ['A.8.13: no evidence'],
    ],
    [
      'evidence that is stale',
      without('evidence/EVD-001.yaml', '2026-03-01', '2025-03-01'),
      ['A.8.13: no fresh evidence'],
    ],
    [
      'a control that the audit left out',
      without('audits/AUD-1.yaml', 'A.8.13', 'A.8.14'),
      ['A.8.13: neither audited in the cycle nor planned to be'],
    ],
    [
      'a planned control needs no evidence',
      {
        ...without('soa.yaml', 'status: implemented', 'status: planned'),
        ...without('evidence/EVD-001.yaml', '[CTL-001]', '["10.2"]'),
      },
      [],
    ],
    [
      'an excluded control that a risk relies on',
      without('risks/RISK-001.yaml', '[CTL-001]', '[CTL-001, A.7.4]'),
      ['A.7.4: excluded, and yet relied on'],
    ],
    [
      'an Annex A id that the SoA does not hold',
      without('risks/RISK-001.yaml', '[CTL-001]', '[CTL-001, A.5.1]'),
      ['A.5.1: the SoA has no entry for it'],
    ],
    ['a closed risk is asked for nothing', without('risks/RISK-001.yaml', 'status: treating', 'status: closed'), []],
  ])('%s', (_, change, expected) => {
    expect(breaks(change)).toEqual(expected)
  })

  test('none is a sentence', () => {
    const result = checkFiles(chain)
    expect(breaksText(breaksDocument(result, graphOf(result)), plain)).toContain('No break in the chain.')
    const empty = checkFiles({})
    expect(breaksText(breaksDocument(empty, graphOf(empty)), plain)).toContain('The chain is empty.')
  })
})

describe('matrices', () => {
  const result = checkFiles(chain)
  const matrix = (name: (typeof matrixNames)[number]) => matrixDocument(result, matrixOf(graphOf(result), name))

  test.each([
    ['risk-treatment', 'RISK-001', ['RTP-1-01']],
    ['risk-control', 'RISK-001', ['CTL-001']],
    ['control-document', 'A.8.13', ['POL-001']],
    ['control-evidence', 'A.8.13', ['EVD-001']],
    ['control-audit', 'A.8.13', ['AUD-1']],
  ] as const)('%s', (name, row, links) => {
    const { rows } = matrix(name)
    expect(rows.map(({ id }) => id)).toEqual([row])
    expect(rows[0]?.links).toEqual(links)
  })

  test('what no row reaches is a column too', () => {
    const more = checkFiles({
      ...chain,
      'policies/POL-002.md': chain['policies/POL-001.md'].replace('POL-001', 'POL-002'),
    })
    const document = matrixDocument(more, matrixOf(graphOf(more), 'control-document'))
    expect(document.columns.map(({ id }) => id)).toEqual(['POL-001', 'POL-002'])
    expect(matrixText(document, plain)).toContain('Reached by no row: POL-002')
    expect(matrixMarkdown(document)).toContain('Reached by no row: POL-002')
  })

  test('an empty one is a sentence', () => {
    const empty = checkFiles({})
    const document = matrixDocument(empty, matrixOf(graphOf(empty), 'risk-control'))
    expect(matrixText(document, plain)).toBe('There is nothing to set against each other.\n')
  })

  test.each(matrixNames)('%s of the example says the same as its grid', (name) => {
    const example = checkExample()
    const document = matrixDocument(example, matrixOf(graphOf(example), name))
    const { columns, rows } = matrixSheet(document)
    expect(rows.length).toBeGreaterThan(0)
    rows.forEach((row, at) => {
      const marked = columns.flatMap(({ header }, column) => (column >= 5 && row[column] === 'x' ? [header] : []))
      expect(marked).toEqual(document.rows[at]?.links)
      expect(row[4]).toBe(marked.length)
    })
  })

  test('a title that a spreadsheet would run is neutralised', () => {
    const hostile = checkFiles({
      ...chain,
      'risks/RISK-001.yaml': chain['risks/RISK-001.yaml'].replace('title: Loss', 'title: "=cmd()"'),
    })
    const csv = writeCsv(matrixSheet(matrixDocument(hostile, matrixOf(graphOf(hostile), 'risk-control'))))
    expect(csv).toContain(",'=cmd(),")
  })
})

describe('the views', () => {
  const documentOf = (title: string, key = 'risk:RISK-001') => {
    const result = checkFiles({
      ...chain,
      'risks/RISK-001.yaml': chain['risks/RISK-001.yaml'].replace('title: Loss', `title: ${title}`),
    })
    const graph = graphOf(result)
    return traceDocument(result, treeAround(graph, graph.nodes.get(key) as never))
  }

  test('the text tree, as wide as it is', () => {
    expect(treeText(documentOf('Loss'), undefined, plain)).toMatchInlineSnapshot(`
      "risk RISK-001  Loss  [treating, modify]

      Up, towards what is at risk
        └─ at risk AST-001  Shop  [asset]

      Down, towards the audit
        ├─ action RTP-1-01  Lock copies  [planned, due 2026-09-01]
        │  also CTL-001, shown elsewhere
        └─ control CTL-001  Copies  [implemented]
           └─ SoA A.8.13  Information backup  [applicable, implemented]
              ├─ document POL-001  Backup  [approved 1.2]
              ├─ evidence EVD-001  Restore  [fresh until 2027-03-01]
              ├─ audit AUD-1  Internal audit  [internal, reported, 2026-04-02]
              └─ finding FND-001  Copy left out  [minor, open]
      "
    `)
  })

  test.each([40, 60, 80])('titles are cut so that no line is wider than %i', (width) => {
    const text = treeText(documentOf('Loss '.repeat(40)), width, plain)
    const titled = text.split('\n').filter((line) => line.includes('Loss'))
    expect(titled.length).toBeGreaterThan(0)
    for (const line of titled) expect([...line].length).toBeLessThanOrEqual(Math.max(width, 60))
  })

  test('no control character reaches the terminal', () => {
    expect(treeText(documentOf('"a\\u001b[2Jb"'), undefined, plain)).not.toMatch(/\u001b/)
  })

  test('Markdown of a title stays words', () => {
    const text = treeMarkdown(documentOf('"[x](javascript:1) <b> | *"'))
    expect(text).toContain('\\[x\\](javascript:1) \\<b\\> \\| \\*')
  })
})
