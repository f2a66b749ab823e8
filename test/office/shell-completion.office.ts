/** The completion scripts in the real shells: zsh in a terminal of its own, bash and fish through their own machinery. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms } from '../support/run-cli.ts'

const bin = join(import.meta.dirname, '../../bin/isms.js')
/** Completes with the tool itself; every other run only notes its words. */
const shim = `#!/bin/sh
if [ "$1" = __complete ]; then exec "${process.execPath}" "${bin}" "$@"; fi
printf '%s\\n' "$@" > said
`
/** Types lines into an interactive zsh. */
const terminal = `zmodload zsh/zpty
zpty t zsh -f -i
zpty -w t "autoload -U compinit; compinit -u -D; source ./script"
for line in "$@"; do zpty -w -n t "$line"; done
zpty -w -n t $'\\nexit\\n'
while zpty -r t chunk; do :; done
`

/** An ISMS with the completion script of a shell, a way to run that shell in it, and what `isms` was called with. */
function shell(name: 'bash' | 'zsh' | 'fish') {
  const folder = folderWith({
    'isms.yaml': minimalConfig,
    'people.yaml': '- id: PER-001\n  name: "Ada: $(touch pwned)"\n- id: PER-002\n  name: Eve\n',
    'bin/isms': shim,
    'terminal.zsh': terminal,
    script: isms(folderWith({}), ['completion', name]).stdout,
  })
  chmodSync(join(folder, 'bin/isms'), 0o755)
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, TERM: 'xterm', HOME: folder }
  return {
    run: (...args: string[]): string =>
      execFileSync(name, args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 }),
    said: (): string[] => readFileSync(join(folder, 'said'), 'utf8').trim().split('\n'),
    holds: (file: string): boolean => existsSync(join(folder, file)),
  }
}

const lines: readonly (readonly [string, string])[] = [
  ['isms ch', 'check'],
  ['isms check --po', '--policy-from'],
  ['isms explain risk/without-o', 'risk/without-owner'],
  ['isms check --phase imp', 'implementing'],
  ['isms show PER-002', 'PER-002'],
]

describe('zsh', () => {
  test.each(lines)('completes "%s" to %s when tab is pressed', (line, word) => {
    const { run, said } = shell('zsh')
    run('-f', 'terminal.zsh', `${line}\t`)
    expect(said().at(-1)).toBe(word)
  })

  test('runs nothing that a name of the ISMS says', () => {
    const { run, said, holds } = shell('zsh')
    run('-f', 'terminal.zsh', 'isms show PER-001\t')
    expect([said().at(-1), holds('pwned')]).toEqual(['PER-001', false])
  })
})

describe('fish', () => {
  const complete = (line: string): string[] =>
    shell('fish')
      .run('--no-config', '-c', `source ./script; complete -C '${line}'`)
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => text.split('\t')[0] as string)

  test.each(lines)('completes "%s" to %s', (line, word) => expect(complete(line)).toEqual([word]))

  test('lists ids with what they are', () => {
    const text = shell('fish').run('--no-config', '-c', "source ./script; complete -C 'isms show P'")
    expect(text).toBe('PER-001\tAda: $(touch pwned)\nPER-002\tEve\n')
  })
})

describe('bash', () => {
  test.each(lines)('completes "%s" to %s', (line, word) => {
    const words = line
      .split(' ')
      .map((text) => `'${text}'`)
      .join(' ')
    const script = `source ./script; COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _isms; printf '%s\\n' "\${COMPREPLY[@]}"`
    expect(shell('bash').run('--norc', '-c', script).trim()).toBe(word)
  })
})
