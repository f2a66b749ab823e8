/** Recognizes what is written like an id of this repository, and names artifacts and fields in messages. */
import { allKinds } from '../artifacts/catalogue.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'

const patterns = new WeakMap<Repo, RegExp>()

/** True for text that is written like an id: a prefix of the repository and digits, or a control id such as `A.5.15`. */
export function looksLikeId(repo: Repo, text: string): boolean {
  let pattern = patterns.get(repo)
  if (pattern === undefined) {
    const set = Object.values(repo.config.ids ?? {}).map((item) => item?.prefix)
    const prefixes = [...allKinds.map(({ prefix }) => prefix), ...set].filter(
      (prefix) => typeof prefix === 'string' && prefix !== '',
    ) as string[]
    const words = prefixes.map((prefix) => prefix.replace(/[^\w]/g, '\\$&')).join('|')
    pattern = new RegExp(`^(?:(?:${words})-(?=[^\\s]*\\d)[A-Za-z0-9._-]+|A\\.\\d+(?:\\.\\d+)+)$`, 'i')
    patterns.set(repo, pattern)
  }
  return pattern.test(text.trim())
}

/** How messages name an artifact: its id, else its file. */
export const nameOf = (artifact: Artifact): string => (artifact.id === '' ? artifact.file.path : artifact.id)

/** The field that a pointer leads to, without list positions: `/entries/3/controls/0` is `entries.controls`. */
export const fieldOf = (pointer: string): string =>
  pointer
    .split('/')
    .filter((token) => token !== '' && !/^\d+$/.test(token))
    .join('.')
