/** Commits that changed artifacts of kinds whose changes must be signed, `git.signed_kinds` since `git.signed_since` (clause 7.5.3). */
import { allKinds } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isDate } from '../../model/dates.ts'
import type { History, Revision } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'
import { setting } from '../../model/settings.ts'

/** A change of an artifact that had to be signed. */
export interface SignedChange {
  readonly artifact: Artifact
  readonly revision: Revision
}

/** Every such change, oldest first per artifact. A later day than that of the commit does not bind it. */
export function changesToSign(repo: Repo, history: History): readonly SignedChange[] {
  const listed = setting(repo, 'git.signed_kinds')
  const since = setting(repo, 'git.signed_since')
  const kinds = Array.isArray(listed) ? listed : []
  const artifacts = allKinds
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind }): readonly Artifact[] => repo.all(kind as KindName))
  history.prepare(artifacts.map(({ id }) => id))
  return artifacts.flatMap((artifact) =>
    (history.of(artifact.id)?.revisions ?? [])
      .filter(({ commit }) => !isDate(since) || commit.committedOn >= since)
      .map((revision) => ({ artifact, revision })),
  )
}
