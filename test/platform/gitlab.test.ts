/** The GitLab job that `isms init` writes: its scripts run as a runner would run them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith, git, isms, writeInto } from '../support/run-cli.ts'
import { linesOf, programs, runScript } from './steps.ts'

interface Job {
  readonly image: string
  readonly variables: Readonly<Record<string, string>>
  readonly before_script: readonly string[]
  readonly script: readonly string[]
  readonly artifacts: {
    readonly when: string
    readonly reports: { readonly junit: string; readonly codequality: string }
  }
}

/** A repository with the job in it, and a change that breaks a reference. */
function mergeRequest(): { folder: string; job: Job; base: string } {
  const folder = folderWith({})
  git(folder, 'init', '-q')
  isms(folder, ['init', '--name', 'Acme', '--person', 'Ada Example', '--email', 'ada@example.org', '--ci', 'gitlab'])
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'Start')
  const base = git(folder, 'rev-parse', 'HEAD')
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
  writeInto(folder, {
    'risks/RISK-001.yaml':
      'id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: identified\nowner: PER-099\n',
  })
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'A risk')
  return { folder, base, job: (parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8')) as { isms: Job }).isms }
}

// GitLab runs all lines in one shell that ends at the first failure.
const shell = ['sh', '-e']

test('installs outside the checkout', () => {
  const { folder, job } = mergeRequest()
  const temp = folderWith({})
  const npm = `#!/bin/sh\n{ pwd; printf "%s\\n" "$@"; } > "${temp}/npm"\n`
  const { code } = runScript(
    job.before_script.join('\n'),
    folder,
    [programs(join(temp, 'bin'), { npm })],
    job.variables,
    shell,
  )
  const [where, ...args] = linesOf(join(temp, 'npm'))
  expect([code, where?.startsWith(folder)]).toEqual([0, false])
  expect(args).toEqual(expect.arrayContaining(['install', '--ignore-scripts', job.variables.ISMS_PACKAGE]))
})

test('fails a merge request that breaks a reference, and writes its reports where GitLab looks', () => {
  const { folder, job, base } = mergeRequest()
  const env = {
    ...job.variables,
    CI: 'true',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  }
  const path = [programs(join(folderWith({}), 'bin'))]
  const { code, stdout } = runScript(job.script.join('\n'), folder, path, env, shell)
  expect([code, stdout]).toEqual([1, expect.stringContaining('reference/not-found')])
  const quality = JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8')) as {
    check_name: string
  }[]
  expect(quality.map(({ check_name }) => check_name)).toEqual(['reference/not-found'])
  const junit = new XMLParser().parse(readFileSync(join(folder, job.artifacts.reports.junit), 'utf8')) as object
  expect(Object.keys(junit)).toContain('testsuites')
  expect(job.artifacts.when).toBe('always')
})

test.each(['', '$(touch pwned)', '--x'])('takes the base %j as a revision only', (base) => {
  const { folder, job } = mergeRequest()
  const path = [programs(join(folderWith({}), 'bin'))]
  const env = { ...job.variables, CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' }
  const { code } = runScript(job.script.join('\n'), folder, path, env, shell)
  expect([code, git(folder, 'status', '--porcelain').includes('pwned')]).toEqual([base === '' ? 1 : 2, false])
})
