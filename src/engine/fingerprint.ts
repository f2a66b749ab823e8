/** Stable identity of a finding across runs and edits elsewhere. */
import { createHash } from 'node:crypto'

/**
 * Returns a function that hashes rule, subject (artifact id or path) and identity (pointer and subject within it) to 16
 * hex digits, adding an ordinal when two findings of one run would clash.
 */
export function fingerprinter(): (rule: string, subject: string, identity: string) => string {
  const seen = new Map<string, number>()
  return (rule, subject, identity) => {
    const key = `${rule}\0${subject}\0${identity}`
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return createHash('sha256').update(ordinal === 0 ? key : `${key}\0${ordinal}`).digest('hex').slice(0, 16)
  }
}
