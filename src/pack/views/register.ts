/** The register of one kind, in the columns that its declaration names. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import type { AnyArtifact, Artifact } from '../../model/artifact.ts'
import type { Names, Part } from './names.ts'
import type { TableView } from './table-view.ts'
import { valueParts } from './value-parts.ts'

/** Rows for the given artifacts; fields named in `without` are left out. */
export function registerView(
  kind: KindName,
  artifacts: readonly (Artifact | AnyArtifact)[],
  names: Names,
  linkable: (id: string) => boolean,
  without: readonly string[] = [],
): TableView {
  const info = kindNamed(kind)
  const columns = (info?.columns ?? []).filter(({ field }) => !without.includes(field))
  return {
    columns: columns.map(({ title, width, field }) => ({ title, width: (width ?? 1) + (field === '/id' ? 0.1 : 0.3) })),
    rows: artifacts.map((artifact) => ({
      anchor: artifact.id,
      cells: columns.map(({ field }) =>
        field === '/id' ? [{ text: artifact.id }] : cellParts(fieldValue(artifact.data, field), names, linkable),
      ),
    })),
    empty: `The repository holds no ${(info?.plural ?? kind).toLowerCase()}.`,
  }
}

/** A list of groups would flood a line; its number is enough, the record has the rest. */
function cellParts(value: unknown, names: Names, linkable: (id: string) => boolean): Part[] {
  const groups =
    Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'object' && item !== null)
  return groups ? [{ text: String(value.length) }] : valueParts(value, names, linkable)
}

/** The value at a JSON pointer below an artifact. */
export function fieldValue(data: unknown, pointer: string): unknown {
  let value = data
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}
