/** The next free id of a kind, by the pattern of isms.yaml or of the ids that are there. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import type { Repo } from '../../model/repo.ts'

/** Highest running number plus one; numbers of deleted artifacts that something still refers to count as taken. */
export const nextId = (repo: Repo, kind: KindInfo): string => idSequence(repo, kind)()

/** Free ids one after the other; `reserved` are ids that are about to be used. */
export function idSequence(repo: Repo, kind: KindInfo, reserved: Iterable<string> = []): () => string {
  const settings = repo.config.ids?.[kind.kind]
  const prefix = settings?.prefix ?? kind.prefix ?? kind.kind.toUpperCase()
  const pattern = new RegExp(`^${prefix.replace(/[^A-Za-z0-9]/g, '\\$&')}-(\\d+)$`)
  const ids = [
    ...repo.artifacts.map(({ id }) => id),
    ...repo.links.map(({ to }) => to),
    ...repo.unreadableIds,
    ...reserved,
  ]
  const taken = ids.flatMap((id) => {
    const digits = pattern.exec(id)?.[1]
    return digits === undefined || digits.length > 9 ? [] : [digits]
  })
  const digits = settings?.digits ?? (taken.reduce((most, text) => Math.max(most, text.length), 0) || 3)
  let last = taken.reduce((most, text) => Math.max(most, Number(text)), 0)
  return () => {
    last += 1
    return `${prefix}-${String(last).padStart(digits, '0')}`
  }
}
