/** Unquoted scalars: nothing that was written is lost; a number is a number only when it prints as it was written. */
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/parse/yaml.ts'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { checkFiles } from '../support/in-memory.ts'

describe('an unquoted scalar', () => {
  test.each<[string, unknown]>([
    ['1', 1],
    ['0', 0],
    ['-1', -1],
    ['1.5', 1.5],
    ['1.0', '1.0'],
    ['1.10', '1.10'],
    ['010', '010'],
    ['1e3', '1e3'],
    ['1E3', '1E3'],
    ['+1', '+1'],
    ['-0', '-0'],
    ['.5', '.5'],
    ['5.', '5.'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['0b1', '0b1'],
    ['1_000', '1_000'],
    ['12:30:45', '12:30:45'],
    ['.inf', '.inf'],
    ['-.inf', '-.inf'],
    ['.nan', '.nan'],
    ['12345678901234567890', '12345678901234567890'],
    ['0.1', 0.1],
    ['1.2.3', '1.2.3'],
    ['2026-01-02', '2026-01-02'],
    ['2026-01-02T10:00:00Z', '2026-01-02T10:00:00Z'],
    ['2026', 2026],
    ['true', true],
    ['False', false],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['off', 'off'],
    ['y', 'y'],
    ['NO', 'NO'],
    ['nan', 'nan'],
  ])('%s is %j', (written, value) => {
    expect(parseYaml(`key: ${written}\n`).value).toEqual({ key: value })
  })

  test.each(['', '~', 'null', 'Null', 'NULL'])('"%s" is absent', (written) => {
    expect(parseYaml(`key: ${written}\nother: 1\n`).value).toEqual({ other: 1 })
  })

  test.each(['"1"', "'1.0'", '"true"', '"null"', '"~"', '"2026-01-02"'])('%s in quotes is text', (written) => {
    expect(parseYaml(`key: ${written}\n`).value).toEqual({ key: written.slice(1, -1) })
  })
})

describe('in a field', () => {
  test.each(['1.0', '1.10', '2', '1.0.1'])('an unquoted version %s stays as written', (written) => {
    const { repo, report } = checkFiles({
      'policies/a.md': soundPolicy().replace('level', `version: ${written}\nlevel`),
    })
    expect(repo.get('policy', 'POL-001')?.data.version).toBe(written)
    expect(report.diagnostics.filter(({ rule }) => rule.startsWith('schema/'))).toEqual([])
  })

  test('an unquoted date stays text', () => {
    const { repo } = checkFiles({ 'risks/a.yaml': `${soundRisk}next_review: 2026-09-10\n` })
    expect(repo.get('risk', 'RISK-001')?.data.next_review).toBe('2026-09-10')
  })

  test('text that spells a number counts as number where one is expected', () => {
    const { repo } = checkFiles({ 'risks/a.yaml': `${soundRisk}current: { likelihood: 3.0, impact: "4" }\n` })
    expect(repo.get('risk', 'RISK-001')?.data.current).toEqual({ likelihood: 3, impact: 4 })
  })

  test('a number counts as text where text is expected', () => {
    const { repo } = checkFiles({ 'risks/a.yaml': soundRisk.replace('Lost laptop', '404') })
    expect(repo.get('risk', 'RISK-001')?.data.title).toBe('404')
  })
})
