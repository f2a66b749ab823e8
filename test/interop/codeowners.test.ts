/** Code owners follow the approvers and owners of the ISMS. */
import { describe, expect, test } from 'vitest'
import { codeOwners } from '../../src/interop/codeowners.ts'
import { section, sectionOf, withSection } from '../../src/interop/managed-section.ts'
import { checkFiles } from '../support/in-memory.ts'

const person = (id: string, more = '') =>
  `- { id: ${id}, title: X, name: ${id}, employment: active, joined: "2020-01-01", type: employee, handle: "@${id.toLowerCase()}"${more} }\n`
const role = (id: string, key: string, holder: string, authorities: string) =>
  `- { id: ${id}, title: X, owner: PER-1, key: ${key}, responsibilities: [x], authorities: [${authorities}], assignments: [{ person: ${holder}, from: "2024-01-01" }] }\n`
const files = {
  'people.yaml':
    person('PER-1') +
    person('PER-2') +
    person('PER-3') +
    person('PER-4', ', left: "2025-01-01"').replace('active', 'left'),
  'roles.yaml':
    role('ROL-1', 'isms-manager', 'PER-1', '') +
    role('ROL-2', 'executive-sponsor', 'PER-2', 'policy') +
    role('ROL-3', 'custom', 'PER-4', 'policy'),
  'policies/a b.md': '---\nid: POL-1\ntitle: A\nowner: PER-3\nlevel: topic\n---\nText\n',
  'risks/1.yaml': 'id: RISK-1\ntitle: A\nowner: PER-3\n',
  'risks/2.yaml': 'id: RISK-2\ntitle: B\nowner: PER-3\n',
  'controls/1.yaml': 'id: CTL-1\ntitle: A\nowner: PER-1\n',
  'controls/2.yaml': 'id: CTL-2\ntitle: B\nowner: ROL-2\n',
  'controls/3.yaml': 'id: CTL-3\ntitle: B\nowner: PER-4\n',
}
const made = (given: Record<string, string> = files, prefix = '', platform: 'github' | 'gitlab' = 'github') =>
  codeOwners(checkFiles(given).repo, '2026-06-30', prefix, platform)

test('documents go to their approvers, records to their owners, what governs to those who keep the ISMS', () => {
  expect(made().lines).toEqual([
    '* @per-1 @per-2',
    '/controls/1.yaml @per-1',
    '/controls/2.yaml @per-2',
    '/risks/ @per-3',
    '/isms.yaml @per-1 @per-2',
    '/people.yaml @per-1 @per-2',
    '/policies/ @per-2',
    '/roles.yaml @per-1 @per-2',
  ])
})

test('people who left own nothing', () => {
  expect(made().lines.join('\n')).not.toContain('@per-4')
})

test('a folder is one line only when every file in it, owned or not, has the same people', () => {
  const lines = made({ ...files, 'risks/3.yaml': 'id: RISK-3\ntitle: C\n' }).lines
  expect(lines).toContain('/risks/1.yaml @per-3')
  expect(lines).not.toContain('/risks/ @per-3')
})

test('in a subfolder every pattern starts there', () => {
  expect(made(files, 'deep/isms/').lines.every((line) => line.startsWith('/deep/isms/'))).toBe(true)
})

test('GitLab gets sections, so that approvers and owners are asked apart', () => {
  expect(made(files, '', 'gitlab').lines.filter((line) => line.startsWith('['))).toEqual([
    '[ISMS]',
    '[ISMS owners]',
    '[ISMS approvers]',
  ])
})

test('a file name that patterns cannot say, and a person without a name there, are told', () => {
  const { lines, unnamable, unreachable } = made({
    ...files,
    'risks/[x] #1.yaml': 'id: RISK-9\ntitle: C\nowner: PER-1\n',
    'people.yaml': files['people.yaml'].replace(', handle: "@per-3"', ', email: "a#b@example.org"'),
  })
  expect(unnamable).toEqual(['risks/[x] #1.yaml'])
  expect(unreachable).toEqual(['PER-3'])
  expect(lines.join('\n')).not.toContain('#')
})

test('a space in a name is escaped', () => {
  const lines = made({
    ...files,
    'policies/c.md': '---\nid: POL-2\ntitle: A\nlevel: topic\nstatus: retired\n---\nText\n',
  }).lines
  expect(lines).toContain('/policies/a\\ b.md @per-2')
})

describe('the section in a file that people write too', () => {
  test.each([
    ['an empty file', '', `${section(['* @a'])}\n`],
    ['other lines', '*.ts @dev\n', `*.ts @dev\n\n${section(['* @a'])}\n`],
    ['an older section', `*.ts @dev\n${section(['/x $& @b'])}\n# more\n`, `*.ts @dev\n${section(['* @a'])}\n# more\n`],
  ])('%s', (_, before, after) => {
    expect(withSection(before, ['* @a'])).toBe(after)
    expect(withSection(after, ['* @a'])).toBe(after)
    expect(sectionOf(after)).toBe(section(['* @a']))
  })
})
