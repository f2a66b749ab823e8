/** `isms codeowners`: writes its section, and tells when the file says otherwise. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const files = {
  'isms.yaml': minimalConfig,
  'people.yaml':
    '- { id: PER-1, title: X, name: Ada, employment: active, joined: "2020-01-01", type: employee, handle: "@ada" }\n',
  'risks/1.yaml': 'id: RISK-1\ntitle: A\nowner: PER-1\n',
}

test('write, check, change, check again', () => {
  const root = folderWith({ ...files, '.github/CODEOWNERS': '*.ts @dev\n' })
  git(root, 'init', '-q')
  expect(isms(root, ['codeowners', '--check']).code).toBe(1)
  expect(isms(root, ['codeowners', '-o', '.github/CODEOWNERS'])).toMatchObject({ code: 0, stdout: '' })
  expect(readFileSync(join(root, '.github/CODEOWNERS'), 'utf8')).toContain('*.ts @dev\n\n# isms:begin')
  expect(isms(root, ['codeowners', '--check'])).toMatchObject({ code: 0, stdout: 'CODEOWNERS agrees with the ISMS\n' })
  writeInto(root, { 'risks/2.yaml': 'id: RISK-2\ntitle: A\n' })
  const { code, stdout } = isms(root, ['codeowners', '--check'])
  expect(code).toBe(1)
  expect(stdout).toContain('- /risks/ @ada\n+ /risks/1.yaml @ada')
})

test('without a file to check the answer is exit code 2', () => {
  expect(isms(folderWith(files), ['codeowners', '--check'])).toMatchObject({ code: 2, stdout: '' })
})

test('prints the section that --output would write', () => {
  const root = folderWith(files)
  const { stdout } = isms(root, ['codeowners'])
  isms(root, ['codeowners', '-o', 'deep/CODEOWNERS'])
  expect(readFileSync(join(root, 'deep/CODEOWNERS'), 'utf8')).toBe(stdout)
})
