/** Rule incident/none-reported: people report what they see (A.6.8). */
import { approvalsOf } from '../../analysis/approvals.ts'
import { addDuration, isDate } from '../../model/dates.ts'
import { limitDuration } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { incident } from './_example-texts.ts'

const scope = (on: string) =>
  `---\nid: SCOPE\ntitle: Scope\nstatement: All services.\nprocesses: [Support]\nheadcount: 12\nstatus: approved\napproval: [{ by: PER-001, role: ROL-001, on: "${on}", version: "1.0" }]\n---\n`

export const rule = defineRule({
  id: 'incident/none-reported',
  summary: 'Nothing was reported for a long time',
  why: 'A year without a single lost device or odd mail is rare; more often people do not know how to report, or are afraid to.',
  fires:
    'Fires once when no event, weakness or incident was detected in the last 12 months. Every record that is no exercise counts. Silent in the first 12 months after the first approval of the scope, while no scope was ever approved, and while incident records cannot be read.',
  fix: 'Remind people how to report and check that the channel works.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files', 'clock'],
  clauses: ['A.6.8'],
  phase: 'stage2',
  options: {
    'limits.quiet_period': 'P12M: how long it is plausible that nothing is reported',
  },
  check({ repo, today, report }) {
    const start = addDuration(today, limitDuration(repo, 'quiet_period', 'P12M'), -1)
    const approved = repo.all('scope').flatMap((scope) => approvalsOf(scope).map(({ on }) => on))
    const first = approved.filter((on) => isDate(on)).sort()[0]
    if (first === undefined || first >= start || repo.unreadableKinds.has('incident')) return
    if (repo.all('incident').some(({ data }) => data.exercise !== true && (data.detected_on ?? '') >= start)) return
    report({ message: `No event, weakness or incident is on record since ${start}` })
  },
  examples: {
    bad: [
      {
        title: 'only an old one and an exercise',
        files: { 'scope.md': scope('2025-01-10'), 'incidents.yaml': incident({ exercise: 'true' }) },
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      {
        title: 'one in the last twelve months',
        files: { 'scope.md': scope('2025-01-10'), 'incidents.yaml': incident() },
      },
      { title: 'the first year', files: { 'scope.md': scope('2025-06-30') } },
      { title: 'not begun yet', files: {} },
    ],
  },
})
