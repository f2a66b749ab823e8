/** What surrounds a run: a reader that leaves early, and the checkout that annotations are read against. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms } from '../support/run-cli.ts'

const bin = join(import.meta.dirname, '../../bin/isms.js')

test('a reader that leaves early is no fault', () => {
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${bin}" explain --all --format json | head -c 10`],
    {
      encoding: 'utf8',
    },
  )
  expect(stdout).toHaveLength(10)
  expect(stderr).toBe('')
})

test('annotations name files as seen from the checkout, wherever the step works', () => {
  const workspace = folderWith({ 'isms/isms.yaml': minimalConfig, 'isms/risks.yaml': 'a: [' })
  mkdirSync(join(workspace, 'elsewhere'))
  const { stdout } = isms(join(workspace, 'elsewhere'), ['check', '--root', '../isms', '--format', 'github'], {
    GITHUB_WORKSPACE: workspace,
  })
  expect(stdout).toContain('file=isms/risks.yaml,')
})
