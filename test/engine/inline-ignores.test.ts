/** Inline ignores: where they count, what they cover, and what is said about those that do not count. */
import { describe, expect, test } from 'vitest'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { checkFiles } from '../support/in-memory.ts'

const rules = /^(schema\/|config\/(ignore|unknown))/

/** Findings of schema and ignores as `rule:line`, those excepted with their reason. */
function judged(files: Record<string, string>): string[] {
  return checkFiles(files)
    .report.diagnostics.filter(({ rule }) => rules.test(rule))
    .map(
      ({ rule, range, status, acceptedBy }) =>
        `${rule}:${range.start.line}${status === 'open' ? '' : ` ${status}: ${acceptedBy?.reason}`}`,
    )
}
const risk = (lines: string) => judged({ 'risks/a.yaml': `${soundRisk}${lines}\n` })
const unknown = 'schema/unknown-field'

describe('in YAML', () => {
  test.each<[string, string, string[]]>([
    ['on the same line', `ownr: x # isms-ignore ${unknown} -- kept for now`, [`${unknown}:6 excepted: kept for now`]],
    ['alone on the line above', `# isms-ignore ${unknown} -- kept\nownr: x`, [`${unknown}:7 excepted: kept`]],
    [
      'alone, with blank lines and comments between',
      `# isms-ignore ${unknown} -- kept\n\n# a word\nownr: x`,
      [`${unknown}:9 excepted: kept`],
    ],
    ['without blanks', `ownr: x #isms-ignore ${unknown} --kept`, [`${unknown}:6 excepted: kept`]],
    [
      'on the key of a map, for everything in it',
      `scenario: # isms-ignore ${unknown} -- kept\n  a: 1\n  b: 2`,
      [`${unknown}:7 excepted: kept`, `${unknown}:8 excepted: kept`],
    ],
    [
      'on one of several',
      `a: 1\nb: 2 # isms-ignore ${unknown} -- kept\nc: 3`,
      [`${unknown}:6`, `${unknown}:7 excepted: kept`, `${unknown}:8`],
    ],
    ['behind a block indicator', `ownr: | # isms-ignore ${unknown} -- kept\n  text`, [`${unknown}:6 excepted: kept`]],
    ['for another rule', `ownr: x # isms-ignore schema/wrong-type -- kept`, ['config/ignore-unused:6', `${unknown}:6`]],
    [
      'on another line',
      `# isms-ignore ${unknown} -- kept\ntags: [a]\nownr: x`,
      ['config/ignore-unused:6', `${unknown}:8`],
    ],
    ['without a reason', `ownr: x # isms-ignore ${unknown}`, [`${unknown}:6`, 'config/ignore-without-reason:6']],
    [
      'with dashes and no reason',
      `ownr: x # isms-ignore ${unknown} --`,
      [`${unknown}:6`, 'config/ignore-without-reason:6'],
    ],
    [
      'with a reason but no dashes',
      `ownr: x # isms-ignore ${unknown} kept`,
      [`${unknown}:6`, 'config/ignore-without-reason:6'],
    ],
    [
      'of a rule that is none',
      `ownr: x # isms-ignore schema/unknown -- kept`,
      [`${unknown}:6`, 'config/unknown-rule:6'],
    ],
    ['that suppresses nothing', `tags: [a] # isms-ignore ${unknown} -- kept`, ['config/ignore-unused:6']],
    ['inside a quoted text', `ownr: "x # isms-ignore ${unknown} -- kept"`, [`${unknown}:6`]],
    ['inside a quoted key', `"ownr # isms-ignore ${unknown} -- kept": x`, [`${unknown}:6`]],
    ['inside a block text', `ownr: |\n  # isms-ignore ${unknown} -- kept\n  more`, [`${unknown}:6`]],
    ['glued to a word', `ownr: x# isms-ignore ${unknown} -- kept`, [`${unknown}:6`]],
  ])('%s', (_, lines, expected) => {
    expect(risk(lines).sort()).toEqual([...expected].sort())
  })

  test('two, stacked, for two rules of one line', () => {
    const lines = `# isms-ignore ${unknown} -- one\n# isms-ignore schema/value-not-allowed -- two\nscenario: { treat: x }`
    expect(risk(lines)).toEqual(['config/ignore-unused:7', `${unknown}:8 excepted: one`])
  })

  test('in a list file, on an entry: covers the whole entry and no other', () => {
    const entry = (id: string, note = '') =>
      `- id: ${id}${note}\n  title: T\n  type: isms\n  description: D\n  status: identified\n  ownr: x\n`
    const text = entry('RISK-001', ` # isms-ignore ${unknown} -- kept`) + entry('RISK-002')
    expect(judged({ 'risks.yaml': text })).toEqual([`${unknown}:6 excepted: kept`, `${unknown}:12`])
  })

  test('in a nested list, alone above an entry', () => {
    const text = `refs:\n  # isms-ignore ${unknown} -- kept\n  - to: RISK-001\n    a: 1\n  - to: RISK-001\n    a: 1`
    expect(risk(text)).toEqual([`${unknown}:9 excepted: kept`, `${unknown}:11`])
  })
})

describe('in Markdown', () => {
  const withBody = (body: string) =>
    // Placeholders bind from stage 1.
    checkFiles({ 'policies/a.md': soundPolicy(`# Purpose\n\n${body}\n`) }, undefined, { phase: 'stage1' }).report
      .diagnostics
  const rule = 'document/placeholder-text'
  const placeholders = (body: string) =>
    withBody(body)
      .filter((item) => item.rule === rule)
      .map(({ status, range }) => `${range.start.line} ${status}`)

  test('front matter takes YAML comments', () => {
    const text = soundPolicy().replace('level', `ownr: x # isms-ignore ${unknown} -- kept\nlevel`)
    expect(judged({ 'policies/a.md': text })).toEqual([`${unknown}:4 excepted: kept`])
  })

  test.each<[string, string, string[]]>([
    ['nothing', 'TODO: say it', ['8 open']],
    ['on the line', `TODO: say it <!-- isms-ignore ${rule} -- soon -->`, ['8 excepted']],
    ['alone above', `<!-- isms-ignore ${rule} -- soon -->\nTODO: say it`, ['9 excepted']],
    ['alone above, a blank line between', `<!-- isms-ignore ${rule} -- soon -->\n\nTODO: say it`, ['10 excepted']],
    ['elsewhere', `<!-- isms-ignore ${rule} -- soon -->\ntext\n\nTODO: say it`, ['11 open']],
    ['without a reason', `TODO: say it <!-- isms-ignore ${rule} -->`, ['8 open']],
  ])('%s', (_, body, expected) => {
    expect(placeholders(body)).toEqual(expected)
  })

  test('a comment that never ends, many times over, is read in one pass', () => {
    expect(withBody(`<!-- isms-ignore ${rule} -- `.repeat(20_000)).length).toBeGreaterThan(0)
  })
})
