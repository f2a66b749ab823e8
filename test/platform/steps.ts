/** Steps of CI files, and how a runner would run their scripts. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import type { Outcome } from '../support/run-cli.ts'

/** One step of an action or a workflow. */
export interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

const top = join(import.meta.dirname, '../..')

/** A file of this repository. */
export const textOf = (path: string): string => readFileSync(join(top, path), 'utf8')

/** A file of this repository as YAML. */
export const yamlOf = <T>(path: string): T => parse(textOf(path)) as T

/** Puts the built command line into a folder as `isms`, beside scripts that stand in for other programs. */
export function programs(folder: string, scripts: Readonly<Record<string, string>> = {}): string {
  mkdirSync(folder, { recursive: true })
  const all = { isms: `#!/bin/sh\nexec "${process.execPath}" "${join(top, 'bin/isms.js')}" "$@"\n`, ...scripts }
  for (const [name, text] of Object.entries(all)) {
    writeFileSync(join(folder, name), text)
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

/** Runs a script as the shell of a runner would, with nothing of our environment but the path. */
export function runScript(
  script: string,
  cwd: string,
  path: readonly string[],
  env: Readonly<Record<string, string>>,
  shell: readonly string[] = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
): Outcome {
  const [command, ...args] = shell
  const { status, stdout, stderr } = spawnSync(command as string, [...args, '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { PATH: [...path, process.env.PATH].join(delimiter), HOME: cwd, TZ: 'UTC', ...env },
  })
  return { code: status, stdout, stderr }
}

/** Lines of a file that a script may have written. */
export const linesOf = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
