/** Which artifacts are documents in the sense of clause 7.5, and which version of one counts. */
import { allKinds } from '../artifacts/catalogue.ts'
import type { KindName } from '../artifacts/index.ts'
import { type Artifact, isFaulty } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { isApproved } from './document-in-force.ts'

/** The kinds that carry version, classification and approval. */
export const documentKinds: readonly KindName[] = allKinds
  .filter(({ document }) => document)
  .map(({ kind }) => kind as KindName)

/** The fields that every document shares; any of them may be absent. */
export interface DocumentHeader {
  readonly title?: string
  readonly version?: string
  readonly status?: string
  readonly owner?: string
  readonly classification?: string
  readonly next_review?: string
  readonly review_interval?: string
  readonly approval?: readonly (ApprovalEntry | undefined)[]
}

/** One approval as written. */
export interface ApprovalEntry {
  readonly by?: string
  readonly role?: string
  readonly on?: string
  readonly version?: string
  readonly digest?: string
}

/** The shared fields of a document. */
export const headerOf = (document: Artifact): DocumentHeader => document.data as DocumentHeader

/** Every document, kind by kind. */
export const allDocuments = (repo: Repo): readonly Artifact[] =>
  documentKinds.flatMap((kind): readonly Artifact[] => repo.all(kind))

/** Every document that has not ended. */
export const liveDocuments = (repo: Repo): readonly Artifact[] =>
  documentKinds.flatMap((kind): readonly Artifact[] => repo.live(kind))

/** The documents that are judged as the one in force: the approved ones, else all that have not ended. */
export function thoseThatCount<K extends KindName>(live: readonly Artifact<K>[]): readonly Artifact<K>[] {
  const approved = live.filter(isApproved)
  return approved.length > 0 ? approved : live
}

/** Policies of level top that have not ended. */
export const topPolicies = (repo: Repo): readonly Artifact<'policy'>[] =>
  repo.live('policy').filter(({ data }) => data.level === 'top')

/** True when a live policy may be the top policy, but its level cannot be read. */
export const levelUnreadable = (repo: Repo): boolean => repo.live('policy').some((policy) => isFaulty(policy, '/level'))
