/** Words that the text and the Markdown form of a history share. */
import type { CommitSummary, LogDocument, LogEntry } from './log-document.ts'

const events: Readonly<Record<LogEntry['event'], string>> = {
  created: 'created',
  changed: 'changed',
  moved: 'moved',
  removed: 'removed',
  restored: 'restored',
  'cut-off': 'oldest known state',
}

/** What a revision did. */
export const eventWord = ({ event }: Pick<LogEntry, 'event'>): string => events[event]

/** What a reader must know where no field is told. */
export function remark({
  event,
  unreadable,
  changes,
}: Pick<LogEntry, 'event' | 'unreadable' | 'changes'>): string | undefined {
  if (unreadable?.after !== undefined) return because('The content after this commit', unreadable.after)
  if (unreadable?.before !== undefined)
    return `${because('The content before this commit', unreadable.before)}; the change is told from the last readable one`
  if (event === 'cut-off') return 'Older commits are missing in this clone; what this commit changed is not known'
  return event === 'changed' && changes.length === 0 ? 'Layout only; no field changed' : undefined
}

const because = (what: string, why: 'not-parsed' | 'object-missing'): string =>
  why === 'not-parsed' ? `${what} cannot be parsed` : `${what} is missing in this clone`

/** The first line of a history: how many revisions, since when. */
export function countLine({ revisions, complete }: LogDocument): string {
  const count = `${revisions.length} revision${revisions.length === 1 ? '' : 's'}`
  const oldest = revisions.at(-1)
  if (oldest === undefined) return count
  return complete ? `${count} since ${oldest.committedOn}` : `${count} known; older ones may be missing`
}

/** Who is named in which part, for example `approved by`; empty parts are left out. */
export const people = (commit: CommitSummary): readonly (readonly [string, readonly string[]])[] =>
  (
    [
      ['approved by', commit.approvedBy],
      ['reviewed by', commit.reviewedBy],
      ['with', commit.coAuthoredBy],
      ['signed off by', commit.signedOffBy],
    ] as const
  ).filter(([, names]) => names.length > 0)

/** `Name <mail>`. */
export const identityText = ({ name, email }: { readonly name: string; readonly email: string }): string =>
  email === '' ? name : `${name} <${email}>`

/** Name of the committer where it is not the author. */
export const otherCommitter = ({ author, committer }: CommitSummary): string | undefined =>
  author.email === committer.email && author.name === committer.name ? undefined : identityText(committer)
