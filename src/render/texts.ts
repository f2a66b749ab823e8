/** The fixed texts of a pack in one language: looked up by key, gaps filled from English and remembered. */

/** The words of a key, `{name}` replaced by the values. Throws on a key that even English lacks: that is our own fault. */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Words by key: `document.version` to `Version`. */
export type TextTable = ReadonlyMap<string, string>

export interface TextsWithGaps {
  readonly texts: Texts
  /** Keys that were asked for and that the language lacks, sorted. */
  readonly missing: () => string[]
}

/** Looks a key up in the tables of the language in turn, then in the English ones. */
export function textsOf(language: readonly TextTable[], english: readonly TextTable[]): TextsWithGaps {
  const missing = new Set<string>()
  const texts: Texts = (key, values = {}) => {
    const own = language.find((table) => table.has(key))
    const table = own ?? english.find((table) => table.has(key))
    if (table === undefined) throw new Error(`no text has the key ${key}`)
    if (own === undefined) missing.add(key)
    return table
      .get(key)!
      .replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
  }
  return { texts, missing: () => [...missing].sort() }
}
