/** Builds a throw-away git repository of the Brightloom example with two years of scripted, ever equal history. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { acceptanceEvents, ownerApprovalEvents } from './history/acceptance-events.ts'
import { documentEvents } from './history/document-events.ts'
import { fastImport, type Stream } from './history/fast-import.ts'
import { finalFiles, type Tree } from './history/final-files.ts'
import { identities } from './history/people.ts'
import { evidenceEvents, figureEvents } from './history/record-events.ts'
import { story2024 } from './history/story-2024.ts'
import { autumn2025 } from './history/story-2025-autumn.ts'
import { spring2025 } from './history/story-2025-spring.ts'
import { spring2026 } from './history/story-2026-spring.ts'
import { winter2026 } from './history/story-2026-winter.ts'
import { pastOf } from './history/text-at.ts'

/** The history as a stream; throws when it does not end at the finished example. */
export function historyStream(files: Tree = finalFiles()): Stream {
  const people = identities(files)
  const identity = (person: string): string => {
    const found = people.get(person)
    if (found === undefined) throw new Error(`${person} has no git identity`)
    return found
  }
  const records = [
    ...evidenceEvents(files),
    ...figureEvents(files),
    ...ownerApprovalEvents(files),
    ...acceptanceEvents(files),
  ]
  const events = [
    ...story2024,
    ...spring2025,
    ...autumn2025,
    ...winter2026,
    ...spring2026,
    ...documentEvents(files),
    ...records,
  ].map((event) =>
    'with' in event && event.with !== undefined
      ? { ...event, with: event.with.filter((person) => people.has(person)) }
      : event,
  )
  const stream = fastImport(events, { textsAt: pastOf(files), identity })
  for (const path of new Set([...files.keys(), ...stream.finalTree.keys()])) {
    if (files.get(path) !== stream.finalTree.get(path))
      throw new Error(`the history does not end at the example: ${path}`)
  }
  return stream
}

/**
 * Builds the repository in an empty or absent folder, with branch `main` checked out. The same example gives the same
 * commit ids on every machine.
 */
export function buildHistory(target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`${target} is not empty`)
  mkdirSync(target, { recursive: true })
  const { text } = historyStream()
  git(target, ['init', '--quiet', '--template=', '--initial-branch=main', '--object-format=sha1'])
  git(target, ['fast-import', '--quiet', '--done', '--force'], text)
  git(target, ['reset', '--quiet', '--hard', 'main'])
}

/** Runs git without any configuration but its own defaults. */
function git(folder: string, args: readonly string[], input?: string): void {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const env = { ...clean, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  const { status, stderr } = spawnSync('git', ['-c', 'core.autocrlf=false', ...args], {
    cwd: folder,
    env,
    input: input ?? '',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = process.argv[2]
  if (target === undefined) throw new Error('usage: npx tsx examples/build-history.ts <empty folder>')
  buildHistory(resolve(target))
}
