/** Puts the true digest of its content into the approval of a generated document. */

import type { KindName } from '../../src/artifacts/index.ts'
import type { Artifact } from '../../src/model/artifact.ts'
import { contentDigest } from '../../src/model/digest.ts'
import { parseFile } from '../../src/parse/source-file.ts'
import { noDigest } from './documents.ts'

/** The text with its digest; the approval itself never counts for it, so one pass is enough. */
export function approvedText(kind: KindName, path: string, text: string): string {
  const file = parseFile(path, Buffer.from(text))
  const artifact = {
    kind,
    id: '',
    data: file.value,
    file,
    pointer: '',
    body: file.body,
    faults: new Set(),
  } as unknown as Artifact
  return text.replace(noDigest, contentDigest(artifact))
}
