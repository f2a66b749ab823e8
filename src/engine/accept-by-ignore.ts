/** Accepts findings by inline ignores, and reports ignores that are reasonless, unused or name no rule. */
import { exceptionsInForce } from '../analysis/exceptions-in-force.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { offsetOf, rangeAt } from '../parse/source-file.ts'
import { acceptanceOf } from './accept-by-exception.ts'
import { type Acceptor, isAcceptableWithoutApprover, unusedIsKnown } from './acceptor.ts'
import type { Acceptance } from './diagnostic.ts'
import { groupBy } from './group-by.ts'
import { type InlineIgnore, inlineIgnores } from './inline-ignores.ts'
import type { Policy } from './policy.ts'
import { findCheck, ruleInfo } from './rule-catalogue.ts'
import type { Make } from './settled.ts'

/** Acceptance by the inline ignores of every file. */
export function byIgnore(repo: Repo, today: IsoDate, make: Make, policy?: Policy): Acceptor {
  const ignores = repo.files.flatMap(inlineIgnores)
  const inForce = new Set(ignores.length === 0 ? [] : exceptionsInForce(repo, today))
  const acceptances = new Map(
    ignores.flatMap((ignore) => {
      const acceptance = acceptanceBy(ignore, repo, inForce)
      return acceptance === undefined ? [] : [[ignore, acceptance] as const]
    }),
  )
  const candidates = groupBy(acceptances.keys(), ({ rule, file }) => `${rule}\0${file.path}`)
  const used = new Set<InlineIgnore>()
  return {
    accept: ({ diagnostic, place }) => {
      const near = candidates.get(`${diagnostic.rule}\0${place.file.path}`)
      if (near === undefined) return undefined
      const at = offsetOf(place.file, diagnostic.range.start)
      const ignore = near.find((item) => covers(item, at))
      if (ignore === undefined) return undefined
      used.add(ignore)
      const acceptance = acceptances.get(ignore)
      const by = acceptance?.kind === 'exception' ? 'exception' : 'ignore'
      return policy?.accepts(diagnostic, by) === false ? undefined : acceptance
    },
    about: () => {
      const isKnown = unusedIsKnown(repo)
      return ignores.flatMap((ignore) => {
        const fault = faultOf(ignore, acceptances.has(ignore), used.has(ignore) || !isKnown(ignore.rule))
        if (fault === undefined) return []
        const [rule, message, help] = fault
        const place = { file: ignore.file, range: rangeAt(ignore.file, ignore.from, ignore.to) }
        const made = make(ruleInfo(rule), place, { message, help, identity: ignore.rule })
        return made === undefined ? [] : [made]
      })
    },
  }
}

/** What an ignore says of a finding; undefined when it does not count: no reason, an exception not in force, a rule beyond it. */
function acceptanceBy(
  { rule, reason }: InlineIgnore,
  repo: Repo,
  inForce: ReadonlySet<Artifact<'exception'>>,
): Acceptance | undefined {
  if (reason === '' || !isAcceptableWithoutApprover(rule)) return undefined
  const exception = repo.get('exception', reason)
  if (exception === undefined) return { kind: 'ignore', reason }
  return inForce.has(exception) ? acceptanceOf(exception) : undefined
}

/** What is wrong with an ignore: rule, message, help. */
function faultOf(
  { rule, reason }: InlineIgnore,
  counts: boolean,
  excused: boolean,
): readonly [string, string, string?] | undefined {
  if (findCheck(rule) === undefined)
    return ['config/unknown-rule', `The inline ignore names "${rule}", which is no rule`]
  if (reason === '')
    return ['config/ignore-without-reason', `The inline ignore of ${rule} gives no reason, so it does not count`]
  if (!isAcceptableWithoutApprover(rule))
    return [
      'config/ignore-unused',
      `The inline ignore of ${rule} does not count; such a finding is not accepted by an ignore`,
      'Mend the fault; delete the ignore.',
    ]
  if (!counts)
    return [
      'config/ignore-unused',
      `The inline ignore of ${rule} points to ${reason}, which is not in force`,
      'Have the exception approved or renewed, or mend the fault and delete the ignore.',
    ]
  return excused ? undefined : ['config/ignore-unused', `The inline ignore of ${rule} suppresses nothing`]
}

const covers = (ignore: InlineIgnore, at: number): boolean =>
  at >= ignore.coversFrom && at < Math.max(ignore.coversTo, ignore.coversFrom + 1)
