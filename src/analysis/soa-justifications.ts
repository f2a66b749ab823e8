/** Tells a justification that says something about this organization from one that could stand anywhere (clause 6.1.3 d). */
import { annexControl } from '../frameworks/iso27001.ts'
import type { Repo } from '../model/repo.ts'
import { limitNumber, limitWords } from '../model/settings.ts'
import { type SoaEntry, soaEntries } from './soa-entries.ts'
import { isBlank, isStockPhrase, plainText, shortText, stockPhrases, wordCount } from './words.ts'

/** Returns what is wrong with the filled justification of an entry, in words that follow "has a justification ". */
export function justificationJudge(repo: Repo): (entry: SoaEntry) => string | undefined {
  const fewest = limitNumber(repo, 'reason_words', 5)
  const mostRepeats = limitNumber(repo, 'reason_repeats', 3)
  const phrases = limitWords(repo, 'stock_phrases', stockPhrases)
  const appearances = countAppearances(soaEntries(repo))
  return ({ data: { justification } }) => {
    if (justification === undefined || isBlank(justification)) return undefined
    if (isStockPhrase(justification, phrases)) return `that is a stock phrase, "${shortText(justification)}"`
    const words = wordCount(justification)
    if (words < fewest) return `of ${words} ${words === 1 ? 'word' : 'words'}, fewer than ${fewest}`
    const times = appearances.get(plainText(justification)) ?? 0
    return times > mostRepeats ? `that appears word for word ${times} times` : undefined
  }
}

/**
 * How often each justification appears. Exclusions of one theme that share the ground location-absent or
 * activity-not-performed count once: one absent building explains all its physical controls.
 */
function countAppearances(entries: readonly SoaEntry[]): ReadonlyMap<string, number> {
  const places = new Map<string, Set<string>>()
  for (const { id, pointer, data } of entries) {
    const text = plainText(data.justification ?? '')
    if (text === '') continue
    const shared =
      data.applicable === 'no' &&
      (data.exclusion_ground === 'location-absent' || data.exclusion_ground === 'activity-not-performed')
    const theme = annexControl(id)?.theme
    const place = shared && theme !== undefined ? `${data.exclusion_ground} ${theme}` : pointer
    places.set(text, (places.get(text) ?? new Set()).add(place))
  }
  return new Map([...places].map(([text, where]) => [text, where.size]))
}
