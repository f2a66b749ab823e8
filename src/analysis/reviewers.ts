/** Who must see a change of a file before it counts: the approvers of documents, the owners of records (5.3, 7.5.2). */
import { kindNamed } from '../artifacts/catalogue.ts'
import type { AnyArtifact, Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { hasLeft, type Person } from './people.ts'
import { hasAuthority, holdingsOn } from './role-holders.ts'

/** One file of the ISMS and the people for it. */
export interface ReviewedFile {
  readonly path: string
  /** `approvers`: they hold a role that may approve the document; `owners`: the artifacts name them. */
  readonly as: 'approvers' | 'owners'
  /** In order of id; empty where the artifacts name nobody who is here. */
  readonly people: readonly Person[]
}

/** Registers that decide who may approve what; whoever runs the ISMS or answers for it looks at each change of them. */
const governing: ReadonlySet<string> = new Set(['isms-config', 'role', 'person', 'exception'])

/** Files with their reviewers on a day, by path. */
export function reviewedFiles(repo: Repo, today: IsoDate): ReviewedFile[] {
  const byPath = new Map<string, AnyArtifact[]>()
  for (const artifact of repo.artifacts) {
    const same = byPath.get(artifact.file.path)
    if (same === undefined) byPath.set(artifact.file.path, [artifact])
    else same.push(artifact)
  }
  return [...byPath].map(([path, artifacts]): ReviewedFile => {
    if (artifacts.some(({ kind }) => governing.has(kind)))
      return { path, as: 'approvers', people: keepers(repo, today) }
    const live = artifacts.filter(isLive)
    const documents = live.filter(({ kind }) => kindNamed(kind)?.document === true)
    const approvers = unique(documents.flatMap(({ kind }) => mayApprove(repo, kind, today)))
    if (approvers.length > 0) return { path, as: 'approvers', people: approvers }
    return { path, as: 'owners', people: unique(live.flatMap((artifact) => ownersOf(repo, artifact, today))) }
  })
}

/** People who keep the ISMS: the ISMS manager and the executive sponsor of the day, in order of id. */
export const keepers = (repo: Repo, today: IsoDate): Person[] =>
  holders(repo, today, ({ data }) => data.key === 'isms-manager' || data.key === 'executive-sponsor')

const mayApprove = (repo: Repo, kind: string, today: IsoDate): Person[] =>
  holders(repo, today, (role) => hasAuthority(role, kind))

function holders(repo: Repo, today: IsoDate, wanted: (role: Artifact<'role'>) => boolean): Person[] {
  const ids = repo
    .live('role')
    .filter(wanted)
    .flatMap((role) => holdingsOn(role, today).map(({ person }) => person))
  return unique(ids.flatMap((id) => present(repo, id, today)))
}

/** The owner as written: a person, or a role and whoever holds it on the day. */
function ownersOf(repo: Repo, artifact: AnyArtifact, today: IsoDate): Person[] {
  const { owner } = artifact.data as { owner?: string }
  const role = repo.get('role', owner)
  if (role !== undefined) return holdingsOn(role, today).flatMap(({ person }) => present(repo, person, today))
  return present(repo, owner, today)
}

function present(repo: Repo, id: string | undefined, today: IsoDate): Person[] {
  const person = repo.get('person', id)
  return person === undefined || hasLeft(person, today) ? [] : [person]
}

const unique = (people: readonly Person[]): Person[] =>
  [...new Set(people)].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
