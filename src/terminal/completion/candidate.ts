/** One word that completion offers; a word that a shell could obey is never offered. */
import { clippedLine } from '../clipped-line.ts'

/** A word and what it stands for. */
export interface Candidate {
  readonly word: string
  readonly about?: string | undefined
}

/** Letters and digits of any script, and marks that no shell acts upon in the middle of a word. */
const harmless = /^(?:--?)?[\p{L}\p{N}][\p{L}\p{N}._@#/:+=-]*$/u

/** Lines for a shell: the words that begin with the given text, each with its description behind a tab. */
export function candidateLines(candidates: readonly Candidate[], begun: string): string[] {
  return candidates
    .filter(({ word }) => word.startsWith(begun) && word.length <= 200 && harmless.test(word))
    .map(({ word, about }) => (about === undefined ? word : `${word}\t${clippedLine(about, 70).replaceAll('\t', ' ')}`))
}
