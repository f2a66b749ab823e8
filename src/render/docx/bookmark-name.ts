/** Names the places of a Word document: Word allows letters, digits and underscores, at most 40 of them. */
import { createHash } from 'node:crypto'

/** The same name for the same place in every document, so that documents can link to places in each other. */
export function bookmarkName(anchor: string): string {
  const plain = anchor.replace(/[^A-Za-z0-9]/g, '_')
  if (plain.length <= 30) {
    // Hyphens are the one sign that ids and headings share; only they may fold without a check sum.
    if (plain === anchor.replaceAll('-', '_') && !anchor.includes('_')) return `p_${plain}`
  }
  return `p_${plain.slice(0, 26)}_${createHash('sha256').update(anchor).digest('hex').slice(0, 10)}`
}
