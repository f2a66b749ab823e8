/** The tutorial is true: its commands run in order in an empty folder, with the exit codes and edits that it shows. */
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programs, runScript } from '../platform/steps.ts'
import { folderWith } from '../support/run-cli.ts'
import { applied, fencedBlocks } from './fenced.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/tutorial.md'), 'utf8')

const env = {
  GIT_AUTHOR_NAME: 'Ada Example',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada Example',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CEILING_DIRECTORIES: tmpdir(),
}

test('every command gives the exit code that the tutorial states', { timeout: 300_000 }, () => {
  let folder = folderWith({})
  const path = [programs(join(folderWith({}), 'bin'))]
  const outputs = new Map<string, string>()
  for (const { language, text, line } of fencedBlocks(page)) {
    if (language === 'diff') {
      const file = join(folder, /^--- (\S+)$/m.exec(text)?.[1] as string)
      writeFileSync(file, applied(readFileSync(file, 'utf8'), text))
    } else if (language === 'sh') {
      for (const command of text.split('\n')) {
        const wanted = Number(/# exit code (\d)$/.exec(command)?.[1] ?? 0)
        // The folder that a command changes to is where the next one starts.
        const { code, stdout, stderr } = runScript(`trap 'pwd > "${path[0]}/pwd"' EXIT; ${command}`, folder, path, env)
        expect([line, command, code, code === wanted ? '' : stdout + stderr]).toEqual([line, command, wanted, ''])
        folder = readFileSync(join(path[0] as string, 'pwd'), 'utf8').trimEnd()
        outputs.set(command, stdout)
      }
    }
  }
  expect(outputs.get('isms check # exit code 1')).toContain('PER-010')
  expect(outputs.get('isms check # exit code 1')).toContain('1 error')
  expect(outputs.get('isms show RISK-001')).toContain('A.8.1')
})
