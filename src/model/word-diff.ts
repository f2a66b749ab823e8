/** What changed in a text, word by word: lines are matched first, then the words of the lines that differ. */
import type { WordRun } from './field-change.ts'
import { sequenceDiff } from './sequence-diff.ts'

/** Words of unchanged text that are kept on each side of a change. */
const context = 6

/**
 * Runs of words in order, each without blanks at its ends; long unchanged runs are cut to the words around the changes. Line
 * breaks and blanks do not count: a text that was only wrapped anew gives no runs.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  const runs: { type: WordRun['type']; words: string[] }[] = []
  const add = (type: WordRun['type'], words: readonly string[]): void => {
    if (words.length === 0) return
    const last = runs.at(-1)
    if (last?.type === type) for (const word of words) last.words.push(word)
    else runs.push({ type, words: [...words] })
  }
  for (const lines of sequenceDiff(before.split('\n'), after.split('\n'))) {
    const [left, right] = [wordsOf(lines.before), wordsOf(lines.after)]
    if (lines.equal) add('same', right)
    else
      for (const stretch of stretchesOf(left, right)) {
        if (stretch.equal) add('same', stretch.after)
        else {
          add('removed', stretch.before)
          add('added', stretch.after)
        }
      }
  }
  if (runs.every(({ type }) => type === 'same')) return []
  return runs.flatMap(({ type, words }, index) =>
    type === 'same'
      ? shortened(words, index > 0, index < runs.length - 1)
      : [{ type, text: words.join(' ') } satisfies WordRun],
  )
}

const wordsOf = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(/\s+/)).filter(Boolean)

/** Texts of which less than a third is common are easier to read as one that went and one that came. */
function stretchesOf(left: readonly string[], right: readonly string[]): ReturnType<typeof sequenceDiff> {
  const stretches = sequenceDiff(left, right)
  const common = stretches.reduce((sum, { equal, after }) => sum + (equal ? after.length : 0), 0)
  return common * 3 < Math.max(left.length, right.length) ? [{ equal: false, before: left, after: right }] : stretches
}

function shortened(words: readonly string[], keepHead: boolean, keepTail: boolean): WordRun[] {
  const kept = (keepHead ? context : 0) + (keepTail ? context : 0)
  if (words.length <= kept + 1) return [{ type: 'same', text: words.join(' ') }]
  const parts: WordRun[] = [{ type: 'gap', text: '' }]
  if (keepHead) parts.unshift({ type: 'same', text: words.slice(0, context).join(' ') })
  if (keepTail) parts.push({ type: 'same', text: words.slice(-context).join(' ') })
  return parts
}
