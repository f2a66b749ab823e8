/** The main job end to end on the example: builds its git repository, checks it, shows the status, builds the Stage 1 pack. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildHistory } from '../examples/build-history.ts'

const root = join(import.meta.dirname, '..')
const demo = join(root, 'demo')
const isms = join(root, 'bin/isms.js')

rmSync(demo, { recursive: true, force: true })
say('Building a git repository with two years of history of the example ISMS')
buildHistory(join(demo, 'brightloom'))

run('check', '--as-of', '2026-06-30')
run('status', '--as-of', '2026-06-30')
run('pack', 'stage1', '-o', join(demo, 'stage1'))

say(`Done. Look at:
  demo/stage1/index.html        the pack, by clause and by control
  demo/stage1/isms-stage1.pdf   the bound volume
  demo/stage1.zip               the same to send to an auditor
  demo/brightloom               the repository: change something and run
                                node bin/isms.js check --root demo/brightloom`)

function run(...args: string[]): void {
  say(`isms ${args.join(' ').replace(`${root}/`, '')}`)
  const { status } = spawnSync(
    process.execPath,
    [isms, ...args, ...(args.includes('--root') ? [] : ['--root', join(demo, 'brightloom')])],
    { stdio: 'inherit', cwd: root },
  )
  if (status !== 0) {
    process.stderr.write(`isms ${args[0]} ended with exit code ${status}\n`)
    process.exitCode = status ?? 2
  }
}

function say(text: string): void {
  process.stdout.write(`\n> ${text}\n\n`)
}
