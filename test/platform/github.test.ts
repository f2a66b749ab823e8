/** The GitHub action and the workflow that `isms init` writes: their scripts run as a runner would run them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fill } from '../../src/interop/init/fill.ts'
import { toolVersion } from '../../src/package-root.ts'
import { folderWith, git, isms, writeInto } from '../support/run-cli.ts'
import { linesOf, programs, runScript, type Step, textOf, yamlOf } from './steps.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: { readonly check: { readonly steps: readonly Step[] } }
}

const action = yamlOf<Action>('action.yml')
const workflow = parse(
  fill(textOf('templates/platform/github-workflow.yml'), { package: 'isms@0.1.0', root: '.' }),
) as Workflow
const step = (name: string): Step & { run: string } =>
  action.runs.steps.find((one) => one.name === name) as Step & { run: string }

describe('the files', () => {
  test('run the same scripts', () => {
    const scripts = (steps: readonly Step[]) =>
      steps.flatMap(({ name, run }) => (run === undefined ? [] : [[name, run]]))
    expect(scripts(workflow.jobs.check.steps)).toEqual(scripts(action.runs.steps))
    expect(scripts(action.runs.steps).map(([name]) => name)).toEqual([
      'Install isms',
      'Check',
      'Comment on the pull request',
    ])
  })

  test('put no expression into a script, where the text of a pull request would become code', () => {
    for (const { name, run, shell } of [...action.runs.steps, ...workflow.jobs.check.steps])
      if (run !== undefined) expect([name, run.includes('${{'), shell]).toEqual([name, false, 'bash'])
  })

  test('install this version, and ask for no more rights than they use', () => {
    expect(action.inputs.package?.default).toBe(`isms@${toolVersion()}`)
    expect(action.inputs['policy-from-base']?.default).toBe('true')
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write', 'security-events': 'write' })
    expect(workflow.jobs.check.steps[0]?.with).toMatchObject({ 'fetch-depth': 0, 'persist-credentials': false })
  })

  test('comment only where the token may write', () => {
    for (const { steps } of [action.runs, workflow.jobs.check])
      expect(steps.find(({ name }) => name?.startsWith('Comment'))?.if).toContain(
        'github.event.pull_request.head.repo.full_name == github.repository',
      )
  })
})

const risk = (owner: string) =>
  `id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: identified\n${owner}`

/** A repository with an ISMS on main, and a branch that adds a risk. */
function pullRequest(owner: string): { repository: string; temp: string; env: Record<string, string> } {
  const repository = folderWith({})
  git(repository, 'init', '-q')
  isms(repository, ['init', 'the isms', '--name', 'Acme', '--person', 'Ada Example', '--email', 'ada@example.org'])
  git(repository, 'add', '-A')
  git(repository, 'commit', '-q', '-m', 'Start')
  git(repository, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
  git(repository, 'checkout', '-q', '-b', 'change')
  writeInto(repository, { 'the isms/risks/RISK-001.yaml': risk(owner) })
  git(repository, 'add', '-A')
  git(repository, 'commit', '-q', '-m', 'A risk')
  const temp = folderWith({})
  return {
    repository,
    temp,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository,
      GITHUB_BASE_REF: 'main',
      GITHUB_OUTPUT: join(temp, 'output'),
      GITHUB_PATH: join(temp, 'path'),
      GITHUB_REPOSITORY: 'acme/isms',
      RUNNER_TEMP: temp,
      ISMS_ROOT: 'the isms',
      ISMS_PACKAGE: 'isms@0.1.0',
      ISMS_POLICY_FROM_BASE: 'true',
      PR_NUMBER: '7',
    },
  }
}

const check = ({ repository, temp, env }: ReturnType<typeof pullRequest>, more: Record<string, string> = {}) =>
  runScript(step('Check').run, repository, [programs(join(temp, 'bin'))], { ...env, ...more })

describe('a run', () => {
  test('installs outside the checkout and puts the tool on the path', () => {
    const change = pullRequest('owner: PER-001\n')
    const npm = '#!/bin/sh\n{ pwd; printf "%s\\n" "$@"; } > "$RUNNER_TEMP/npm"\n'
    const { code } = runScript(
      step('Install isms').run,
      change.repository,
      [programs(join(change.temp, 'bin'), { npm })],
      change.env,
    )
    expect(code).toBe(0)
    const [folder, ...args] = linesOf(join(change.temp, 'npm'))
    expect(folder).toBe(join(change.temp, 'isms'))
    expect(args).toEqual(expect.arrayContaining(['install', '--ignore-scripts', 'isms@0.1.0']))
    expect(linesOf(join(change.temp, 'path'))).toEqual([join(change.temp, 'isms/node_modules/.bin')])
  })

  test('passes a clean change and reports it', () => {
    const change = pullRequest('owner: PER-001\n')
    const { code, stdout } = check(change)
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('::error')])
    expect(linesOf(join(change.temp, 'output'))).toEqual(['reported=true'])
  })

  test('fails a change that breaks a reference, on its line, and reports it', () => {
    const change = pullRequest('owner: PER-099\n')
    const { code, stdout } = check(change)
    expect([code, stdout]).toEqual([1, expect.stringContaining('::error file=the isms/risks/RISK-001.yaml,line=6')])
    expect(linesOf(join(change.temp, 'output'))).toEqual(['reported=true'])
    const sarif = JSON.parse(readFileSync(join(change.temp, 'isms.sarif'), 'utf8')) as {
      runs: { results: { ruleId: string }[] }[]
    }
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['reference/not-found'])
    expect(readFileSync(join(change.temp, 'isms.md'), 'utf8')).toContain('## ISMS check: Changes needed')
  })

  test.each([
    ['true', 'config/policy-weakened'],
    ['false', undefined],
  ])('judges a change by the policy of its base: %s', (fromBase, rule) => {
    const change = pullRequest('owner: PER-001\n')
    const config = join(change.repository, 'the isms/isms.yaml')
    writeInto(change.repository, {
      'the isms/isms.yaml': `${readFileSync(config, 'utf8')}severity_overrides:\n  risk/without-owner: { severity: info, reason: They follow }\n`,
    })
    git(change.repository, 'commit', '-q', '-a', '-m', 'Looser')
    const { code, stdout } = check(change, { ISMS_POLICY_FROM_BASE: fromBase })
    expect([code, /config\/policy-weakened/.exec(stdout)?.[0]]).toEqual([rule === undefined ? 0 : 1, rule])
  })

  test('that cannot answer fails and reports nothing', () => {
    const change = pullRequest('owner: PER-001\n')
    expect(check(change, { ISMS_ROOT: 'nowhere' }).code).toBe(2)
    expect(existsSync(join(change.temp, 'output'))).toBe(false)
  })

  test.each(['main$(touch pwned)', '--output=pwned', '"; touch pwned; "'])(
    'takes the base %j as a name only',
    (base) => {
      const change = pullRequest('owner: PER-001\n')
      expect(check(change, { GITHUB_BASE_REF: base }).code).toBe(2)
      expect(existsSync(join(change.repository, 'pwned'))).toBe(false)
    },
  )

  test('without a base, as after a merge, checks everything', () => {
    expect(check(pullRequest('owner: PER-099\n'), { GITHUB_BASE_REF: '' }).code).toBe(1)
  })

  test.each([
    ['', 'POST', 'repos/acme/isms/issues/7/comments'],
    ['41', 'PATCH', 'repos/acme/isms/issues/comments/41'],
  ])('with the comment %j on it sends %s %s', (known, method, address) => {
    const change = pullRequest('owner: PER-099\n')
    check(change)
    const gh = `#!/bin/sh\ncase "$*" in *--paginate*) printf '%s\\n' ${known} 42 | sed -n '${known === '' ? '/none/p' : 'p'}' ;; *) printf '%s\\n' "$@" > "$RUNNER_TEMP/gh" ;; esac\n`
    const path = [programs(join(change.temp, 'bin'), { gh })]
    const { code } = runScript(step('Comment on the pull request').run, change.repository, path, {
      ...change.env,
      GH_TOKEN: 'x',
    })
    expect(code).toBe(0)
    const file = join(change.temp, 'isms-comment.md')
    expect(linesOf(join(change.temp, 'gh'))).toEqual([
      'api',
      '--silent',
      '--method',
      method,
      address,
      '--field',
      `body=@${file}`,
    ])
    expect(readFileSync(file, 'utf8')).toMatch(/^<!-- isms check -->\n## ISMS check: Changes needed\n/)
  })
})

test('the workflow of a new ISMS is YAML that names its folder', () => {
  const folder = folderWith({})
  isms(folder, ['init', '--name', 'Acme', '--person', 'A', '--package', 'https://example.org/isms-0.1.0.tgz'])
  const text = readFileSync(join(folder, '.github/workflows/isms.yml'), 'utf8')
  expect(text).toContain('ISMS_PACKAGE: https://example.org/isms-0.1.0.tgz\n')
  expect(text).toContain('ISMS_ROOT: .\n')
  expect(text).not.toMatch(/(?<!\$)\{\{/)
})
