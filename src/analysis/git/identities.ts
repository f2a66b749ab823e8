/** Whose commit it is: identities of commits and trailers matched to people and bots as isms.yaml and the person register name them. */
import { type Commit, type Identity, identityIn, trailersNamed } from '../../model/commit.ts'
import type { Repo } from '../../model/repo.ts'
import { setting } from '../../model/settings.ts'

/** Who is known under which identity. */
export interface Identities {
  /** Id of the person; undefined for a stranger. */
  personOf(identity: Identity): string | undefined
  isBot(identity: Identity): boolean
}

const known = new WeakMap<Repo, Identities>()

/** The identities of a repository; an address decides, and where one names none the name does. */
export function identities(repo: Repo): Identities {
  let found = known.get(repo)
  if (found === undefined) {
    const people = new Map<string, string>()
    for (const person of repo.all('person'))
      for (const written of person.data.git_identities ?? []) {
        const key = keyOf(identityIn(written))
        if (key !== '' && !people.has(key)) people.set(key, person.id)
      }
    const listed = setting(repo, 'git.bot_identities')
    const bots = new Set(
      (Array.isArray(listed) ? listed : [])
        .filter((item) => typeof item === 'string')
        .map((item) => keyOf(identityIn(item))),
    )
    found = { personOf: (identity) => people.get(keyOf(identity)), isBot: (identity) => bots.has(keyOf(identity)) }
    known.set(repo, found)
  }
  return found
}

/** Addresses are compared without case; `ada@example.org` alone is an address too. */
function keyOf({ name, email }: Identity): string {
  if (email !== '') return email.toLowerCase()
  return /^\S+@\S+$/.test(name) ? name.toLowerCase() : name
}

/** `Ada Example <ada@example.org>`, as a commit writes it. */
export const identityText = ({ name, email }: Identity): string => (email === '' ? name : `${name} <${email}>`.trim())

/** Trailers by which somebody else than the author stands for a commit; code hosts write them when they merge. */
const standing = ['Approved-by', 'Reviewed-by', 'Co-authored-by']

/**
 * Everyone who stands for a change: author, merger, and who the trailers of commit and merge name. Where no merge brought
 * it in, the committer put it on the main line: code hosts record there who rebased and merged.
 */
export const standFor = (commit: Commit, merge: Commit | undefined): readonly Identity[] => [
  commit.author,
  ...(merge === undefined ? [commit.committer] : [merge.author, merge.committer]),
  ...[commit, ...(merge === undefined ? [] : [merge])].flatMap((one) =>
    standing.flatMap((key) => trailersNamed(one, key).map(identityIn)),
  ),
]

/** Who wrote a commit: its author and its co-authors. */
export const writersOf = (commit: Commit): readonly Identity[] => [
  commit.author,
  ...trailersNamed(commit, 'Co-authored-by').map(identityIn),
]
