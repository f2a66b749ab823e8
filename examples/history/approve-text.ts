/** Writes the approval block of a version, with the digest of the content that it stands in. */
import { buildModel } from '../../src/engine/build-model.ts'
import { load } from '../../src/engine/load.ts'
import { contentDigest } from '../../src/model/digest.ts'
import { memorySource } from '../../src/source/memory.ts'

/** Who approved which version, and when. */
export interface Approval {
  readonly by: string
  readonly role: string
  readonly on: string
  readonly version: string
}

/** Lines of the `approval` field for a document with this path and text. */
export function approvalLines(path: string, text: string, { by, role, on, version }: Approval): string {
  const source = memorySource({ [path]: text })
  const artifact = buildModel(load(source), source).repo.artifacts.find((item) => item.pointer === '')
  if (artifact === undefined) throw new Error(`${path} holds no document`)
  return `approval:\n  - by: ${by}\n    role: ${role}\n    on: "${on}"\n    version: "${version}"\n    digest: "${contentDigest(artifact)}"\n    via: merge\n`
}
