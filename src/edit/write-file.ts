/** Writes a file in place atomically: a temporary file beside it, then a rename. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Replaces a file's content, keeping its mode, or makes the file; nothing half-written is ever left. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.isms-${process.pid}.tmp`
  try {
    writeFileSync(temporary, content, { mode: statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666, flag: 'wx' })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Writes a file that may be new, with its folders, as atomically as a replacement. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.isms-${process.pid}.tmp`
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Makes a file with its folders; one that is there is never written over (`EEXIST`). */
export function makeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content, { flag: 'wx' })
}
