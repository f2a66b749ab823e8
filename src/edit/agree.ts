/** Before a file is edited, both YAML libraries must read it alike; where they differ, no edit is safe. */
import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import { CannotAnswer } from '../cannot-answer.ts'
import { sourceTree } from '../parse/source-tree.ts'

/** Throws `CannotAnswer` when the two readings of a YAML text differ. */
export function requireAgreement(path: string, yaml: string): void {
  const document = parseDocument(yaml, { version: '1.2', schema: 'failsafe', prettyErrors: false })
  const theirs: unknown = document.toJS({ maxAliasCount: 0 })
  if (document.errors.length > 0 || !isDeepStrictEqual(plain(theirs), plain(sourceTree(yaml)))) {
    throw new CannotAnswer(
      `${path} is read differently by two YAML parsers, so it is not edited`,
      'Simplify the YAML: quote unusual texts.',
    )
  }
}

/** Texts only, without values that count as absent. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item) ?? '')
  if (typeof value !== 'object' || value === null) return isAbsent(value) ? undefined : value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, plain(item)] as const)
      .filter(([, item]) => item !== undefined),
  )
}

const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === '~' || value === 'null'
