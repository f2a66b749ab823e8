/** The address of one file of the pack as seen from another. */

/** Both are paths inside the pack with `/`; the result is percent-encoded and never leaves the pack. */
export function relativeHref(from: string, to: string): string {
  const source = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1
  const up = source.slice(shared).map(() => '..')
  return [...up, ...target.slice(shared).map(encodeURIComponent)].join('/')
}
