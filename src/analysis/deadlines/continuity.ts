/** Tests of continuity plans and of restoring backups (A.5.29, A.5.30, A.8.13). */
import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { interval } from '../../model/settings.ts'
import { approvalsOf } from '../approvals.ts'
import { controlsOfEntry } from '../controls-of.ts'
import { isApproved } from '../document-in-force.ts'
import { evidenceOfEntry, evidenceSpan, evidenceSupporting } from '../evidence-of.ts'
import { isOfKind } from '../of-kind.ts'
import { soaEntry } from '../soa-entries.ts'
import { anyUnreadable } from '../unreadable.ts'
import { type Deadline, ownerOf } from './deadline.ts'
import { againAfter, newestBy } from './incidents.ts'

/** The test of a plan, with the day of the last one. */
export interface PlanTest extends Deadline<'continuity-plan'> {
  readonly last: IsoDate | undefined
}

/** The next test of every continuity plan in force, counted from the last test, else from the first approval. */
export function planTests(repo: Repo, today: IsoDate): readonly PlanTest[] {
  const isExcluded = (id: string) => soaEntry(repo, id)?.data.applicable === 'no'
  if ((isExcluded('A.5.29') && isExcluded('A.5.30')) || repo.unreadableKinds.has('continuity-test')) return []
  const every = interval(repo, 'bcp_test')
  return repo.live('continuity-plan').flatMap((artifact) => {
    const first = isApproved(artifact)
      ? approvalsOf(artifact)
          .flatMap(({ on }) => (isDate(on) ? [on] : []))
          .sort()[0]
      : undefined
    if (first === undefined) return []
    const days = repo
      .linksTo(artifact.id)
      .flatMap(({ from, field }) =>
        field.pattern === '/plan' && isOfKind(from, 'continuity-test') ? [from.data.date] : [],
      )
    const last = newestBy(days, today)
    const since = last === undefined || last < first ? first : last
    return [
      {
        type: 'continuity-test',
        date: addDuration(since, every),
        artifact,
        pointer: '/id',
        what: `Test the continuity plan${artifact.data.title === undefined ? '' : ` "${artifact.data.title}"`}`,
        owner: ownerOf(artifact),
        rule: 'continuity/test-overdue',
        last,
      },
    ]
  })
}

/** The next restore of a backup, where backup is in operation; late where none is on record. */
export function nextRestore(repo: Repo, today: IsoDate): readonly Deadline<'soa'>[] {
  const found = soaEntry(repo, 'A.8.13')
  const status = found?.data.status
  if (found === undefined || found.data.applicable !== 'yes' || status === undefined) return []
  if (status === 'planned' || status === 'not-started' || anyUnreadable(repo, 'continuity-test', 'evidence')) return []
  const controls = controlsOfEntry(repo, found)
  const tests = repo
    .all('continuity-test')
    .filter(({ data }) => data.type === 'restore')
    .map(({ data }) => data.date)
  const pieces = [...evidenceOfEntry(repo, found), ...controls.flatMap(({ id }) => evidenceSupporting(repo, id))]
  const shown = pieces
    .filter(({ data }) => /restor|recover/i.test([data.title, data.source, data.method].join(' ')))
    .map((piece) => evidenceSpan(piece)?.to)
  return [
    {
      type: 'restore-test',
      date: againAfter(newestBy([...tests, ...shown], today), interval(repo, 'restore_test')),
      artifact: found.soa,
      pointer: `${found.pointer}/control_id`,
      what: 'Restore a backup and record the result',
      owner: found.data.owner ?? (controls[0] === undefined ? undefined : ownerOf(controls[0])),
      rule: 'continuity/restore-test-overdue',
    },
  ]
}

/** Days that a test sets for the next one; the newest test of a plan counts, and of restores without a plan. */
export function announcedTests(repo: Repo): readonly Deadline<'continuity-test'>[] {
  const newest = new Map<string, (typeof tests)[number]>()
  const tests = repo.live('continuity-test')
  for (const test of tests) {
    const key = test.data.plan ?? test.data.type ?? ''
    if ((test.data.date ?? '') >= (newest.get(key)?.data.date ?? '')) newest.set(key, test)
  }
  return [...newest.values()].flatMap((artifact) => {
    const { next_due: date, type = 'continuity' } = artifact.data
    if (date === undefined) return []
    const what = `Hold the next ${type} test`
    return [{ type: 'announced-test', date, artifact, pointer: '/next_due', what, owner: ownerOf(artifact) }]
  })
}
