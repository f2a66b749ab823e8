/** Stable identity of a finding across runs and edits elsewhere. */
import { hash } from 'node:crypto'

/**
 * Returns a function that hashes rule, subject (artifact id or path) and identity (pointer and subject within it) to 16
 * hex digits, adding an ordinal when two findings of one run would clash.
 */
export function fingerprinter(): (rule: string, subject: string, identity: string) => string {
  const seen = new Map<string, number>()
  const digests = new Map<string, string>()
  // A subject may be as long as a file; it is hashed once, not for every finding on it.
  const shortened = (text: string): string => {
    if (text.length <= longestPlain) return text
    let digest = digests.get(text)
    if (digest === undefined) {
      digest = sha256(text)
      digests.set(text, digest)
    }
    return digest
  }
  return (rule, subject, identity) => {
    const key = `${rule}\0${shortened(subject)}\0${shortened(identity)}`
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return sha256(ordinal === 0 ? key : `${key}\0${ordinal}`).slice(0, 16)
  }
}

/** Texts up to this length go into the hash as they are. */
const longestPlain = 1000

const sha256 = (text: string): string => hash('sha256', text, 'hex')
