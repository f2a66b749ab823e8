/** The levels of the classification scheme, lowest first (A.5.12). */
import type { Repo } from '../model/repo.ts'
import { plainName } from './words.ts'

const standard: readonly string[] = ['public', 'internal', 'confidential', 'restricted']

/** The levels of `isms.yaml`, or the standard ones. */
export const classificationLevels = (repo: Repo): readonly string[] =>
  (repo.config.classification?.levels ?? standard).filter((level) => typeof level === 'string' && level !== '')

/** Height of a level in the scheme, from 0; -1 for one that it does not know. Letter case makes no difference. */
export function levelRank(levels: readonly string[], level: string | undefined): number {
  const wanted = plainName(level ?? '')
  return levels.findIndex((known) => plainName(known) === wanted)
}
