/** A commit as it is recorded in git: raw identities, dates and trailers; never mapped by mailmap, replace refs or grafts. */
import type { IsoDate } from './dates.ts'

/** A name and mail address as a commit or a trailer writes them; either may be empty. */
export interface Identity {
  readonly name: string
  readonly email: string
}

/** A trailer line of a commit message, such as `Approved-by: Ada Example <ada@example.org>`. */
export interface Trailer {
  /** The name as written, without the colon; names are compared without case. */
  readonly key: string
  readonly value: string
}

/** One commit. */
export interface Commit {
  /** Full object id. */
  readonly id: string
  readonly parents: readonly string[]
  readonly author: Identity
  readonly committer: Identity
  /** Seconds since 1970 (UTC). */
  readonly authoredAt: number
  readonly committedAt: number
  /** Author date in UTC, `YYYY-MM-DD`. */
  readonly authoredOn: IsoDate
  /** Committer date in UTC, `YYYY-MM-DD`. */
  readonly committedOn: IsoDate
  readonly subject: string
  readonly trailers: readonly Trailer[]
}

/** A tag and the commit it stands on. */
export interface Tag {
  readonly name: string
  /** Id of the tagged commit. */
  readonly commit: string
  /** Id of the tag object; absent for a lightweight tag. */
  readonly object?: string
}

/** Values of the trailers with a name, in order. */
export function trailersNamed(commit: Commit, key: string): readonly string[] {
  const wanted = key.toLowerCase()
  return commit.trailers.filter((trailer) => trailer.key.toLowerCase() === wanted).map(({ value }) => value)
}

/** The identity that a trailer value such as `Ada Example <ada@example.org>` names; without brackets all of it is the name. */
export function identityIn(value: string): Identity {
  const open = value.lastIndexOf('<')
  if (open < 0) return { name: value.trim(), email: '' }
  return {
    name: value.slice(0, open).trim(),
    email: value
      .slice(open + 1)
      .replace(/>.*$/s, '')
      .trim(),
  }
}
