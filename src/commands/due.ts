/** `isms due`: every deadline, with who sees to it. */
import { CannotAnswer } from '../cannot-answer.ts'
import { addDuration, isDate, isDuration } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { toolVersion } from '../package-root.ts'
import { nearestOf } from '../parse/nearest.ts'
import { type DueQuestion, dueList } from '../report/due/due.ts'
import { dueIcal } from '../report/due/ical.ts'
import { type DueGrouping, dueText } from '../report/due/text.ts'
import { painter } from '../terminal/color.ts'
import { openAndCheck } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit, jsonText } from './output.ts'
import { noticeUnread } from './unread-notice.ts'

/** Options of `due`. */
export interface DueOptions extends CommonOptions {
  readonly within: string
  readonly owner?: string
  readonly by: DueGrouping
  readonly format: 'text' | 'json' | 'ical'
  readonly output?: string
  readonly exitCode?: boolean
}

/** Runs the command and returns the exit code: 0, for the list is the answer; with `--exit-code`, 1 when something is overdue. */
export function run(options: DueOptions): number {
  if (!isDuration(options.within))
    throw new CannotAnswer(
      `--within ${options.within} is no duration`,
      'Write it as an ISO 8601 duration, for example P30D, P6W, P3M or P1Y.',
    )
  const result = openAndCheck(options)
  if (!isDate(addDuration(result.today, options.within)))
    throw new CannotAnswer(`--within ${options.within} reaches beyond the calendar`, 'Choose a shorter time.')
  const owner = options.owner === undefined ? undefined : ownerId(result.repo, options.owner)
  const question: DueQuestion = { within: options.within, ...(owner === undefined ? {} : { owner }) }
  const list = dueList(result, question)
  noticeUnread(result.report, options.quiet)
  if (options.format === 'json') emit(jsonText(list), options.output)
  else if (options.format === 'ical') emit(dueIcal(list, toolVersion()), options.output)
  else
    emit(
      dueText(list, options.by, painter(process.stdout, !options.color || options.output !== undefined)),
      options.output,
    )
  return options.exitCode === true && list.counts.overdue > 0 ? 1 : 0
}

/** The id of a person or role given by id or by name. */
function ownerId(repo: Repo, given: string): string {
  const plain = (text: string | undefined) => text?.trim().toLowerCase()
  const people = repo.all('person').map(({ id, data }) => ({ id, name: data.name }))
  const roles = repo.all('role').map(({ id, data }) => ({ id, name: data.title }))
  const all = [...people, ...roles]
  const byId = all.find(({ id }) => plain(id) === plain(given))
  if (byId !== undefined) return byId.id
  const named = all.filter(({ name }) => plain(name) === plain(given))
  if (named.length > 1)
    throw new CannotAnswer(
      `Several people or roles are called "${given}"`,
      `Name one by id: ${named.map(({ id }) => id).join(', ')}.`,
    )
  if (named[0] !== undefined) return named[0].id
  const near = nearestOf(
    given,
    all.flatMap(({ id, name }) => (name === undefined ? [id] : [id, name])),
  )
  throw new CannotAnswer(
    `"${given}" is no person and no role`,
    near === undefined ? 'Give the id or the name of a person or role.' : `Nearest name: ${near}.`,
  )
}
