/** Rule metric/value-recorded-late: values are written down while they are fresh (clause 9.1). */
import { daysOf } from '../../analysis/calendar-periods.ts'
import { isExplained } from '../../analysis/certification/external-audits.ts'
import { gitSince } from '../../analysis/git/git-since.ts'
import { addDuration, type IsoDate } from '../../model/dates.ts'
import { limitDuration } from '../../model/settings.ts'
import { defineRule } from '../define.ts'

const metric = (...measurements: readonly string[]) =>
  `id: KPI-001\ntitle: Repaired in time\nquestion: Repaired within a week?\nunit: "%"\nmeasurements:\n${measurements.join('')}`
const value = (period: string, number = 92, rest = '') =>
  `  - { period: "${period}", value: ${number}, recorded_on: "2026-04-01", by: PER-001${rest} }\n`
const at = (on: string, ...measurements: readonly string[]) => ({
  on,
  files: { 'metrics/KPI-001.yaml': metric(...measurements) },
})
const january = at('2026-02-03', value('2026-01'))
const alone = (on: string, rest = '') => ({
  on,
  files: {
    'measurements.yaml': `- metric: KPI-001\n  period: "2026-03"\n  value: 91\n  recorded_on: "2026-04-01"\n  by: PER-001\n${rest}`,
  },
})
const files = {
  'isms.yaml':
    'format: 1\norganization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\ngit: { since: "2026-02-01" }\n',
}

export const rule = defineRule({
  id: 'metric/value-recorded-late',
  summary: 'The value of a period was recorded long after the period',
  why: 'A value that comes months later has steered nothing, and often a whole series was filled in for the audit.',
  fires:
    'Fires when the commit that first gave a measurement a value is more than 30 days (`limits.measurement_late`) after the end of its period. Silent for corrections of a value that was there before, for what was imported before `git.since`, for periods that cannot be read, and with a late_note of the measurement.',
  fix: 'Record values soon after the period ends.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files', 'git'],
  clauses: ['9.1'],
  phase: 'stage2',
  options: {
    'limits.measurement_late': 'P30D: time after the end of a period to record its value',
    'git.since': '30 days after the first commit: first day on which git is the record',
  },
  check({ repo, history, report }) {
    if (history === undefined) return
    const limit = limitDuration(repo, 'measurement_late', 'P30D')
    const since = gitSince(repo, history)
    const isLate = (end: IsoDate, on: IsoDate) => on >= since && addDuration(end, limit) < on
    const asked = repo.all('measurement').flatMap((artifact) => {
      const end = daysOf(artifact.data.period)?.to
      if (end === undefined || artifact.data.value === undefined || isExplained(artifact)) return []
      const days = history.commitsOf(artifact.file.path).map(({ committedOn }) => committedOn)
      return days.some((day) => isLate(end, day)) ? [{ artifact, end }] : []
    })
    history.prepare(asked.map(({ artifact }) => artifact.id))
    for (const { artifact, end } of asked) {
      const first = history
        .of(artifact.id)
        ?.revisions.find(({ after }) => after?.value.value !== undefined && after.value.value !== null)
      if (first === undefined || first.event === 'cut-off' || !isLate(end, first.commit.committedOn)) continue
      report({
        artifact,
        pointer: '/period',
        message: `${artifact.id} got its value on ${first.commit.committedOn} (commit ${first.commit.id.slice(0, 10)}); its period ended on ${end}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'February on the last day of March and a day later',
        files,
        history: [january, at('2026-03-31', value('2026-01'), value('2026-02'))],
        at: ['metrics/KPI-001.yaml:7'],
      },
      {
        title: 'in a file of its own',
        files,
        history: [january, alone('2026-06-03')],
        at: ['measurements.yaml:2'],
      },
    ],
    good: [
      {
        title: 'thirty days',
        files,
        history: [january, at('2026-03-30', value('2026-01'), value('2026-02'))],
      },
      { title: 'corrected later', files, history: [january, at('2026-06-03', value('2026-01', 91))] },
      { title: 'brought in at the start', files, history: [at('2026-01-20', value('2024-06'))] },
      {
        title: 'explained',
        files,
        history: [january, alone('2026-06-03', '  late_note: The sensor was down\n')],
      },
    ],
  },
})
