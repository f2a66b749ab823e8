/** Whether the text of a document has a heading. */
import { plainText } from './words.ts'

const atx = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/gm
const underlined = /^ {0,3}(\S.*)\n {0,3}(?:=+|-+)[ \t]*$/gm

/** True when a heading has the words; letter case, punctuation, emphasis and section numbers do not count. */
export function hasHeading(body: string, words: string): boolean {
  const wanted = plainHeading(words)
  if (wanted === '') return false
  return [...body.matchAll(atx), ...body.matchAll(underlined)].some(
    (match) => plainHeading(match[1] as string) === wanted,
  )
}

/** Words without the section number in front of them. */
const plainHeading = (text: string): string => plainText(text.replace(/^[#\s§]*(?:\d+(?:\.\d+)*\.?|[A-Z]\.)[ \t]+/, ''))
