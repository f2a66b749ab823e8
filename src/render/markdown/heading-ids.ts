/** Gives each heading of one page an id that is readable, unique on the page and safe in a URL. */

/** A function that turns heading words into ids, each new. */
export function headingIds(): (words: string) => string {
  const used = new Map<string, number>()
  return (words) => {
    const base = slug(words)
    const times = used.get(base) ?? 0
    used.set(base, times + 1)
    if (times === 0) return base
    const next = `${base}-${times}`
    used.set(next, 1)
    return next
  }
}

/** Lower-case letters, digits and single hyphens; `section` when nothing is left. */
export function slug(words: string): string {
  const cleaned = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/[\s_]/g, '-')
  return cleaned || 'section'
}
