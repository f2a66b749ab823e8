/** Steps of an artifact as the revisions that rules and reports see. */
import type { KindName } from '../artifacts/index.ts'
import type { Commit, Tag } from '../model/commit.ts'
import { fieldChanges } from '../model/field-changes.ts'
import type { ArtifactHistory, ArtifactVersion, Revision, RevisionEvent, Unreadable } from '../model/history.ts'
import type { Version } from './artifact-finder.ts'
import type { Step } from './artifact-steps.ts'

/** What the history knows of a change: its commit, how that became effective, its tags. */
export interface ChangeFacts {
  readonly commit: Commit
  readonly merge?: Commit
  readonly tags: readonly Tag[]
}

/**
 * The history of one artifact.
 * @param steps newest first
 * @param below the path of a file as seen from the ISMS root
 * @param allRenames false when renames with changes could not be followed
 */
export function artifactHistory(
  id: string,
  steps: readonly Step[],
  facts: (change: number) => ChangeFacts,
  below: (path: string) => string,
  allRenames: boolean,
): ArtifactHistory {
  const revisions: Revision[] = []
  let last: ArtifactVersion | undefined
  for (const step of [...steps].reverse()) {
    const after = versionOf(step.after, below(step.path))
    // Where the content before cannot be read, the last one that could be is what the change is told from.
    const before = typeof step.before === 'string' ? last : versionOf(step.before, below(step.from ?? step.path))
    const { commit, merge, tags } = facts(step.change)
    const parent = commit.parents[0]
    revisions.push({
      commit,
      event: eventOf(step.event, revisions.length > 0),
      ...(merge === undefined ? {} : { merge }),
      ...(parent === undefined ? {} : { parent }),
      path: below(step.path),
      ...(step.from === undefined ? {} : { from: below(step.from) }),
      tags,
      after,
      before,
      ...unreadable(step),
      changes: () => (before === undefined || after === undefined ? [] : fieldChanges(before, after)),
    })
    last = after ?? last
  }
  const cut = revisions.some(({ event }) => event === 'cut-off')
  const created = cut || !allRenames ? undefined : revisions.find(({ event }) => event === 'created')
  return { id, revisions, created, complete: !cut && allRenames }
}

/** What looks like a second birth is a return. */
const eventOf = (event: RevisionEvent, hasOlder: boolean): RevisionEvent =>
  event === 'created' && hasOlder ? 'restored' : event

function versionOf(version: Version, path: string): ArtifactVersion | undefined {
  return typeof version === 'object' ? { ...version, kind: version.kind as KindName, path } : undefined
}

function unreadable({ before, after }: Step): { unreadable?: { before?: Unreadable; after?: Unreadable } } {
  if (typeof before !== 'string' && typeof after !== 'string') return {}
  return {
    unreadable: {
      ...(typeof before === 'string' ? { before } : {}),
      ...(typeof after === 'string' ? { after } : {}),
    },
  }
}
