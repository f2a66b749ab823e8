/** The commit hooks: what they would run, and on which files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith, git, isms, writeInto } from '../support/run-cli.ts'
import { programs, runScript, yamlOf } from './steps.ts'

interface Hook {
  readonly id: string
  readonly name: string
  readonly entry: string
  readonly language: string
  readonly files: string
  readonly pass_filenames: boolean
  readonly additional_dependencies?: readonly string[]
}

const published = yamlOf<readonly Hook[]>('.pre-commit-hooks.yaml')

function repository(): { folder: string; hook: Hook } {
  const folder = folderWith({})
  git(folder, 'init', '-q')
  isms(folder, ['init', 'our isms', '--name', 'Acme', '--person', 'Ada Example', '--email', 'ada@example.org'])
  const config = parse(readFileSync(join(folder, '.pre-commit-config.yaml'), 'utf8')) as { repos: { hooks: Hook[] }[] }
  return { folder, hook: config.repos[0]?.hooks[0] as Hook }
}

const run = (folder: string, entry: string) => runScript(entry, folder, [programs(join(folderWith({}), 'bin'))], {})

test.each(published)(
  '$id runs a command of the tool on files of an ISMS',
  ({ entry, language, files, pass_filenames }) => {
    expect([language, pass_filenames]).toEqual(['node', false])
    const { folder } = repository()
    expect(run(join(folder, 'our isms'), entry)).toMatchObject({ code: 0 })
    for (const path of ['isms.yaml', 'policies/POL-001-x.md']) expect(new RegExp(files).test(path), path).toBe(true)
    expect(new RegExp(files).test('src/main.c')).toBe(false)
  },
)

test('the hook of a new ISMS passes, and stops a commit that breaks it', () => {
  const { folder, hook } = repository()
  expect(hook.additional_dependencies).toHaveLength(1)
  expect(run(folder, hook.entry).code).toBe(0)
  writeInto(folder, { 'our isms/risks/RISK-001.yaml': 'id: RISK-001\ntitle: [\n' })
  expect(run(folder, hook.entry)).toMatchObject({ code: 1, stdout: expect.stringContaining('syntax/') })
})
