/** What changed in a text, word by word: lines are matched first, then the words of the lines that differ. */
import type { WordRun } from './field-change.ts'
import { sequenceDiff } from './sequence-diff.ts'

/** Words of unchanged text that are kept on each side of a change. */
const context = 6

/** Runs of the text in order; long unchanged runs are cut to the words around the changes. */
export function wordDiff(before: string, after: string): WordRun[] {
  const runs: WordRun[] = []
  for (const lines of sequenceDiff(linesOf(before), linesOf(after))) {
    if (lines.equal) add(runs, 'same', lines.after.join(''))
    else
      for (const words of sequenceDiff(wordsOf(lines.before.join('')), wordsOf(lines.after.join('')))) {
        if (words.equal) add(runs, 'same', words.after.join(''))
        else {
          add(runs, 'removed', words.before.join(''))
          add(runs, 'added', words.after.join(''))
        }
      }
  }
  return shortened(runs)
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

function add(runs: WordRun[], type: WordRun['type'], text: string): void {
  if (text === '') return
  const last = runs.at(-1)
  if (last?.type === type) runs[runs.length - 1] = { type, text: last.text + text }
  else runs.push({ type, text })
}

function shortened(runs: readonly WordRun[]): WordRun[] {
  return runs.flatMap((run, index): WordRun[] => {
    if (run.type !== 'same') return [run]
    const words = wordsOf(run.text)
    const head = index === 0 ? [] : words.slice(0, 2 * context)
    const tail = index === runs.length - 1 ? [] : words.slice(-2 * context)
    if (head.length + tail.length >= words.length) return [run]
    const parts: WordRun[] = [
      { type: 'same', text: head.join('') },
      { type: 'gap', text: '' },
      { type: 'same', text: tail.join('') },
    ]
    return parts.filter(({ type, text }) => type === 'gap' || text !== '')
  })
}
