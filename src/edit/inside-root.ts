/** A path that a user names for writing, as a path below the root of the ISMS. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'

/** Path below the root with forward slashes; a relative one counts from the root. Throws `CannotAnswer` when it leads out. */
export function insideRoot(root: string, given: string): string {
  const below = relative(root, resolve(root, given))
  if (below === '' || below.startsWith(`..${sep}`) || below === '..' || isAbsolute(below))
    throw new CannotAnswer(`${given} lies outside the ISMS`, 'Name a path below the folder of isms.yaml.')
  return below.split(sep).join('/')
}
