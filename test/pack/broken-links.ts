/** Finds links of a pack that lead nowhere: to no file, or to no place on the page. */
import { posix } from 'node:path'
import type { PackFiles } from '../../src/pack/pack-files.ts'

/** `page: address` of each broken link. */
export function brokenLinks(files: PackFiles): string[] {
  const places = new Map<string, Set<string>>()
  const pages = [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const)
  for (const [path, html] of pages)
    places.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)))
  const broken: string[] = []
  for (const [path, html] of pages) {
    for (const [, href] of html.matchAll(/\shref="([^"]+)"/g)) {
      if (/^(?:https?:|mailto:)/.test(href!)) continue
      const [file, fragment] = decodeURIComponent(href!.replaceAll('&amp;', '&')).split('#')
      const target = file === '' ? path : posix.join(posix.dirname(path), file!)
      const found = files.has(target) && (fragment === undefined || places.get(target)?.has(fragment))
      if (!found) broken.push(`${path}: ${href}`)
    }
  }
  return broken
}
