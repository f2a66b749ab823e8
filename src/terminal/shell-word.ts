/** Quotes a word for a command line that a user may copy into a POSIX shell. */
import { plainLine } from './plain-text.ts'

/** The word as it is when harmless, else in single quotes; control characters never get through. */
export function shellWord(word: string): string {
  const plain = plainLine(word)
  return /^[\w@%+=:,./-]+$/.test(plain) && !plain.startsWith('-') ? plain : `'${plain.replace(/'/g, "'\\''")}'`
}
