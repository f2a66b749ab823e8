/** Whether a paper that a field cites exists: a file, an evidence record, or an entry of `documents.external`. */
import type { Repo } from '../model/repo.ts'
import { plainName } from './words.ts'

const external = new WeakMap<Repo, ReadonlySet<string>>()

/** True for the path of a file, the id of an evidence record, or the id or title of a registered external document. */
export function paperExists(repo: Repo, cited: string): boolean {
  const text = cited.trim()
  if (text === '') return false
  if (repo.get('evidence', text) !== undefined || externalNames(repo).has(plainName(text))) return true
  return repo.plainFile(text.replace(/^(?:\.\/)+/, '')) !== undefined
}

function externalNames(repo: Repo): ReadonlySet<string> {
  let names = external.get(repo)
  if (names === undefined) {
    const entries = repo.config.documents?.external ?? []
    names = new Set(
      entries.flatMap((entry) => [entry?.id, entry?.title].filter(Boolean).map((name) => plainName(name ?? ''))),
    )
    external.set(repo, names)
  }
  return names
}
