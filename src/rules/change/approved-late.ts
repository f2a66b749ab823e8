/** Rule change/approved-late: a change of the ISMS is approved before it takes effect (clauses 6.3 and 8.1). */
import { isExplained } from '../../analysis/certification/external-audits.ts'
import { plannedChanges } from '../../analysis/git/planned-changes.ts'
import { isDate } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { record, recordPath, scope, scoped } from './_example-texts.ts'

const start = scoped('2026-01-12', scope('Utrecht'))
const moved = (merged?: string) =>
  scoped(
    '2026-04-14',
    scope('Utrecht, Leeds'),
    merged === undefined ? {} : { merged: { by: 'Bo Example <bo@example.org>', on: merged } },
  )

export const rule = defineRule({
  id: 'change/approved-late',
  summary: 'A change was approved after it had taken effect',
  why: 'Approval afterwards only agrees with what is done already; the plan, its effects and its resources were decided by whoever merged.',
  fires:
    'Fires when a change in git that must be planned (change/unplanned says which) took effect before approved_on of every change record that matches it; it took effect with its merge, or with its commit where there was none. Silent on the same day, when one of the records was approved in time, and once late_note of the record says why.',
  fix: 'Have the next change approved before it is merged, and note the lapse.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['6.3', '8.1'],
  phase: 'implementing',
  options: { 'limits.change_window': 'P90D: how far a change record may lie from the change in git' },
  check({ repo, history, report }) {
    if (history === undefined) return
    for (const { artifact, revision, on, records } of plannedChanges(repo, history)) {
      const approved = records.filter(({ data }) => isDate(data.approved_on))
      if (approved.length === 0 || approved.some((one) => (one.data.approved_on as string) <= on)) continue
      for (const one of approved) {
        if (isExplained(one)) continue
        report({
          artifact: one,
          pointer: '/approved_on',
          subject: `${artifact.id} ${revision.commit.id}`,
          message: `${one.id} was approved on ${one.data.approved_on}, after ${artifact.id} had changed on ${on} (commit ${revision.commit.id.slice(0, 10)})`,
          help: 'Say in late_note how it came to that, and have the next change approved before it is merged.',
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'a day late',
        files: record('SCOPE', '2026-04-15'),
        history: [start, moved()],
        at: [`${recordPath}:9`],
      },
      {
        title: 'merged the day before',
        files: record('SCOPE', '2026-04-21'),
        history: [start, moved('2026-04-20')],
        at: [`${recordPath}:9`],
      },
    ],
    good: [
      { title: 'on the day', files: record('SCOPE', '2026-04-14'), history: [start, moved()] },
      {
        title: 'committed before, merged after the approval',
        files: record('SCOPE', '2026-04-18'),
        history: [start, moved('2026-04-20')],
      },
      {
        title: 'explained',
        files: record('SCOPE', '2026-04-15', 'late_note: The sponsor was ill; the deputy agreed by phone.\n'),
        history: [start, moved()],
      },
      { title: 'a record of something else', files: record('AST-001', '2026-04-15'), history: [start, moved()] },
    ],
  },
})
