/** Runs the built command line in throw-away folders and git repositories. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** What a run gave. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const bin = join(import.meta.dirname, '../../bin/isms.js')
const { NODE_EXTRA_CA_CERTS: _certificates, GITHUB_ACTIONS: _actions, FORCE_COLOR: _colour, ...inherited } = process.env

/** Runs `isms` in a folder, as in CI: without the cache of the user who runs the tests. */
export function isms(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { ...inherited, CI: '1', NO_COLOR: '1', GIT_CEILING_DIRECTORIES: tmpdir(), ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { code: status, stdout, stderr }
}

/** A temporary folder that holds the files and is deleted after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isms-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeInto(folder, files)
  return folder
}

/** Writes files below a folder. */
export function writeInto(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Every file below a folder with its bytes and time, to prove that nothing was written. */
export function stateOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (item) => item.isFile() && !item.parentPath.includes('.git'),
  )
  return Object.fromEntries(
    files
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [path, `${statSync(path).mtimeMs} ${readFileSync(path, 'base64')}`]),
  )
}

/** Runs git in a folder with a fixed identity and date. */
export function git(folder: string, ...args: string[]): string {
  const who = { NAME: 'Ada Example', EMAIL: 'ada@example.org', DATE: '2026-05-04T12:00:00Z' }
  const identity = Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  )
  const env = { ...process.env, ...identity, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  return execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'core.autocrlf=false', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  }).trim()
}

/** Commits everything and tags it. */
export function commit(folder: string, tag: string): void {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', tag)
  git(folder, 'tag', tag)
}
