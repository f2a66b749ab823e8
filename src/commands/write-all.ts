/** Writes several planned files, or none where one of them is there already. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { requireAgreement } from '../edit/agree.ts'
import { asWritten } from '../edit/as-written.ts'
import { replaceFile, writeNewFile } from '../edit/write-file.ts'
import type { Placed } from '../interop/draft/placement.ts'

/** Writes below the root: new files as they are, changed ones with the line ends that they had. */
export function writeAll(root: string, files: readonly Placed[]): void {
  const taken = files.find(({ path, into }) => into === undefined && existsSync(join(root, path)))
  if (taken !== undefined) throw new CannotAnswer(`${taken.path} is there already`, 'Name another file with --file.')
  // Everything that can refuse comes before the first file is written.
  const texts = files.map(({ path, text, into }) => {
    if (into === undefined) return { path: join(root, path), text, isNew: true }
    requireAgreement(path, text)
    return { path: join(root, path), text: asWritten(into, text), isNew: false }
  })
  for (const { path, text, isNew } of texts) {
    if (isNew) writeNewFile(path, text)
    else replaceFile(path, text)
  }
}
