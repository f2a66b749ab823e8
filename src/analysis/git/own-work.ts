/** What a person wrote, approved or carried out in a time, read from git and from plans (clause 9.2.2 b). */
import type { Artifact } from '../../model/artifact.ts'
import type { Commit } from '../../model/commit.ts'
import { type IsoDate, isDate } from '../../model/dates.ts'
import type { History } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'
import { recordedApprovals } from './approval-commits.ts'
import { changedContent } from './content-changes.ts'
import { identities, writersOf } from './identities.ts'

/** Days from the first up to, but without, the last. */
export interface Window {
  readonly from: IsoDate
  readonly before: IsoDate
}

/** One piece of work. */
export interface DoneWork {
  readonly artifact: Artifact
  readonly pointer?: string
  /** In words: `wrote POL-001 on 2026-02-03`. */
  readonly as: string
}

const within = (day: IsoDate, { from, before }: Window): boolean => day >= from && day < before

/** The newest part of a person in a document; undefined where there is none. */
export function doneInDocument(
  repo: Repo,
  history: History,
  document: Artifact,
  person: string,
  window: Window,
): DoneWork | undefined {
  const past = history.of(document.id)
  if (past === undefined) return undefined
  const wrote = past.revisions.findLast(
    (revision) =>
      within(revision.commit.committedOn, window) &&
      writers(repo, revision.commit).includes(person) &&
      changedContent(revision),
  )
  if (wrote !== undefined)
    return {
      artifact: document,
      as: `wrote ${document.id} on ${wrote.commit.committedOn} (commit ${wrote.commit.id.slice(0, 10)})`,
    }
  const approved = recordedApprovals(past).findLast(
    ({ entry }) => entry.by === person && isDate(entry.on) && within(entry.on, window),
  )
  return approved && { artifact: document, as: `approved ${document.id} on ${approved.entry.on}` }
}

/** Actions for one of the controls, or for an own control behind one, that the person finished. */
export function doneInPlans(repo: Repo, person: string, controls: readonly string[], window: Window): DoneWork[] {
  const asked = new Set(controls)
  const bearsOn = (id: string): boolean => {
    const control = repo.get('control', id)
    return asked.has(id) || (control?.data.annex_a ?? []).some((annex) => asked.has(annex))
  }
  return repo.all('treatment-plan').flatMap((artifact) =>
    (artifact.data.actions ?? []).flatMap((action, at) => {
      const { id, owner, control, status, done_on: on } = action ?? {}
      if (owner !== person || status !== 'done' || control === undefined || !bearsOn(control)) return []
      if (!isDate(on) || !within(on, window)) return []
      return [{ artifact, pointer: `/actions/${at}`, as: `carried out ${id ?? 'an action'} on ${on}` }]
    }),
  )
}

const writers = (repo: Repo, commit: Commit): readonly (string | undefined)[] =>
  writersOf(commit).map(identities(repo).personOf)
