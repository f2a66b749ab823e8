/** The tags that stand on one commit, with the ids of their objects and whether they carry a signature. */
import { git } from '../source/git.ts'
import { readObjects } from '../source/revision.ts'

/** A tag on a commit. */
export interface CommitTag {
  readonly name: string
  /** Id of the tag object; null for a lightweight tag. */
  readonly object: string | null
  /** Whether the tag object holds a signature; says nothing about whether it is good. */
  readonly signed: boolean
}

/** Tags on a commit, by name. */
export function tagsOnCommit(folder: string, commit: string): CommitTag[] {
  const { ok, stdout } = git(folder, [
    'for-each-ref',
    '--sort=refname',
    '--format=%(objecttype) %(objectname)%00%(refname:strip=2)',
    `--points-at=${commit}`,
    'refs/tags',
  ])
  if (!ok) return []
  const tags = stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [object = '', name = ''] = line.split('\0')
      const [type, id = ''] = object.split(' ')
      return { name, object: type === 'tag' ? id : null }
    })
  const texts = readObjects(
    folder,
    tags.flatMap(({ object }) => object ?? []),
  )
  let next = 0
  return tags.map((tag) => {
    const text = tag.object === null ? undefined : texts[next++]
    return { ...tag, signed: text !== undefined && signature.test(Buffer.from(text).toString('latin1')) }
  })
}

const signature = /^-----BEGIN (?:SSH SIGNATURE|PGP SIGNATURE|PGP MESSAGE|SIGNED MESSAGE)-----$/m
