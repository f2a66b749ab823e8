/** What loading yields before anything is judged: artifacts as written, and the faults of files. */
import type { KindInfo } from '../artifacts/kind-info.ts'
import type { ParseFault } from '../parse/fault.ts'
import type { SourceFile } from '../parse/source-file.ts'

/** An artifact as written, before validation. */
export interface RawArtifact {
  readonly info: KindInfo
  readonly file: SourceFile
  /** Pointer in the file. */
  readonly pointer: string
  readonly value: Record<string, unknown>
  /** For rows: the id of the artifact that owns them. */
  readonly ownerId?: string
  /** For CSV rows: pointers of fields (or of the whole row, empty) about which a finding on header or row says all. */
  readonly blamed?: ReadonlySet<string>
}

/** A fault of a whole file, or (with `pointer`, and `from` -1) of a value in it. */
export interface LoadFault extends ParseFault {
  readonly file: SourceFile
  /** Id of an artifact that was left out because of the fault; links to it are not judged. */
  readonly lostId?: string
}
