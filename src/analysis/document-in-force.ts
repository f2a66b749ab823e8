/** Which of several versions of a document counts, and since when (clause 7.5.3). */
import type { KindName } from '../artifacts/index.ts'
import type { Artifact } from '../model/artifact.ts'
import { type IsoDate, isDate, later } from '../model/dates.ts'
import { isLive, statusOf } from '../model/life.ts'

interface DocumentData {
  readonly version?: string
  readonly effective_from?: string
  readonly approval?: readonly ({ readonly on?: string } | undefined)[]
}

const dataOf = (document: Artifact): DocumentData => document.data as DocumentData

/** True for a document in force. */
export const isApproved = (document: Artifact): boolean => statusOf(document) === 'approved'

/** First day in force: `effective_from`, else the newest approval. */
export function documentDate(document: Artifact): IsoDate | undefined {
  const { effective_from: from, approval } = dataOf(document)
  if (isDate(from)) return from
  let newest: IsoDate | undefined
  for (const entry of Array.isArray(approval) ? approval : []) if (isDate(entry?.on)) newest = later(newest, entry.on)
  return newest
}

/** The version that counts: the newest approved one, else the newest one that has not ended. */
export function documentThatCounts<K extends KindName>(documents: readonly Artifact<K>[]): Artifact<K> | undefined {
  const approved = documents.filter(isApproved)
  return (approved.length > 0 ? approved : documents.filter(isLive)).reduce<Artifact<K> | undefined>(
    (best, document) => (best === undefined || isNewer(document, best) ? document : best),
    undefined,
  )
}

function isNewer(a: Artifact, b: Artifact): boolean {
  const [dateA, dateB] = [documentDate(a) ?? '', documentDate(b) ?? '']
  // Drafts have no date yet, so that their version decides.
  if (dateA !== '' && dateB !== '' && dateA !== dateB) return dateA > dateB
  return compareVersions(dataOf(a).version ?? '', dataOf(b).version ?? '') > 0
}

/** Orders versions by their numbers: `1.10` comes after `1.9`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] || 0) - (right[at] || 0)
    if (difference !== 0) return difference
  }
  return 0
}
