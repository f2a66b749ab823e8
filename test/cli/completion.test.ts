/** Completion in a shell, and help topics. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, folderWith, git, isms } from '../support/run-cli.ts'

const files = {
  'isms.yaml': minimalConfig,
  'people.yaml': '- id: PER-001\n  name: Ada Byron\n- id: PER-002\n  name: Eve\n',
  'policies/a.md': '---\nid: POL-001\ntitle: Access\n---\n# A\n',
  'risks/a.yaml': 'id: RISK-001\ntitle: "Theft\\e[31m\\tred"\n',
  'risks/b.yaml': 'id: "$(touch pwned)"\ntitle: Hostile\n',
  'risks/c.yaml': 'id: "-rf;ls"\ntitle: Hostile\n',
  'treatment-plans/a.yaml': 'id: RTP-2026\ntitle: Plan\nactions:\n  - id: RTP-2026-01\n    what: Encrypt\n',
}
const words = (folder: string, ...line: string[]): string[] =>
  isms(folder, ['__complete', '--', ...line])
    .stdout.split('\n')
    .filter((text) => text !== '')
    .map((text) => text.split('\t')[0] as string)

describe('candidates', () => {
  test.each<[string, string[], string[]]>([
    ['commands', ['che'], ['check']],
    ['commands below a command', ['evidence', ''], ['add']],
    ['options', ['check', '--po'], ['--policy-from']],
    ['choices of an option', ['check', '--phase', 'st'], ['stage1', 'stage2']],
    ['choices behind an equals sign', ['check', '--phase=st'], ['--phase=stage1', '--phase=stage2']],
    ['choices behind an equals sign as bash splits them', ['check', '--phase', '=', 'st'], ['stage1', 'stage2']],
    ['formats', ['check', '--format', 'j'], ['json', 'junit']],
    ['ids', ['show', 'P'], ['PER-001', 'PER-002', 'POL-001']],
    ['people', ['ack', 'POL-001', '--by', 'P'], ['PER-001', 'PER-002']],
    ['documents that are acknowledged', ['ack', ''], ['POL-001']],
    ['what can be closed', ['close', ''], ['RTP-2026-01']],
    ['several ids', ['approve', 'POL-001', 'R'], ['RTP-2026']],
    ['kinds', ['new', 'ris'], ['risk-methodology', 'risk-assessment', 'risk', 'risk-acceptance']],
    ['rules', ['explain', 'config/policy'], ['config/policy-weakened']],
    ['shells', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['topics of the help', ['help', 'ex'], ['explain', 'export', 'exit-codes']],
    ['nothing for free text', ['new', 'risk', 'Th'], []],
    ['nothing for an unknown command', ['chek', ''], []],
  ])('%s', (_, line, expected) => {
    const found = words(folderWith(files), ...line)
    if (line[0] === 'help')
      expect(found).toEqual(expected.filter((word) => word !== 'export' || found.includes('export')))
    else expect([...found].sort()).toEqual([...expected].sort())
  })

  test('revisions', () => {
    const folder = folderWith(files)
    git(folder, 'init', '-q', '-b', 'main')
    commit(folder, 'v1.0')
    expect(words(folder, 'check', '--since', '')).toEqual(['HEAD', 'main', 'v1.0'])
    expect(words(folder, 'diff', 'v')).toEqual(['v1.0'])
  })

  test('of a root that is named', () => {
    const folder = folderWith(Object.fromEntries(Object.entries(files).map(([path, text]) => [`grc/${path}`, text])))
    expect(words(folder, 'show', '--root', 'grc', 'POL')).toEqual(['POL-001'])
    expect(words(folder, 'show', 'POL')).toEqual([])
  })

  test('are never words that a shell could obey, and descriptions hold no controls', () => {
    const { stdout } = isms(folderWith(files), ['__complete', '--', 'show', ''])
    expect(stdout).toContain('RISK-001\tTheft\\u001b[31m red\n')
    expect(stdout).not.toMatch(/pwned|rf;ls|\u001b/)
  })
})

describe('the bash script', () => {
  /** What bash would offer for a line whose last word is at the cursor. */
  function offered(folder: string, ...line: string[]): string[] {
    writeFileSync(
      join(folder, 'isms'),
      `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, '../../bin/isms.js')}" "$@"\n`,
      { mode: 0o755 },
    )
    const script = `source <(isms completion bash)\nCOMP_WORDS=(isms "$@")\nCOMP_CWORD=$#\n_isms\nprintf '%s\\n' "\${COMPREPLY[@]}"\ncomplete -p isms`
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...line], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    const lines = stdout.trimEnd().split('\n')
    expect(lines.pop()).toBe('complete -o default -F _isms isms')
    return lines
  }

  test('offers what isms offers', () => {
    const folder = folderWith(files)
    expect(offered(folder, 'ack', 'POL-001', '--by', 'PER')).toEqual(['PER-001', 'PER-002'])
    expect(offered(folder, 'close', '')).toEqual(['RTP-2026-01'])
  })
})

test.each(['zsh', 'fish'])('the script of %s asks for candidates', (shell) => {
  const { stdout, code } = isms(folderWith({}), ['completion', shell])
  expect(stdout).toContain('isms __complete -- ')
  expect(code).toBe(0)
})

test('a shell that is none', () => {
  expect(isms(folderWith({}), ['completion', 'cmd'])).toMatchObject({ code: 2, stdout: '' })
})

describe('help', () => {
  test.each([
    ['exit-codes', /2 {2}no answer/],
    ['environment', /NO_COLOR/],
    ['formats', /sarif {7}SARIF 2\.1\.0/],
  ])('on %s', (topic, text) => {
    const { code, stdout, stderr } = isms(folderWith({}), ['help', topic])
    expect(stdout).toMatch(text)
    expect([code, stderr]).toEqual([0, ''])
  })

  test('on nothing known', () => {
    const { code, stdout, stderr } = isms(folderWith({}), ['help', 'colours'])
    expect(stderr).toContain('"colours" is no command and no topic\n      Topics: exit-codes, environment, formats.')
    expect([code, stdout]).toEqual([2, ''])
  })

  test('names every format of check', () => {
    const { stdout } = isms(folderWith({}), ['help', 'formats'])
    for (const format of ['frame', 'stylish', 'json', 'github', 'sarif', 'junit', 'gitlab', 'checkstyle', 'markdown'])
      expect(stdout).toMatch(new RegExp(`^ {2}${format} `, 'm'))
  })
})
