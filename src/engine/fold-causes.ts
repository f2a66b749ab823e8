/** One cause, one finding: many findings of a rule that share their cause become one that names it (and how many they are). */
import type { RuleFinding } from './run-rules.ts'

/** So many findings of one cause stand by themselves: their places say more than their cause. */
const mostSeparate = 3
/** So many of the folded places are named. */
const mostRelated = 5

/** Folds the findings; the order stays that of the first of each cause. */
export function foldCauses(found: readonly RuleFinding[]): RuleFinding[] {
  const groups = new Map<string, RuleFinding[]>()
  for (const item of found) {
    const key = keyOf(item)
    if (key === undefined) continue
    const same = groups.get(key)
    if (same === undefined) groups.set(key, [item])
    else same.push(item)
  }
  return found.flatMap((item) => {
    const key = keyOf(item)
    const group = key === undefined ? undefined : groups.get(key)
    if (group === undefined || group.length <= mostSeparate) return [item]
    return item === group[0] ? [folded(group)] : []
  })
}

const keyOf = ({ rule, finding }: RuleFinding): string | undefined =>
  finding.cause === undefined ? undefined : `${rule.id}\0${finding.cause.key}`

function folded(group: readonly RuleFinding[]): RuleFinding {
  const [first] = group as [RuleFinding]
  const { cause, ...finding } = first.finding
  if (cause === undefined) throw new Error('folded without a cause')
  const related = group
    .flatMap(({ finding: { artifact, pointer, message } }) =>
      artifact === undefined ? [] : [{ artifact, message, ...(pointer === undefined ? {} : { pointer }) }],
    )
    .slice(cause.isAbsence ? 0 : 1)
    .slice(0, mostRelated)
  const one = {
    message: cause.isAbsence
      ? `${cause.message}: ${group.length} findings have this one cause, the first that ${first.finding.message}`
      : `${first.finding.message}; ${group.length - 1} more findings have the same cause`,
    help: cause.help,
    subject: cause.key,
    related,
  }
  // What is absent has no place of its own: it lies at the root, and its fingerprint hangs on none of those that miss it.
  return { rule: first.rule, finding: cause.isAbsence ? one : { ...finding, ...one } }
}
