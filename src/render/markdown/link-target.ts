/** Judges the address of a link: http, https and mailto leave the pack, relative ones go to the resolver, all else is refused. */
import type { LinkTarget } from '../blocks.ts'

const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const OUTSIDE = /^(?:https?:\/\/|mailto:)/i
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/

/** The target of a link, or undefined when the link must be shown as its words only. */
export function linkTarget(
  href: string,
  resolve: ((href: string) => LinkTarget | undefined) | undefined,
): LinkTarget | undefined {
  if (href === '' || UNSEEN.test(href)) return undefined
  if (OUTSIDE.test(href)) return { kind: 'external', url: href }
  if (SCHEME.test(href) || href.startsWith('//') || href.startsWith('\\')) return undefined
  const target = resolve?.(href)
  if (target) return target
  return href.startsWith('#') && href.length > 1 ? { kind: 'anchor', anchor: decode(href.slice(1)) } : undefined
}

/** True for an image address that stays inside the repository. */
export function isLocalPath(href: string): boolean {
  return href !== '' && !UNSEEN.test(href) && !SCHEME.test(href) && !/^[/\\#]/.test(href)
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
