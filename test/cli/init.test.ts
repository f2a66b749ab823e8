/** `isms init`: a repository whose check passes and whose gaps are the to-do list; nothing is ever overwritten. */
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, git, isms, stateOf } from '../support/run-cli.ts'

const answers = ['--name', 'Acme B.V.', '--person', 'Ada Example', '--email', 'ada@example.org', '--headcount', '25']
const day = ['--as-of', '2026-06-30']
const init = (folder: string, ...args: string[]) =>
  isms(folder, ['init', ...args, ...day], { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' })
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const contents = (folder: string) =>
  Object.fromEntries(
    Object.entries(stateOf(folder)).map(([path, state]) => [path.slice(folder.length), state.split(' ')[1]]),
  )

describe('a new ISMS', () => {
  test('passes its check, and its gaps are what is left to do', () => {
    const folder = folderWith({})
    const { code, stdout, stderr } = init(folder, 'acme', ...answers)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('  policies/POL-001-information-security.md\n')
    expect(stdout).toMatch(/Next:\n {2}cd acme\n {2}git init\n {2}isms check\n {2}isms gaps --for stage1\n$/)
    git(join(folder, 'acme'), 'init', '-q')
    const checked = isms(join(folder, 'acme'), ['check', ...day])
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(/^No findings in \d+ artifacts/)])
    const gaps = isms(join(folder, 'acme'), ['gaps', '--for', 'stage1', ...day])
    expect(gaps.code).toBe(1)
    expect(gaps.stdout).toContain('SOA is undecided on 93 controls')
    expect(gaps.stdout).toContain('A text still holds a placeholder')
  })

  test('is the same to the byte from the same answers, by flags or by a file', () => {
    const folder = folderWith({
      'answers.yaml': 'name: Acme B.V.\nperson: Ada Example\nemail: ada@example.org\nheadcount: 25\n',
    })
    init(folder, 'a', ...answers)
    init(folder, 'b', '--config', 'answers.yaml')
    expect(contents(join(folder, 'b'))).toEqual(contents(join(folder, 'a')))
  })

  test.each([
    'a: b # c',
    '"quoted" and \\ back',
    '- item',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
    '{{person}} ${{ github.token }}',
    'yes',
    '2026-01-01',
    "O'Neil & Søns <b>",
    '[x]',
    '@at *star &and !bang %per',
    '__proto__',
  ])('keeps the name %j as it is', (name) => {
    const folder = folderWith({})
    expect(init(folder, '.', '--name', name, '--person', name).code).toBe(0)
    expect(parse(read(folder, 'isms.yaml'))).toMatchObject({ organization: name })
    expect(parse(read(folder, 'people.yaml'))).toMatchObject([{ name }])
    const { stdout } = isms(folder, ['check', '--format', 'json', '--no-git', ...day])
    const report = JSON.parse(stdout) as { organization: string; diagnostics: { rule: string; status: string }[] }
    expect(report.organization).toBe(name)
    expect(report.diagnostics.filter(({ status }) => status === 'open')).toEqual([])
  })

  test('in a folder of a repository puts what the code host reads at its top', () => {
    const folder = folderWith({ 'readme.txt': 'x' })
    git(folder, 'init', '-q')
    mkdirSync(join(folder, 'docs'))
    expect(init(join(folder, 'docs'), 'the isms', ...answers).code).toBe(0)
    expect(read(folder, '.github/workflows/isms.yml')).toContain('ISMS_ROOT: docs/the isms\n')
    expect(read(folder, '.pre-commit-config.yaml')).toContain("isms check --root 'docs/the isms'")
    expect(read(folder, '.github/CODEOWNERS')).toContain('/docs/the\\ isms/soa.yaml ada@example.org\n')
    const { 'yaml.schemas': mapping } = JSON.parse(read(folder, '.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string[]>
    }
    expect(mapping['./docs/the isms/.isms/schemas/risk.schema.json']).toContain('docs/the isms/risks/**/*.yaml')
    for (const path of Object.keys(mapping)) expect(existsSync(join(folder, path)), path).toBe(true)
    expect(isms(folder, ['codeowners', '--check', '--root', 'docs/the isms', ...day]).code).toBe(0)
  })

  test.each([
    ['gitlab', ['.gitlab-ci.yml', '.gitlab/merge_request_templates/Default.md', 'CODEOWNERS'], ['.github']],
    ['none', ['.vscode/settings.json'], ['.github', '.gitlab-ci.yml', 'CODEOWNERS']],
  ])('for the platform %s', (ci, there, absent) => {
    const folder = folderWith({})
    expect(init(folder, '.', ...answers, '--ci', ci).code).toBe(0)
    expect(there.filter((path) => !existsSync(join(folder, path)))).toEqual([])
    expect(absent.filter((path) => existsSync(join(folder, path)))).toEqual([])
  })

  test('takes artifacts from isms new into its empty registers', () => {
    const folder = folderWith({})
    init(folder, '.', ...answers)
    for (const kind of ['asset', 'supplier', 'context-issue', 'objective', 'person'])
      expect(isms(folder, ['new', kind, 'Something', ...day]).code, kind).toBe(0)
    expect(read(folder, 'assets.yaml')).toMatch(/^#.*\n#.*\n- id: AST-001\n/)
  })
})

describe('what is there', () => {
  test('stays as it is and is listed', () => {
    const mine = { 'scope.md': '# Mine\n', '.github/workflows/isms.yml': 'mine\n' }
    const folder = folderWith(mine)
    const { code, stdout } = init(folder, '.', ...answers)
    expect(code).toBe(0)
    expect(stdout).toContain('Left 2 as they are, being there already:\n  scope.md\n  .github/workflows/isms.yml\n')
    for (const [path, text] of Object.entries(mine)) expect(read(folder, path)).toBe(text)
  })

  test('may be a link to nothing', () => {
    const folder = folderWith({})
    symlinkSync('nowhere', join(folder, 'scope.md'))
    expect(init(folder, '.', ...answers).stdout).toContain('Left 1 as it is, being there already:\n  scope.md\n')
    expect(lstatSync(join(folder, 'scope.md')).isSymbolicLink()).toBe(true)
  })

  test('counts as CODEOWNERS wherever the platform looks for it', () => {
    const folder = folderWith({ 'docs/CODEOWNERS': '* @me\n' })
    expect(init(folder, '.', ...answers).stdout).toContain('being there already:\n  docs/CODEOWNERS\n')
    expect(existsSync(join(folder, '.github/CODEOWNERS'))).toBe(false)
  })

  test('--dry-run writes nothing', () => {
    const folder = folderWith({})
    const { code, stdout } = init(folder, 'acme', ...answers, '--dry-run')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Would write \d+ files/)])
    expect(stateOf(folder)).toEqual({})
  })

  test.each<[string, Record<string, string>, string[], RegExp]>([
    ['an ISMS', { 'isms.yaml': minimalConfig }, ['.', ...answers], /isms\.yaml is there already/],
    ['a file as folder', { acme: 'x' }, ['acme', ...answers], /acme is no folder/],
    ['a file in the way', { policies: 'x' }, ['.', ...answers], /policies is no folder, so .* nothing was written/],
    ['no name', {}, ['.'], /The name of the organization is missing\n {6}Add --name/],
    ['no person', {}, ['.', '--name', 'X'], /Nobody is named who starts the ISMS/],
    ['a name of two lines', {}, ['.', '--name', 'A\nb: c', '--person', 'B'], /is no name/],
    ['no number', {}, ['.', ...answers, '--headcount', 'many'], /"many" is no headcount/],
    ['no address', {}, ['.', ...answers, '--email', 'ada'], /"ada" is no email/],
    ['no zone', {}, ['.', ...answers, '--timezone', 'Mars/Olympus'], /"Mars\/Olympus" is no timezone/],
    ['a package that is a command', {}, ['.', ...answers, '--package', 'x; rm -rf /'], /is no package/],
    ['no such platform', {}, ['.', ...answers, '--ci', 'svn'], /Allowed choices are github, gitlab, none/],
    [
      'a mistyped field',
      { 'a.yaml': 'nmae: X\n' },
      ['.', '--config', 'a.yaml'],
      /unknown field "nmae"\n {6}nearest name: name/,
    ],
    ['no file of answers', {}, ['.', '--config', 'a.yaml'], /a\.yaml cannot be read/],
  ])('%s is refused, and nothing is written', (_, files, args, reason) => {
    const folder = folderWith(files)
    const before = stateOf(folder)
    const { code, stdout, stderr } = init(folder, ...args)
    expect(stderr).toMatch(reason)
    expect([code, stdout]).toEqual([2, ''])
    expect(stateOf(folder)).toEqual(before)
  })

  test('a link that leads out is not followed', () => {
    const outside = folderWith({})
    const folder = folderWith({})
    symlinkSync(outside, join(folder, '.github'))
    const { code, stderr } = init(folder, '.', ...answers)
    expect([code, stderr]).toEqual([2, expect.stringContaining('.github is no folder')])
    expect([stateOf(outside), existsSync(join(folder, 'isms.yaml'))]).toEqual([{}, false])
  })
})
