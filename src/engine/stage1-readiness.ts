/** Reports a planned stage 1 that the other findings of this run speak against; it needs all of them, so it runs last. */
import { auditsOfType, isAhead } from '../analysis/certification/external-audits.ts'
import { nameList } from '../analysis/words.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import type { Diagnostic } from './diagnostic.ts'
import { placeInArtifact } from './place.ts'
import { ruleInfo } from './rule-catalogue.ts'
import type { Make } from './settled.ts'

const rule = 'certification/stage1-not-ready'

/** Open errors that an auditor would grade major. */
export const openMajors = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(
    (item) => item.status === 'open' && item.severity === 'error' && item.grade === 'major' && item.rule !== rule,
  )

/** One finding on the next planned stage 1, which lists the rules and places of the open majors. */
export function stage1Readiness(
  repo: Repo,
  today: IsoDate,
  judged: readonly Diagnostic[],
  make: Make,
): readonly Diagnostic[] {
  const booked = auditsOfType(repo, 'stage1').find(
    (item) => item.audit.data.status === 'planned' && isAhead(item, today),
  )
  const majors = openMajors(judged)
  if (booked === undefined || majors.length === 0) return []
  const { audit, days } = booked
  const names = majors.map(({ rule: name, artifact, path }) => `${name} (${artifact ?? path})`)
  const made = make(ruleInfo(rule), placeInArtifact(audit, '/status'), {
    message: `${audit.id} plans stage 1 on ${days.from} while ${majors.length} open ${majors.length === 1 ? 'error' : 'errors'} of grade major ${majors.length === 1 ? 'stands' : 'stand'}: ${nameList([...new Set(names)], 3)}`,
    artifact: audit.id,
    identity: '/status',
    related: majors.map(({ path, range, message }) => ({ path, range, message })),
  })
  return made === undefined ? [] : [made.diagnostic]
}
