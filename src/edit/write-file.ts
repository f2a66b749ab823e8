/** Writes a file in place atomically: a temporary file beside it, then a rename. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Replaces a file's content, keeping its mode; nothing half-written is ever left. */
export function replaceFile(path: string, content: string): void {
  const temporary = `${path}.isms-${process.pid}.tmp`
  try {
    writeFileSync(temporary, content, { mode: statSync(path).mode })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
