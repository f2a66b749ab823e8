/** Whatever stands in a file, the check ends, every finding has a place in its file, and two runs say the same. */
import { describe, expect, test } from 'vitest'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { checkFiles } from '../support/in-memory.ts'
import { mutate, randomFrom } from '../support/random-yaml.ts'

/** Checks the files and returns what is wrong with the report itself. */
function reportFaults(files: Record<string, string | Uint8Array>): string[] {
  const { report, repo } = checkFiles(files)
  const texts = new Map(repo.files.map((file) => [file.path, file.text.split('\n')]))
  return report.diagnostics
    .filter(({ path, range: { start, end } }) => {
      const lines = texts.get(path)
      const inside =
        lines !== undefined && end.line <= lines.length && end.column <= (lines[end.line - 1] as string).length + 1
      return (
        !inside ||
        start.line < 1 ||
        start.column < 1 ||
        end.line < start.line ||
        (end.line === start.line && end.column < start.column)
      )
    })
    .map(({ rule, path, range }) => `${rule} ${path} ${JSON.stringify(range)}`)
}

const list = `- ${soundRisk.trim().replace(/\n/g, '\n  ')}\n`
const soundFiles: Readonly<Record<string, string>> = {
  'risks.yaml': list.repeat(3),
  'policies/a.md': soundPolicy('# Purpose\n\ntext <!-- isms-ignore a/b -- c -->\n'),
  'training-programmes/a.csv': 'person,completed_on\nPER-001,"2026-02-10"\n',
  'isms.yaml': 'format: 1\norganization: X\nseverity_overrides: { risk/without-owner: { severity: off, reason: x } }\n',
}

describe('files with accidents', () => {
  test.each(Object.entries(soundFiles))('%s', (path, sound) => {
    const random = randomFrom(path.length)
    let text = sound
    for (let round = 0; round < 150; round += 1) {
      text = round % 10 === 0 ? sound : mutate(random, text)
      expect({ text, faults: reportFaults({ ...soundFiles, [path]: text }) }).toEqual({ text, faults: [] })
    }
  })

  test('bytes at random', () => {
    const random = randomFrom(7)
    for (let round = 0; round < 50; round += 1) {
      const bytes = Uint8Array.from({ length: 200 }, () => Math.floor(random() * 256))
      expect(
        reportFaults({ 'risks/a.yaml': bytes, 'policies/a.md': bytes, 'training-programmes/a.csv': bytes }),
      ).toEqual([])
    }
  })
})

describe('one piece of text, very many times', () => {
  const pieces = [
    ' ',
    '\n',
    '\t',
    '\r',
    '- ',
    '-\n',
    ': ',
    'a: 1\n',
    '#',
    '# isms-ignore a/b -- c\n',
    '<!-- isms-ignore a/b -- ',
    "'",
    '"',
    '&a ',
    '*a ',
    '!a ',
    '? ',
    '|\n',
    '---\n',
    '...\n',
    '{',
    '[]',
    '[ ],',
    'id:\n',
    '`',
    '**a',
    '[a](',
    '> ',
    '_a',
    'TODO ',
  ]
  test.each(pieces.map((piece) => [JSON.stringify(piece), piece]))('%s', (_, piece) => {
    const bulk = piece.repeat(Math.floor(60_000 / piece.length))
    expect(
      reportFaults({
        'risks/a.yaml': bulk,
        'risks/b.yaml': `id: RISK-001\nx-a: ${bulk}\n`,
        'risks/c.yaml': `id: RISK-002\nx-a: |\n  ${bulk}x\n`,
      }),
    ).toEqual([])
    expect(
      reportFaults({
        'policies/a.md': soundPolicy(`# Purpose\n\n${bulk}x\n`),
        'policies/b.md': bulk,
        'training-programmes/a.csv': bulk.slice(0, 6000),
      }),
    ).toEqual([])
  })
})
