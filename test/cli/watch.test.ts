/** `check --watch`: every change is checked, faults on the way do not end it, and the last result is the exit code. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms } from '../support/run-cli.ts'

const bin = join(import.meta.dirname, '../../bin/isms.js')
const risk = 'id: RISK-001\ntitle: Theft\ntype: operational\ndescription: A laptop is stolen.\nstatus: identified\n'

/** A running watch, and a way to wait for what it says on either stream after the last thing that was waited for. */
function started(folder: string, ...args: string[]): { watch: ChildProcess; says: (text: string) => Promise<void> } {
  const watch = spawn(process.execPath, [bin, 'check', '--watch', '--as-of', '2026-06-30', ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', CI: '1' },
  })
  onTestFinished(() => void watch.kill('SIGKILL'))
  let said = ''
  let wake = (): void => undefined
  for (const stream of [watch.stdout, watch.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString()
      wake()
    })
  const says = async (text: string): Promise<void> => {
    while (!said.includes(text)) await new Promise<void>((next) => (wake = next))
    said = said.slice(said.indexOf(text) + text.length)
  }
  return { watch, says }
}

test('checks at once, after a change and after a fault, and ends with the exit code of the last run', async () => {
  const folder = folderWith({ 'isms.yaml': minimalConfig, 'risks/RISK-001.yaml': risk })
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text)
  const { watch, says } = started(folder, '--format', 'stylish', '--format', 'json=report.json')
  await says('in 2 artifacts')
  await says('watching for changes')
  write('risks/RISK-001.yaml', `${risk}colour: red\n`)
  await says('checking again')
  await says('schema/unknown-field')
  write('isms.yaml', minimalConfig.replace('format: 1', 'format: 99'))
  await says('isms.yaml has format 99')
  write('isms.yaml', minimalConfig)
  await says('schema/unknown-field')
  const ended = once(watch, 'exit')
  watch.kill('SIGINT')
  expect((await ended)[0]).toBe(1)
})

test.each([
  ['--ref', ['--ref', 'HEAD']],
  ['--fix', ['--fix']],
])('is refused with %s', (option, args) => {
  const folder = folderWith({ 'isms.yaml': minimalConfig })
  const { code, stderr } = isms(folder, ['check', '--watch', ...args])
  expect([code, stderr]).toEqual([2, expect.stringContaining(`--watch and ${option} contradict each other`)])
})
