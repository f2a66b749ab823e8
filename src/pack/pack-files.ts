/** The files of a pack in memory: path inside the pack (with `/`) to bytes. */

export type PackFiles = ReadonlyMap<string, Uint8Array>

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/

/** Throws on a path that could leave the pack or trouble a file system; paths are made by us, so this is our own fault. */
export function checkPackPaths(files: PackFiles): void {
  const seen = new Set<string>()
  for (const path of files.keys()) {
    if (!isSafePath(path)) throw new Error(`unsafe path in the pack: ${JSON.stringify(path)}`)
    const folded = path.toLowerCase()
    if (seen.has(folded)) throw new Error(`two files of the pack differ only in case: ${path}`)
    seen.add(folded)
  }
}

/** True for a path that a pack may hold: plain names below its folder, nothing hidden, nothing above. */
export const isSafePath = (path: string): boolean => SAFE.test(path) && path.length <= 200

/** A name made safe for a path: letters, digits, dots and hyphens, never empty, never long. */
export function safeName(name: string): string {
  const cleaned = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-._]+/, '')
    .slice(0, 80)
    .replace(/[-._]+$/, '')
  return cleaned || 'unnamed'
}
