/** The next free id of a kind, by the pattern of isms.yaml or of the ids that are there. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import type { Repo } from '../../model/repo.ts'

/** Highest running number plus one; numbers of deleted artifacts that something still refers to count as taken. */
export function nextId(repo: Repo, kind: KindInfo): string {
  const settings = repo.config.ids?.[kind.kind]
  const prefix = settings?.prefix ?? kind.prefix ?? kind.kind.toUpperCase()
  const pattern = new RegExp(`^${prefix.replace(/[^A-Za-z0-9]/g, '\\$&')}-(\\d+)$`)
  const taken = [...repo.artifacts.map(({ id }) => id), ...repo.links.map(({ to }) => to)].flatMap((id) => {
    const digits = pattern.exec(id)?.[1]
    return digits === undefined || digits.length > 9 ? [] : [digits]
  })
  const digits = settings?.digits ?? (Math.max(0, ...taken.map((text) => text.length)) || 3)
  return `${prefix}-${String(Math.max(0, ...taken.map(Number)) + 1).padStart(digits, '0')}`
}
