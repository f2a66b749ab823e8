/**
 * The history of the ISMS as rules and reports see it: for every artifact its revisions in the order in which they became
 * effective, from commits that git holds. Types; `src/history` fills them, and reads contents only when asked.
 */
import type { KindName } from '../artifacts/index.ts'
import type { Commit, Tag } from './commit.ts'
import type { FieldChange } from './field-change.ts'
import type { Signature } from './signature.ts'

/** The id under which a history tells of isms.yaml, which has none of its own. */
export const configId = ''

/** An artifact as one commit left it. */
export interface ArtifactVersion {
  readonly id: string
  readonly kind: KindName
  /** Path below the ISMS root at that commit. */
  readonly path: string
  /** Pointer in its file: empty, or `/3` in a list file. */
  readonly pointer: string
  /** Fields as written; nothing is validated or left out. */
  readonly value: Readonly<Record<string, unknown>>
  /** Markdown body, empty for structured kinds. */
  readonly body: string
}

/** Why the content of a revision cannot be told. */
export type Unreadable =
  /** The file could not be parsed, or its fields not read, at that commit. */
  | 'not-parsed'
  /** The object is missing from this clone. */
  | 'object-missing'

/** What a revision did to the artifact. */
export type RevisionEvent =
  | 'created'
  | 'changed'
  /** The file was moved or renamed, or the artifact went to another file; its fields may have changed too. */
  | 'moved'
  | 'removed'
  /** It had been removed before and came back. */
  | 'restored'
  /** The oldest commit of a shallow clone: what happened before is not known. */
  | 'cut-off'

/** One commit that changed the artifact. */
export interface Revision {
  readonly commit: Commit
  readonly event: RevisionEvent
  /** The merge through which the commit reached the main line (the first parents of the revision read); absent when made there. */
  readonly merge?: Commit
  /** The parent that the change was measured against: the first, and for a merge of its own content the merged-into side. */
  readonly parent?: string
  /** Path below the ISMS root after the commit; before it for a removal. */
  readonly path: string
  /** Path before a move. */
  readonly from?: string
  /** Tags that contain the commit, in the order of their commits. */
  readonly tags: readonly Tag[]
  /** The artifact as the commit left it; undefined when it was removed or cannot be read. */
  readonly after: ArtifactVersion | undefined
  /** The artifact in the parent; undefined when it was not there or cannot be read. */
  readonly before: ArtifactVersion | undefined
  /** Set when a content could not be read; `changes` then tells less than the truth. */
  readonly unreadable?: { readonly before?: Unreadable; readonly after?: Unreadable }
  /** What changed, field by field; worked out when asked for. Empty for a mere move or a change of layout. */
  changes(): readonly FieldChange[]
}

/** The history of one artifact. */
export interface ArtifactHistory {
  readonly id: string
  /** Oldest first: each merge after what it brought in, in the order in which all became effective on the main line. */
  readonly revisions: readonly Revision[]
  /** The revision that created the artifact; undefined when the clone is cut off before it. */
  readonly created: Revision | undefined
  /** False when older revisions are or may be missing (shallow clone). */
  readonly complete: boolean
}

/** Why a history is less than whole or not what other tools show: words for people, and the rule that says the same in a check. */
export interface HistoryNotice {
  /** `history/shallow-clone` and the like; absent where no rule is about it. */
  readonly rule?: string
  readonly message: string
  readonly help: string
}

/** An artifact whose file a commit deleted, and which is not in another file of that commit. */
export interface Removal {
  readonly commit: Commit
  /** The merge that brought it to the main line. */
  readonly merge?: Commit
  readonly version: ArtifactVersion
}

/** The history up to one commit. */
export interface History {
  /** Full id of the commit up to which the history is told. */
  readonly head: string
  /** True when older commits are missing; nothing may then be concluded from absence. */
  readonly shallow: boolean
  /** What makes the history less than whole or needs a reader's attention. */
  readonly notices: readonly HistoryNotice[]
  /** Every tag of the repository, by name. */
  readonly tags: readonly Tag[]
  /** The history of the artifact with an id; undefined when no commit holds it (new, untracked) or it never was. */
  of(id: string): ArtifactHistory | undefined
  /** Reads the contents of several artifacts in one go; call it before asking `of` for many. */
  prepare(ids: readonly string[]): void
  /** Commits that changed the file at a path (below the ISMS root, at `head`), newest first, renames followed; reads no contents. */
  commitsOf(path: string): readonly Commit[]
  /** A commit by its full id, when `head` contains it. */
  commit(id: string): Commit | undefined
  /** Every commit that `head` contains, newest first. */
  commits(): Iterable<Commit>
  /** Paths below the ISMS root that a commit changed against its first parent. */
  pathsChangedBy(commit: string): readonly string[]
  /** The merge that brought a commit to the main line; undefined when it was made there. */
  mergeOf(commit: string): Commit | undefined
  /** Tags that contain a commit. */
  tagsWith(commit: string): readonly Tag[]
  /** True when `head` contains the commit. */
  contains(commit: string): boolean
  /** Artifacts that went with their file, newest first; entries taken out of a list file are not among them. */
  removals(): readonly Removal[]
  /** The verdict on the signature of a commit, or of a tag by the id of its object. */
  signatureOf(object: string): Signature
  /** Reads commits and tags in one go; call it before asking for the signatures of many. */
  prepareSignatures(objects: readonly string[]): void
  /** Whether git tracks the file at a path below the ISMS root. */
  isTracked(path: string): boolean
}
