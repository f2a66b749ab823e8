/** `isms new`: a new artifact with the next free id, its fields explained in comments. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { allKinds, kindNamed } from '../artifacts/catalogue.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { requireAgreement } from '../edit/agree.ts'
import { asWritten } from '../edit/as-written.ts'
import { insideRoot } from '../edit/inside-root.ts'
import { replaceFile, writeNewFile } from '../edit/write-file.ts'
import { draft } from '../interop/draft/draft.ts'
import { nearestPhrase } from '../parse/nearest.ts'
import { plainLine, plainText } from '../terminal/plain-text.ts'
import { openAndCheck } from './open.ts'
import { parseAsOf } from './options.ts'

/** Options of `new`. */
export interface NewOptions {
  readonly id?: string
  readonly owner?: string
  readonly set: readonly string[]
  readonly link: readonly string[]
  readonly file?: string
  readonly root?: string
  readonly asOf?: string
  readonly dryRun?: boolean
}

/** Runs the command and returns the exit code. */
export function run(kindName: string, title: string | undefined, options: NewOptions): number {
  const kind = kindNamed(kindName)
  if (kind === undefined) {
    const names = allKinds.map((known) => known.kind)
    throw new CannotAnswer(`"${kindName}" is no kind`, nearestPhrase(kindName, names) ?? `Kinds: ${names.join(', ')}.`)
  }
  const asOf = parseAsOf(options.asOf)
  const common = {
    ...(options.root === undefined ? {} : { root: options.root }),
    ...(asOf === undefined ? {} : { asOf }),
    git: false,
    color: false,
  }
  const { root, repo } = openAndCheck(common)
  const made = draft(repo, kind, {
    title,
    id: options.id,
    set: options.owner === undefined ? options.set : [`owner=${options.owner}`, ...options.set],
    link: options.link,
    file: options.file === undefined ? undefined : insideRoot(root, options.file),
  })
  if (options.dryRun === true) {
    process.stdout.write(plainText(`${made.path}\n\n${made.text}`))
    return 0
  }
  const path = join(root, made.path)
  if (made.into !== undefined) {
    requireAgreement(made.path, made.text)
    replaceFile(path, asWritten(made.into, made.text))
  } else {
    if (existsSync(path)) throw new CannotAnswer(`${made.path} is there already`, 'Name another file with --file.')
    writeNewFile(path, made.text)
  }
  const { report } = openAndCheck(common)
  const left = report.diagnostics.filter(({ artifact, status }) => artifact === made.id && status === 'open')
  const lines = left.map(({ range, message }) => `  ${made.path}:${range.start.line}  ${message}`)
  const rest = left.length === 0 ? ['check has nothing to say about it'] : ['Left to do:', ...lines]
  process.stdout.write(`${[`${made.id} is in ${made.path}`, ...rest].map(plainLine).join('\n')}\n`)
  return 0
}
