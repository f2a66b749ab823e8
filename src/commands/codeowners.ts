/** `isms codeowners`: the platform asks those for a review whom the ISMS names as approvers and owners. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { writeNewFile } from '../edit/write-file.ts'
import { codeOwners, codeOwnersPlaces } from '../interop/codeowners.ts'
import { section, sectionOf, withSection } from '../interop/managed-section.ts'
import { gitLine } from '../source/git.ts'
import { plainLine, plainText } from '../terminal/plain-text.ts'
import { openAndCheck, repositoryOf } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit } from './output.ts'

/** Options of `codeowners`. */
export interface CodeOwnersOptions extends CommonOptions {
  readonly format: 'github' | 'gitlab'
  readonly output?: string
  readonly check?: string | true
}

/** Runs the command and returns the exit code: 1 when `--check` finds another section. */
export function run(options: CodeOwnersOptions): number {
  const { root, repo, today } = openAndCheck(options)
  const inGit = gitLine(root, ['rev-parse', '--show-toplevel']) !== undefined
  const { top, prefix } = inGit ? repositoryOf(root) : { top: root, prefix: '' }
  const { lines, unreachable, unnamable } = codeOwners(repo, today, prefix, options.format)
  if (options.quiet !== true) {
    for (const id of unreachable)
      notice(`${id} has neither handle nor e-mail address, so CODEOWNERS cannot name this person`)
    for (const path of unnamable) notice(`CODEOWNERS has no way to name ${path}; the line of the whole ISMS covers it`)
  }
  if (options.check !== undefined) return compare(options, top, lines)
  if (options.output === undefined) emit(`${plainText(section(lines))}\n`)
  else writeNewFile(options.output, withSection(existsSync(options.output) ? read(options.output) : '', lines))
  return 0
}

function compare(options: CodeOwnersOptions, top: string, lines: readonly string[]): number {
  const file =
    typeof options.check === 'string'
      ? options.check
      : codeOwnersPlaces[options.format].map((place) => join(top, place)).find((place) => existsSync(place))
  if (file === undefined || !existsSync(file))
    throw new CannotAnswer(
      options.check === true ? 'There is no CODEOWNERS file' : `${options.check} is no file`,
      'Write one: isms codeowners -o .github/CODEOWNERS',
    )
  const present = sectionOf(read(file))?.split('\n') ?? []
  const wanted = section(lines).split('\n')
  const missing = wanted.filter((line) => !present.includes(line))
  const extra = present.filter((line) => !wanted.includes(line))
  const inOrder = present.join('\n') === wanted.join('\n')
  if (inOrder) emit('CODEOWNERS agrees with the ISMS\n')
  else {
    const told = [...extra.map((line) => `- ${line}`), ...missing.map((line) => `+ ${line}`)]
    emit(
      `${plainText([`CODEOWNERS and the ISMS differ${told.length === 0 ? ' in the order of lines' : ''}`, ...told, 'Write it anew: isms codeowners -o <file>'].join('\n'))}\n`,
    )
  }
  return inOrder ? 0 : 1
}

const read = (file: string): string => readFileSync(file, 'utf8').replace(/\r\n/g, '\n')

const notice = (text: string): void => void process.stderr.write(`isms: ${plainLine(text)}\n`)
