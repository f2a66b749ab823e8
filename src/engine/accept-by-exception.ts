/** Accepts findings by exception artifacts: those of a rule that one covers, and those of practice where it departs from a control or policy. */
import { exceptionsInForce } from '../analysis/exceptions-in-force.ts'
import { soaEntries } from '../analysis/soa-entries.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { type Acceptor, isAcceptable, unusedIsKnown } from './acceptor.ts'
import type { Acceptance } from './diagnostic.ts'
import { groupBy } from './group-by.ts'
import { identityPointer, placeInArtifact } from './place.ts'
import { findCheck, ruleInfo } from './rule-catalogue.ts'
import type { Make, Settled } from './settled.ts'

type Exception = Artifact<'exception'>

/** One entry of `covers`. */
interface Cover {
  readonly exception: Exception
  /** Pointer below the exception. */
  readonly at: string
  readonly rule: string
  readonly artifact?: string | undefined
  readonly pointer?: string | undefined
}

/** What an exception in force says of a finding that it accepts. */
export function acceptanceOf({ id, data }: Exception): Acceptance {
  return {
    kind: 'exception',
    id,
    reason: data.reason ?? '',
    ...(data.approved_by === undefined ? {} : { approver: data.approved_by }),
    ...(data.expires === undefined ? {} : { expires: data.expires }),
  }
}

/** Acceptance by the exceptions of the ISMS. */
export function byException(repo: Repo, today: IsoDate, make: Make): Acceptor {
  const inForce = exceptionsInForce(repo, today)
  const covers = coversOf(inForce)
  const byRule = groupBy(covers, ({ rule }) => rule)
  const departures = departuresOf(repo, inForce)
  const used = new Set<Cover>()
  return {
    accept: (item) => {
      const matching = (byRule.get(item.diagnostic.rule) ?? []).filter((cover) => matches(cover, item))
      for (const cover of matching) used.add(cover)
      const exceptions = [...matching.map(({ exception }) => exception), ...departures(item)]
      // Of several the one that lasts longest: until then the finding stays accepted.
      const best = exceptions.reduce<Exception | undefined>(
        (longest, one) => ((one.data.expires ?? '') > (longest?.data.expires ?? '') ? one : longest),
        undefined,
      )
      return best === undefined ? undefined : acceptanceOf(best)
    },
    about: () => [...faultsOf(repo, make), ...unusedOf(covers, used, unusedIsKnown(repo), make)],
  }
}

const coversOf = (exceptions: readonly Exception[]): Cover[] =>
  exceptions.flatMap((exception) =>
    (exception.data.covers ?? []).flatMap((entry, index) =>
      entry?.rule ? [{ ...entry, exception, at: `/covers/${index}`, rule: entry.rule }] : [],
    ),
  )

/** A finding of the rule on the artifact, at the pointer or below it; list entries may be named by index or by id. */
function matches({ exception, artifact, pointer }: Cover, { diagnostic, subject }: Settled): boolean {
  if (diagnostic.artifact === exception.id) return false
  if (artifact !== undefined && artifact !== diagnostic.artifact) return false
  if (pointer === undefined || pointer === '') return true
  if (subject === undefined) return false
  const below = (at: string): boolean => at === pointer || at.startsWith(`${pointer}/`)
  return below(subject.pointer) || below(identityPointer(subject.artifact.data, subject.pointer))
}

/**
 * Exceptions that depart from the control or policy that a finding is about. They accept what a rule says of practice, never
 * what it says of the paper: a departure from a policy is no licence to leave the policy unapproved or out of review.
 */
function departuresOf(repo: Repo, inForce: readonly Exception[]): (item: Settled) => readonly Exception[] {
  const departing = inForce
    .map((exception) => ({ exception, from: new Set([exception.data.from ?? []].flat()) }))
    .filter(({ from }) => from.size > 0)
  const entries = new Map(soaEntries(repo).map((entry) => [entry.pointer, entry]))
  return ({ diagnostic, subject }) => {
    if (departing.length === 0 || subject === undefined || findCheck(diagnostic.rule)?.ofPractice !== true) return []
    const { artifact, pointer } = subject
    const entry = artifact.kind === 'soa' ? entries.get(pointer.split('/').slice(0, 3).join('/')) : undefined
    // An entry that several controls carry is excused only when each of them is departed from.
    const groups =
      entry !== undefined && entry.soa === artifact ? [[entry.id], entry.data.controls ?? []] : [[artifact.id]]
    return departing
      .filter(({ from }) => groups.some((ids) => ids.length > 0 && ids.every((id) => from.has(id))))
      .map(({ exception }) => exception)
  }
}

/** Entries that can accept nothing, because they name no rule that exists or may be accepted. */
function faultsOf(repo: Repo, make: Make): Settled[] {
  return coversOf(repo.all('exception').filter(isLive)).flatMap(({ exception, at, rule }) => {
    const report = (id: string, message: string, help?: string) =>
      made(make(ruleInfo(id), placeInArtifact(exception, `${at}/rule`), told(exception, `${at}/rule`, message, help)))
    if (findCheck(rule) === undefined)
      return report('config/unknown-rule', `${exception.id} covers "${rule}", which is no rule`)
    return isAcceptable(rule)
      ? []
      : report(
          'config/ignore-unused',
          `${exception.id} covers ${rule}, which nothing can accept`,
          'Mend the fault; delete the entry.',
        )
  })
}

function unusedOf(
  covers: readonly Cover[],
  used: ReadonlySet<Cover>,
  isKnown: (rule: string) => boolean,
  make: Make,
): Settled[] {
  return covers
    .filter((cover) => !used.has(cover) && isAcceptable(cover.rule) && findCheck(cover.rule) && isKnown(cover.rule))
    .flatMap(({ exception, at, rule, artifact, pointer }) => {
      const where = artifact === undefined ? '' : ` on ${artifact}${pointer ? ` at ${pointer}` : ''}`
      return made(
        make(
          ruleInfo('config/ignore-unused'),
          placeInArtifact(exception, at),
          told(
            exception,
            at,
            `${exception.id} covers ${rule}${where}, and there is no such finding to accept`,
            'Delete the entry; close the exception when nothing needs it any more.',
          ),
        ),
      )
    })
}

const told = (exception: Exception, at: string, message: string, help?: string) => ({
  message,
  help,
  artifact: exception.id,
  identity: identityPointer(exception.data, at),
})

const made = (item: Settled | undefined): Settled[] => (item === undefined ? [] : [item])
