/** Turns what a rule, the validator or the loader points at into offsets and a range of a file. */
import type { Artifact } from '../model/artifact.ts'
import type { Range } from '../parse/position.ts'
import { nodeAt, placeOf, rangeAt, type SourceFile } from '../parse/source-file.ts'
import type { Finding } from '../rules/define.ts'

/** A place in a file. */
export interface Place {
  readonly file: SourceFile
  readonly range: Range
  /** JSON pointer in the file. */
  readonly pointer?: string
}

/** Place of a pointer below an artifact. */
export function placeInArtifact(artifact: Artifact, pointer = '', part: 'key' | 'value' = 'value'): Place {
  const whole = artifact.pointer + pointer
  if (pointer === '' && nodeAt(artifact.file, `${whole}/id`) !== undefined) {
    return { file: artifact.file, range: placeOf(artifact.file, `${whole}/id`), pointer: whole }
  }
  const missing = pointer !== '' && nodeAt(artifact.file, whole) === undefined && pointer.lastIndexOf('/') === 0
  if (missing && nodeAt(artifact.file, `${artifact.pointer}/id`) !== undefined) {
    return { file: artifact.file, range: placeOf(artifact.file, `${artifact.pointer}/id`), pointer: whole }
  }
  return { file: artifact.file, range: placeOf(artifact.file, whole, part), pointer: whole }
}

/** Place of a finding, or undefined when it names none. */
export function placeOfFinding(finding: Finding): Place | undefined {
  if (finding.file !== undefined) {
    const from = finding.from ?? 0
    return { file: finding.file, range: rangeAt(finding.file, from, finding.to ?? from + 1) }
  }
  return finding.artifact === undefined ? undefined : placeInArtifact(finding.artifact, finding.pointer, finding.part)
}

/** A pointer whose list indexes give way to the entry's id, so that inserting an entry changes no fingerprint. */
export function identityPointer(data: unknown, pointer: string): string {
  let value = data
  return pointer
    .split('/')
    .map((token, depth) => {
      if (depth === 0) return token
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[token] : undefined
      if (!/^\d+$/.test(token)) return token
      if (typeof value === 'string') return value
      const entry = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
      return String(entry.id ?? entry.control_id ?? token)
    })
    .join('/')
}
