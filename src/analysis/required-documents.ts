/** Annex A controls that cannot be met without something written (clause 7.5.1 b), and what that is. */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { documentsOfEntry } from './controls-of.ts'
import { isApproved } from './document-in-force.ts'
import type { SoaEntry } from './soa-entries.ts'

/** What must be written, by Annex A id; A.5.31 has rules of its own. */
const required: ReadonlyMap<string, string> = new Map([
  ['A.5.9', 'an asset register'],
  ['A.5.10', 'rules for acceptable use'],
  ['A.5.26', 'an incident response procedure'],
  ['A.5.37', 'operating procedures'],
  ['A.6.6', 'a confidentiality agreement'],
  ['A.8.9', 'a configuration standard'],
  ['A.8.27', 'secure engineering principles'],
])

/** True for a control that asks for a document or register. */
export const needsDocument = (controlId: string): boolean => required.has(controlId)

/** What is missing for an entry: the words for it, and the documents that exist and are not approved. */
export interface DocumentLack {
  readonly what: string
  readonly unapproved: readonly Artifact[]
}

/** The lack of an entry, or undefined when its document is in force or it needs none. */
export function documentLack(repo: Repo, entry: SoaEntry): DocumentLack | undefined {
  const what = required.get(entry.id)
  if (what === undefined) return undefined
  // The asset register is the assets themselves; it has no approval.
  if (entry.id === 'A.5.9') return repo.live('asset').length > 0 ? undefined : { what, unapproved: [] }
  const documents = documentsOfEntry(repo, entry)
  return documents.some(isApproved) ? undefined : { what, unapproved: documents }
}
