/** Keeps the manifest of a pack in the ISMS as `packs/<id>.json`, so that git knows later which pack was handed over. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { writeNewFile } from '../edit/write-file.ts'
import { manifestText, type PackManifest } from '../pack/manifest.ts'
import type { Opened } from './open.ts'

/** Says early why a pack cannot be recorded. */
export function refuseRecord({ root, commit }: Opened): void {
  if (commit === undefined)
    throw new CannotAnswer('A DRAFT is not recorded', 'Commit the ISMS and build the pack from the commit.')
  if (!existsSync(join(root, 'isms.yaml')))
    throw new CannotAnswer(`${root} holds no isms.yaml beside which the manifest could be kept`)
}

/** What writes the record and tells its name. Throws `CannotAnswer` where another pack of the same id is on record; the same one is left alone. */
export function recordOf(root: string, manifest: PackManifest): () => string {
  const name = `packs/${manifest.id}.json`
  const path = join(root, name)
  const text = manifestText(manifest)
  if (existsSync(path)) {
    if (readFileSync(path, 'utf8') === text) return () => name
    throw new CannotAnswer(
      `${name} records another pack of the same commit and day`,
      'If that one was never handed over, delete the record; nothing was written.',
    )
  }
  return () => {
    writeNewFile(path, text)
    return name
  }
}
