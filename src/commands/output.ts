/** Where results go: one or several formats, each to standard output or to a file of its own. */
import { writeFileSync } from 'node:fs'
import { CannotAnswer } from '../cannot-answer.ts'
import { plainLine, plainText } from '../terminal/plain-text.ts'

/** A format and its file; no file is standard output. */
export interface Target {
  readonly format: string
  readonly file?: string
}

/** Reads `--format name` and `--format name=file`. */
export function parseTargets(given: readonly string[], known: readonly string[], output: string | undefined): Target[] {
  const targets = given.map((text): Target => {
    const cut = text.indexOf('=')
    const format = cut < 0 ? text : text.slice(0, cut)
    if (!known.includes(format)) throw new CannotAnswer(`"${format}" is no format`, `Formats: ${known.join(', ')}.`)
    if (cut >= 0 && cut === text.length - 1) throw new CannotAnswer(`--format ${text} names no file`)
    return cut < 0
      ? { format, ...(output === undefined ? {} : { file: output }) }
      : { format, file: text.slice(cut + 1) }
  })
  if (targets.filter((target) => target.file === output).length > 1 && output !== undefined) {
    throw new CannotAnswer(
      'Two formats would write to one file',
      'Give each its own: --format json=report.json --format frame.',
    )
  }
  return targets
}

/** Writes a result. Never calls process.exit, so nothing is cut off at a pipe. */
export function emit(text: string, file?: string): void {
  if (file === undefined) process.stdout.write(text)
  else {
    try {
      writeFileSync(file, text)
    } catch (error) {
      throw new CannotAnswer(
        `${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`,
      )
    }
  }
}

/** A result as JSON; characters that a terminal would obey stand as escapes, which JSON allows. */
export const jsonText = (document: unknown): string => `${plainText(JSON.stringify(document, null, 2))}\n`

/** JSON on one line, for files that are written and not read by people: a change of them is one line in a diff. */
export const jsonLine = (document: unknown): string => `${plainText(JSON.stringify(document))}\n`

/** Lines for people, safe for a terminal and a CI runner. */
export const say = (lines: readonly string[]): void => {
  if (lines.length > 0) process.stdout.write(`${lines.map(plainLine).join('\n')}\n`)
}
