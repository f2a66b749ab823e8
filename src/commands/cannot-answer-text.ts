/** What a person reads when a command could not answer. */
import type { CannotAnswer } from '../cannot-answer.ts'
import { plainText } from '../terminal/plain-text.ts'

/** The message and, below it, what to do. */
export const cannotAnswerText = ({ message, hint }: CannotAnswer): string =>
  plainText(`isms: ${message}\n${hint === undefined ? '' : `      ${hint}\n`}`)
