/** A bare repository in the place of an ISMS folder: which one a path names, and where a commit of it holds the ISMS. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { git } from '../source/git.ts'
import { repositoryAt } from '../source/repository.ts'

/** A bare repository, and the folder in its commits that the path names. */
export interface BarePlace {
  /** Absolute path of the repository. */
  readonly folder: string
  /** Empty, or the folder with a trailing slash. */
  readonly below: string
}

/** The bare repository that a path names, also when the path goes on into the tree: `isms.git/company`. */
export function bareAt(path: string): BarePlace | undefined {
  const whole = resolve(path)
  let existing = whole
  while (!existsSync(existing)) existing = dirname(existing)
  if (!statSync(existing).isDirectory()) return undefined
  const real = realpathSync(existing)
  const repository = repositoryAt(real)
  if (repository?.bare !== true) return undefined
  const folder = realpathSync(repository.commonFolder)
  const below = relative(folder, join(real, relative(existing, whole)))
    .split(sep)
    .join('/')
  return { folder, below: below === '' ? '' : `${below}/` }
}

/** True for a folder that is laid out as a bare repository; told without starting git. */
export const looksBare = (folder: string): boolean =>
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))

/**
 * Where the ISMS lies in a commit: in the named folder, else at the top, else in the one folder that has an `isms.yaml`.
 * Throws `CannotAnswer` when several have one.
 */
export function prefixIn({ folder, below }: BarePlace, commit: string, revision: string): string {
  if (below !== '') return below
  const { ok, stdout, stderr } = git(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])
  if (!ok) throw new CannotAnswer(`git cannot list ${commit}: ${stderr}`)
  const folders = stdout
    .toString('utf8')
    .split('\0')
    .filter((path) => /(?:^|\/)isms\.yaml$/.test(path))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.') || name === 'node_modules'))
    .map((path) => path.slice(0, -'isms.yaml'.length))
  if (folders.includes('') || folders.length === 0) return ''
  const [only, ...others] = folders as [string, ...string[]]
  if (others.length === 0) return only
  throw new CannotAnswer(
    `${revision} holds more than one ISMS: ${folders.map((name) => name.slice(0, -1)).join(', ')}`,
    `Name one after the repository, for example --root ${folder}/${only.slice(0, -1)}.`,
  )
}
