/** The last look at a redacted pack: nothing that it redacts may stand in any of its texts, whatever way it came there. */
import type { PackContext } from '../context.ts'
import type { PackFiles } from '../pack-files.ts'
import { maskOf } from './masked.ts'

const TEXTS = /\.(?:html|json|csv|txt|md)$/

/** Files that show something redacted, each with the first such word's surroundings; empty for a pack that is as it should be. */
export function leaks(files: PackFiles, context: PackContext): string[] {
  const mask = maskOf(context)
  if (mask === undefined) return []
  return [...files].flatMap(([path, bytes]) => {
    if (mask.code(path) !== path) return [path]
    if (!TEXTS.test(path)) return []
    const text = Buffer.from(bytes).toString('utf8')
    return mask.code(text) === text ? [] : [path]
  })
}
