/** By when findings are planned, dealt with, verified and decided (clauses 10.1 and 10.2). */
import type { Artifact } from '../../model/artifact.ts'
import { addDuration, type IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { limitDuration } from '../../model/settings.ts'
import { capsOf, isAcceptedByBody } from '../corrective-actions.ts'
import {
  firstAuditAfter,
  isExternalFinding,
  majorPlanDue,
  majorVerificationDue,
  minorFindingDue,
  minorVerificationDue,
  regularAudits,
  stage2Term,
} from '../finding-deadlines.ts'
import { isOfKind } from '../of-kind.ts'
import { isBlank } from '../words.ts'
import { type Deadline, ownerOf, passedOnes } from './deadline.ts'

type Finding = Artifact<'finding'>
type FindingDay = Deadline<'finding'>

const settled = new Set(['verified', 'closed'])

function computeDays(repo: Repo, today: IsoDate): readonly FindingDay[] {
  const audits = regularAudits(repo)
  return repo.all('finding').flatMap((finding) => {
    const { grade } = finding.data
    if (grade === 'ofi') return decision(repo, finding)
    if (grade === 'minor') return [...planOf(repo, finding), ...minorDays(repo, audits, finding, today)]
    if (grade === 'major') return [...planOf(repo, finding), ...majorDays(repo, finding, today)]
    return []
  })
}

/** Those of one rule that have passed. */
export const passedFindingDays = (repo: Repo, today: IsoDate, rule: string): readonly FindingDay[] =>
  passedOnes(findingDays(repo, today), today).filter((deadline) => deadline.rule === rule)

const days = new WeakMap<Repo, { readonly today: IsoDate; readonly list: readonly FindingDay[] }>()

/** Every finding deadline that somebody still has to keep. Several rules ask, so that the list is made once. */
export function findingDays(repo: Repo, today: IsoDate): readonly FindingDay[] {
  const known = days.get(repo)
  if (known?.today === today) return known.list
  const list = computeDays(repo, today)
  days.set(repo, { today, list })
  return list
}

const day = (artifact: Finding, rest: Omit<FindingDay, 'artifact' | 'owner'>): FindingDay => ({
  ...rest,
  artifact,
  owner: artifact.data.process_owner ?? ownerOf(artifact),
})

const named = ({ data }: Finding): string => (data.title === undefined ? '' : ` "${data.title}"`)

/** The corrective action that nobody has begun. */
function planOf(repo: Repo, finding: Finding): readonly FindingDay[] {
  const { grade, status, raised_on: raised } = finding.data
  if ((grade !== 'major' && grade !== 'minor') || status === 'disputed' || raised === undefined) return []
  if (repo.unreadableKinds.has('cap') || (grade === 'major' && isExternalFinding(repo, finding))) return []
  if (capsOf(repo, finding).some(({ data }) => data.status !== 'rejected')) return []
  const date = addDuration(raised, limitDuration(repo, 'cap_due', 'P14D'))
  const what = `Start a corrective action for the ${grade} finding${named(finding)}`
  return [day(finding, { type: 'finding-plan', date, pointer: '/raised_on', what, rule: 'finding/without-cap' })]
}

function minorDays(
  repo: Repo,
  audits: readonly Artifact<'audit'>[],
  finding: Finding,
  today: IsoDate,
): readonly FindingDay[] {
  const { status, due: set, raised_on: raised } = finding.data
  if (status === undefined || settled.has(status)) return []
  const days: FindingDay[] = []
  const next = raised === undefined || !isExternalFinding(repo, finding) ? undefined : firstAuditAfter(audits, raised)
  const begins = next?.data.dates?.from
  if (begins !== undefined)
    days.push(
      day(finding, {
        type: 'finding-verified-by-audit',
        date: addDuration(begins, 'P1D', -1),
        pointer: '/status',
        what: `Have the minor finding${named(finding)} verified before ${next?.id}`,
        rule: 'finding/minor-open-at-next-audit',
      }),
    )
  const due = minorFindingDue(repo, finding)
  // Once the next audit has begun, that is the one thing left to say.
  if (due !== undefined && status !== 'implemented' && !(begins !== undefined && begins <= today))
    days.push(
      day(finding, {
        type: 'finding',
        date: due,
        pointer: set === due ? '/due' : raised === undefined ? '/status' : '/raised_on',
        what: `Deal with the minor finding${named(finding)}`,
        rule: 'finding/minor-overdue',
      }),
    )
  const verification = status === 'implemented' ? minorVerificationDue(repo, finding) : undefined
  if (verification !== undefined && !(begins !== undefined && begins <= today))
    days.push(
      day(finding, {
        type: 'finding-verification',
        date: verification,
        pointer: '/raised_on',
        what: `Have the minor finding${named(finding)} verified by the certification body`,
        rule: 'finding/minor-overdue',
      }),
    )
  return days
}

function majorDays(repo: Repo, finding: Finding, today: IsoDate): readonly FindingDay[] {
  const { status, due: set, raised_on: raised } = finding.data
  if (status !== undefined && settled.has(status)) return []
  const days: FindingDay[] = []
  const term = stage2Term(repo, finding)
  if (term !== undefined)
    days.push(
      day(finding, {
        type: 'finding-stage2-term',
        date: term,
        pointer: '/status',
        what: `Have the major finding of stage 2${named(finding)} verified`,
        rule: 'certification/stage2-major-unverified',
      }),
    )
  // After the six months the certification body holds stage 2 again, and the earlier terms say nothing more.
  if (term !== undefined && term < today) return days
  const due = status === undefined ? undefined : majorVerificationDue(repo, finding)
  if (due !== undefined)
    days.push(
      day(finding, {
        type: 'finding',
        date: due,
        pointer: set === due ? '/due' : '/raised_on',
        what: `Have the major finding${named(finding)} verified`,
        rule: 'finding/major-verification-overdue',
      }),
    )
  const accepted = capsOf(repo, finding).some(isAcceptedByBody) || repo.unreadableKinds.has('cap')
  const verificationPassed = due !== undefined && due < today
  if (raised !== undefined && isExternalFinding(repo, finding) && !accepted && !verificationPassed)
    days.push(
      day(finding, {
        type: 'finding-plan',
        date: majorPlanDue(repo, finding, raised),
        pointer: '/raised_on',
        what: `Have the plan for the major finding${named(finding)} accepted by the certification body`,
        rule: 'finding/major-plan-overdue',
      }),
    )
  return days
}

/** The decision on an opportunity for improvement that is neither adopted nor declined. */
function decision(repo: Repo, finding: Finding): readonly FindingDay[] {
  const { declined, raised_on: raised } = finding.data
  if (raised === undefined || !isBlank(declined) || repo.unreadableKinds.has('improvement')) return []
  if (isAdopted(repo, finding)) return []
  return [
    day(finding, {
      type: 'finding-decision',
      date: addDuration(raised, limitDuration(repo, 'ofi_decision', 'P60D')),
      pointer: '/raised_on',
      what: `Decide on the opportunity for improvement${named(finding)}`,
      rule: 'finding/ofi-undecided',
    }),
  ]
}

/** True when an improvement linked either way has a decision. */
function isAdopted(repo: Repo, finding: Finding): boolean {
  const linked = [
    ...repo.linksTo(finding.id).map(({ from }) => from),
    ...repo.linksFrom(finding).map(({ to }) => repo.find(to)),
  ]
  return linked.some((item) => item !== undefined && isOfKind(item, 'improvement') && !isBlank(item.data.decision))
}
