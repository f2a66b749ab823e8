/** How much of a text is taken over from another one. */
import { plainText } from './words.ts'

/** Words of a text in plain form; the set of another text's words can be held against them. */
export const plainWords = (text: string): readonly string[] => plainText(text).split(' ').filter(Boolean)

/** Share of the words of a text, in percent, that stand in another text too; 0 for a text without words. */
export function sharedPercent(text: string, source: string): number {
  const words = plainWords(text)
  if (words.length === 0) return 0
  const known = new Set(plainWords(source))
  return (100 * words.filter((word) => known.has(word)).length) / words.length
}
