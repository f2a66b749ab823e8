/** Which controls a statement of applicability declared applicable, as a commit left it (clause 6.1.3 d). */
import type { ArtifactVersion } from '../../model/history.ts'

/** Ids of the applicable controls; undefined when the version has no entries that can be read. */
export function applicableIn(version: Pick<ArtifactVersion, 'value'> | undefined): ReadonlySet<string> | undefined {
  const entries = version?.value.entries
  if (!Array.isArray(entries)) return undefined
  const found = new Set<string>()
  for (const entry of entries as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue
    const { control_id: id, applicable } = entry as Readonly<Record<string, unknown>>
    if (typeof id === 'string' && (applicable === 'yes' || applicable === true)) found.add(id)
  }
  return found
}

/** What came and went between two sets, sorted. */
export function setDifference(before: ReadonlySet<string>, after: ReadonlySet<string>) {
  return {
    added: [...after].filter((id) => !before.has(id)).sort(),
    removed: [...before].filter((id) => !after.has(id)).sort(),
  }
}
