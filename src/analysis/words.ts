/** Reads free text as a reviewer does: how many words it has, whether it says anything, whether two texts are the same. */

/** Phrases that give no reason, compared as whole texts; `limits.stock_phrases` replaces the list. */
export const stockPhrases: readonly string[] = [
  'not applicable',
  'not applicable to us',
  'not applicable to our organization',
  'this control is not applicable',
  'this control is not applicable to us',
  'this control is not applicable to our organization',
  'does not apply',
  'does not apply to us',
  'this control does not apply to our organization',
  'not relevant',
  'not relevant for us',
  'not relevant to our organization',
  'not needed',
  'not required',
  'this control is not required',
  'out of scope',
  'this control is out of scope',
  'no need for this control',
  'applicable',
  'this control is applicable',
  'this control is applicable to us',
  'this control is applicable to our organization',
  'required',
  'required by the standard',
  'this control is required by the standard',
  'required by iso 27001',
  'required by iso iec 27001',
  'this control is required by iso 27001',
  'best practice',
  'industry best practice',
  'this control is industry best practice',
  'good practice',
  'implemented as best practice',
  'see policy',
  'as per policy',
  'as per our information security policy',
  'to protect information',
  'to ensure information security',
  'to protect our information and systems',
  'needed to protect information',
  'necessary to ensure information security',
  'this control is necessary to reduce risks',
  'to ensure confidentiality integrity and availability',
  'to protect the confidentiality integrity and availability of information',
  'to be defined',
  'to be determined',
  'n a',
  'tbd',
  'todo',
]

/** True for absent text and for text of white space only. */
export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** Text for comparison: lower case, one space between words, nothing but letters and digits. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A name or title for comparison: only letter case and spacing are levelled. */
export const plainName = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** Number of words; a word is a run of letters and digits, joined by hyphens, dots or apostrophes. */
export function wordCount(text: string | undefined): number {
  return text?.match(/[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/** True when the whole text is one of the phrases, whatever its letter case and punctuation. */
export function isStockPhrase(text: string, phrases: readonly string[] = stockPhrases): boolean {
  let plain = plainPhrases.get(phrases)
  if (plain === undefined) {
    plain = new Set(phrases.map(plainText))
    plainPhrases.set(phrases, plain)
  }
  return plain.has(plainText(text))
}

/** Lists of phrases in the form in which they are compared, made once per list. */
const plainPhrases = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Names for a message: the first few, then how many more. */
export function nameList(names: readonly string[], most = 5): string {
  if (names.length <= most) return names.join(', ')
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`
}

/** A text for a message: one line, cut after about sixty characters. */
export function shortText(text: string, most = 60): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
