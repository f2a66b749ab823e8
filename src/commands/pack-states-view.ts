/** Reads the earlier states that a pack compares with, and the audit that it prepares. */

import { plannedAudits } from '../analysis/audit-plan.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { type CheckResult, readModel } from '../engine/check.ts'
import { addDuration } from '../model/dates.ts'
import type { PackDefinition } from '../pack/definition/pack-definition.ts'
import type { AuditPlan, EarlierState, PackTag } from '../pack/input.ts'
import { resolveCommit } from '../source/git.ts'
import { revisionSource } from '../source/revision.ts'
import { committerDate, type Opened, placeOf } from './open.ts'
import { needsOf } from './pack-definition-view.ts'

/** Months that trends look back, the length of a certification cycle, and the most states they show. */
const CYCLE = 'P36M'
const MOST_STATES = 12

interface States {
  readonly since?: EarlierState
  readonly earlier?: readonly EarlierState[]
  readonly audit?: AuditPlan
}

/** What is asked for; `since` comes with its commit from a manifest. */
interface StatesOrder {
  readonly definition: PackDefinition
  readonly since?: { readonly revision: string; readonly commit?: string }
  readonly audit?: string
  readonly progress: (step: string) => void
}

/**
 * The states that the pack needs; nothing is read for a pack that needs none.
 * @param tags tags on the packed commit and before it
 */
export function statesFor(opened: Opened, result: CheckResult, order: StatesOrder, tags: readonly PackTag[]): States {
  const needs = needsOf(order.definition)
  const read = needs.has('since') || needs.has('tags') ? stateReader(opened) : undefined
  const before = read === undefined ? [] : datedTags(opened, tags)
  return {
    ...(read && needs.has('since') ? { since: sinceState(read, opened, order.since, before) } : {}),
    ...(read && needs.has('tags') ? { earlier: taggedStates(read, before, result.today, order.progress) } : {}),
    ...(needs.has('audit') ? { audit: auditFor(result, order.audit) } : {}),
  }
}

type StateReader = (revision: string, commit: string) => EarlierState | undefined

/** Reads the ISMS at a commit; nothing where the commit holds none. */
function stateReader(opened: Opened): StateReader {
  const { top, prefix } = placeOf(opened)
  return (revision, commit) => {
    const source = revisionSource(top, commit, prefix)
    if (!source.list().some(({ path }) => path === 'isms.yaml')) return undefined
    return {
      revision,
      commit,
      date: committerDate(opened.root, commit),
      repo: readModel(source).repo,
    }
  }
}

function sinceState(
  read: StateReader,
  opened: Opened,
  since: StatesOrder['since'],
  tags: readonly DatedTag[],
): EarlierState {
  if (since === undefined) {
    const names = tags.slice(-8).map(({ name }) => name)
    throw new CannotAnswer(
      'This pack tells what changed, and needs to know since when',
      `Name the tag or commit of the last audit with --since.${names.length === 0 ? '' : ` Tags: ${names.join(', ')}.`}`,
    )
  }
  const state = read(since.revision, resolveCommit(opened.root, since.commit ?? since.revision))
  if (state === undefined)
    throw new CannotAnswer(`${since.revision} holds no isms.yaml`, 'Choose a revision in which the ISMS exists.')
  return state
}

/** The newest tags of the last three years, oldest first. */
function taggedStates(
  read: StateReader,
  tags: readonly DatedTag[],
  today: string,
  notice: (text: string) => void,
): EarlierState[] {
  const from = addDuration(today, CYCLE, -1)
  const recent = tags.filter(({ date }) => date >= from)
  if (recent.length > MOST_STATES)
    notice(`Trends show the newest ${MOST_STATES} of ${recent.length} tags of the last three years.`)
  return recent.slice(-MOST_STATES).flatMap(({ name, commit }) => read(name, commit) ?? [])
}

interface DatedTag {
  readonly name: string
  readonly commit: string
  readonly date: string
}

/** Tags before the packed commit, oldest first, one for each commit. */
function datedTags({ root, commit }: Opened, tags: readonly PackTag[]): DatedTag[] {
  const seen = new Set(commit === undefined ? [] : [commit])
  return tags
    .flatMap((tag): DatedTag[] => {
      if (seen.has(tag.commit)) return []
      seen.add(tag.commit)
      return [{ name: tag.name, commit: tag.commit, date: committerDate(root, tag.commit) }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.name < b.name ? -1 : 1))
}

/** The audit of the pack: the one that is named, else the next internal audit that is booked or in the programme. */
function auditFor({ repo, today }: CheckResult, id: string | undefined): AuditPlan {
  const planned = plannedAudits(repo).map(({ by, days, clauses, controls }) => ({
    until: days.to,
    plan: { name: by.kind === 'audit' ? by.id : `${by.id}, ${days.from}`, by, clauses, controls },
  }))
  const slot = planned.find(({ plan, until }) => (id === undefined ? until >= today : plan.name === id))
  if (slot !== undefined) return slot.plan
  if (id === undefined) {
    throw new CannotAnswer(
      'No internal audit is planned',
      'Name an audit with --audit, or put the next one into the audit programme.',
    )
  }
  const audit = repo.get('audit', id)
  if (audit !== undefined) {
    const { clauses, controls } = audit.data.scope ?? {}
    return { name: audit.id, by: audit, clauses: clauses ?? [], controls: controls ?? [] }
  }
  const known = repo.all('audit').map((one) => one.id)
  throw new CannotAnswer(
    `There is no audit ${id}`,
    known.length === 0 ? 'The repository holds no audits.' : `Audits: ${known.slice(-8).join(', ')}.`,
  )
}
