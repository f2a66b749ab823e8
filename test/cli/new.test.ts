/** `isms new`: writes one file, says what is left to do, and leaves everything else alone. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms, stateOf } from '../support/run-cli.ts'

const files = { 'isms.yaml': minimalConfig, 'people.yaml': '- { id: PER-001, name: A }\r\n' }

test('writes the file and lists what check says about it', () => {
  const root = folderWith(files)
  const { code, stdout, stderr } = isms(root, ['new', 'risk', 'Lost laptop', '--as-of', '2026-06-30'])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^RISK-001 is in risks\/RISK-001\.yaml\nLeft to do:\n {2}risks\/RISK-001\.yaml:\d+ /)
  expect(readFileSync(join(root, 'risks/RISK-001.yaml'), 'utf8')).toContain('title: Lost laptop\n')
})

test('appends to a list with the line ends that it has', () => {
  const root = folderWith(files)
  expect(isms(root, ['new', 'person']).code).toBe(0)
  expect(readFileSync(join(root, 'people.yaml'), 'utf8')).toMatch(/^- \{ id: PER-001, name: A \}\r\n- id: PER-002\r\n/)
})

test('--dry-run writes nothing', () => {
  const root = folderWith(files)
  const before = stateOf(root)
  expect(isms(root, ['new', 'policy', 'Access', '--dry-run']).stdout).toContain('policies/POL-001-access.md')
  expect(stateOf(root)).toEqual(before)
})

test.each([
  [['riks'], 'nearest name: risk'],
  [['isms-config'], 'isms.yaml is there already'],
  [['training-record'], 'CSV beside'],
  [['risk', '--file', '../outside.yaml'], 'outside the ISMS'],
  [['risk', '--file', '/tmp/outside.yaml'], 'outside the ISMS'],
])('%j is refused and writes nothing', (args, message) => {
  const root = folderWith(files)
  const before = stateOf(root)
  const { code, stdout, stderr } = isms(root, ['new', ...args])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
  expect(stateOf(root)).toEqual(before)
  expect(existsSync(join(root, '../outside.yaml'))).toBe(false)
})
