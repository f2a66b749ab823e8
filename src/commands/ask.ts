/** Asks on the terminal for the answers that `isms init` misses; questions go to standard error. */
import { createInterface } from 'node:readline'
import { CannotAnswer } from '../cannot-answer.ts'
import { type Given, refusal } from '../interop/init/answers.ts'
import { plainLine } from '../terminal/plain-text.ts'

const questions = [
  ['name', 'Legal name of the organization'],
  ['person', 'Your full name'],
  ['email', 'Your e-mail address'],
  ['headcount', 'People who work in the scope'],
  ['ci', 'Where are pull requests checked: github, gitlab or none'],
] as const

/** Where to ask; by default the terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * The given answers and those to the questions that are left; an empty line takes the proposal.
 * Throws `CannotAnswer` when the input ends.
 */
export async function ask(given: Given, proposed: Given, terminal: Terminal): Promise<Given> {
  // The terminal itself edits and echoes the line; lines that were typed ahead wait in the iterator.
  const reader = createInterface({ input: terminal.input })
  const lines = reader[Symbol.asyncIterator]()
  const answers: { -readonly [name in keyof Given]: string } = { ...given }
  try {
    for (const [name, question] of questions) {
      if (given[name] !== undefined) continue
      const proposal = proposed[name]
      for (;;) {
        const hint = proposal === undefined ? '' : ` (${plainLine(proposal)})`
        terminal.output.write(`${question}${hint}: `)
        const { value, done } = await lines.next()
        if (done === true) throw new CannotAnswer('The questions were not answered; nothing was written')
        const line = value.trim()
        const answer = line === '' ? proposal : line
        // Only name and person must be known.
        if (answer === undefined && name !== 'name' && name !== 'person') break
        const reason = answer === undefined ? 'An answer is needed.' : refusal(name, answer)
        if (reason === undefined) {
          answers[name] = answer as string
          break
        }
        terminal.output.write(`  ${reason}\n`)
      }
    }
  } finally {
    reader.close()
  }
  return answers
}
