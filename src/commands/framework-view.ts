/** The catalogue that `--framework` names: shipped or from the repository, with what is wrong with the latter said aloud. */
import { CannotAnswer } from '../cannot-answer.ts'
import { type CatalogueFault, catalogueOf, readCatalogues } from '../engine/read-catalogues.ts'
import type { Catalogue } from '../frameworks/catalogue.ts'
import { shippedCatalogues } from '../frameworks/catalogues.ts'
import type { Repo } from '../model/repo.ts'
import { nearestOf } from '../parse/nearest.ts'
import type { Source } from '../source/source.ts'

const mostFaults = 10

/**
 * Finds the catalogue and the files of the ISMS that take part in it.
 * Throws `CannotAnswer` when nothing has the id, or when a file that has it, or whose id cannot be read, is faulty.
 */
export function catalogueNamed(
  id: string,
  source: Source,
  repo: Repo,
  prefix: string,
): { readonly catalogue: Catalogue; readonly sources: readonly string[] } {
  const files = readCatalogues(source, repo)
  const faults = files.filter((file) => file.id === id || file.id === undefined).flatMap((file) => file.faults)
  if (faults.length > 0) throw new CannotAnswer(listed(faults, prefix), faults[0]?.help)
  const found = catalogueOf(id, shippedCatalogues, files)
  if (found === undefined) {
    const known = [...new Set([...shippedCatalogues, ...files].flatMap((item) => item.id ?? []))]
    const near = nearestOf(id, known)
    throw new CannotAnswer(
      `"${id}" is no framework here`,
      `${near === undefined ? '' : `Nearest name: ${near}. `}Known: ${known.join(', ')}; a YAML file below frameworks/ adds one.`,
    )
  }
  if (found.untitled.length > 0)
    throw new CannotAnswer(
      `${found.sources.map((path) => prefix + path).join(', ')}: no title for ${found.untitled.slice(0, mostFaults).join(', ')}`,
      'Give each criterion that no earlier file names a title in your own words.',
    )
  return found
}

function listed(faults: readonly CatalogueFault[], prefix: string): string {
  const lines = faults
    .slice(0, mostFaults)
    .map(({ path, range, message }) => `${prefix}${path}:${range.start.line}:${range.start.column}: ${message}`)
  const rest = faults.length - lines.length
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n      ')
}
