/** How the ISMS developed over its tags and over the calendar years: risks, findings, objectives, statement of applicability. */
import { closedOn } from '../../analysis/corrective-actions.ts'
import { bandOfScore, bandsOf } from '../../analysis/risk-bands.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { soaEntries, soaThatCounts } from '../../analysis/soa-entries.ts'
import { statusOf } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { humanize } from '../../render/humanize.ts'
import type { PackContext } from '../context.ts'
import { type ColumnView, type TableView, words } from './table-view.ts'

/** One state of the ISMS on the way to the present one. */
export interface TrendState {
  /** Tag, or `now`. */
  readonly name: string
  readonly date: string
  readonly repo: Repo
}

/** The states of a pack, oldest first, the present one last. */
export function trendStates({ input, repo }: PackContext): TrendState[] {
  const earlier = (input.earlier ?? []).map(({ revision, date, repo: then }) => ({ name: revision, date, repo: then }))
  return [...earlier, { name: 'this pack', date: input.provenance.asOf, repo }]
}

/** Numbers of live risks by band of the methodology of their time; `unscored` for those without a level. */
export function riskCounts(repo: Repo): ReadonlyMap<string, number> {
  const methodology = methodologyThatCounts(repo)
  const counts = new Map<string, number>(bandsOf(methodology).map(({ label }) => [label, 0]))
  for (const { data } of repo.live('risk')) {
    const band = bandOfScore(methodology, data.current)?.label ?? 'unscored'
    counts.set(band, (counts.get(band) ?? 0) + 1)
  }
  return counts
}

const OPEN_GRADES = ['major', 'minor', 'concern', 'observation', 'ofi'] as const

/** Numbers of findings that were not closed, by grade. */
export function openFindingCounts(repo: Repo): ReadonlyMap<string, number> {
  const open = repo.all('finding').filter((finding) => statusOf(finding) !== 'closed')
  return new Map(OPEN_GRADES.map((grade) => [grade, open.filter(({ data }) => data.grade === grade).length]))
}

const stateColumns: readonly ColumnView[] = [
  { title: 'State', width: 3 },
  { title: 'Date', width: 1.4 },
]
const figure = (title: string): ColumnView => ({ title, width: 1.2, align: 'right' })

/** One line per state, one figure per name. */
function stateTable(
  states: readonly TrendState[],
  names: readonly string[],
  figures: (repo: Repo) => ReadonlyMap<string, number | string>,
  empty: string,
): TableView {
  return {
    columns: [...stateColumns, ...names.map((name) => figure(humanize(name)))],
    rows:
      names.length === 0
        ? []
        : states.map(({ name, date, repo }) => {
            const found = figures(repo)
            return { anchor: '', cells: [words(name), words(date), ...names.map((one) => words(found.get(one) ?? 0))] }
          }),
    empty,
  }
}

export const riskTrend = (states: readonly TrendState[]): TableView => {
  const bands = [...new Set([...states].reverse().flatMap(({ repo }) => [...riskCounts(repo).keys()]))]
  const names = [...bands.filter((band) => band !== 'unscored'), ...bands.filter((band) => band === 'unscored')]
  return stateTable(states, names, riskCounts, 'There are no risks to count.')
}

export const findingTrend = (states: readonly TrendState[]): TableView =>
  stateTable(states, OPEN_GRADES, openFindingCounts, 'There are no findings to count.')

/** Versions and decisions of the statement of applicability at each state. */
export const soaTrend = (states: readonly TrendState[]): TableView =>
  stateTable(
    states,
    ['version', 'applicable', 'excluded', 'implemented'],
    soaFigures,
    'There is no statement of applicability.',
  )

function soaFigures(repo: Repo): ReadonlyMap<string, number | string> {
  const entries = soaEntries(repo).map(({ data }) => data)
  const yes = entries.filter(({ applicable }) => applicable === 'yes')
  return new Map<string, number | string>([
    ['version', soaThatCounts(repo)?.data.version ?? 'none'],
    ['applicable', yes.length],
    ['excluded', entries.filter(({ applicable }) => applicable === 'no').length],
    ['implemented', yes.filter(({ status }) => status === 'implemented').length],
  ])
}

/** Objectives of any state and where each stood; the newest six states have a column. */
export function objectiveTrend(states: readonly TrendState[]): TableView {
  const shown = states.slice(-6)
  const titles = new Map(
    shown.flatMap(({ repo }) => repo.all('objective').map(({ id, data }) => [id, data.title ?? ''])),
  )
  const present = states.at(-1)!.repo
  return {
    columns: [{ title: 'Objective', width: 4 }, ...shown.map(({ name }): ColumnView => ({ title: name, width: 1.5 }))],
    rows: [...titles].map(([id, title]) => ({
      anchor: '',
      cells: [
        [{ text: `${id} ${title}`.trim(), ...(present.get('objective', id) ? { id } : {}) }],
        ...shown.map(({ repo }) => {
          const objective = repo.get('objective', id)
          return words(objective === undefined ? undefined : statusOf(objective))
        }),
      ],
    })),
    empty: 'There are no objectives.',
  }
}

/** What happened in each calendar year, by the dates of the records. */
export function yearTable({ repo, today }: PackContext): TableView {
  const series: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['Incidents', repo.all('incident').map(({ data }) => data.detected_on)],
    ['Findings raised', repo.all('finding').map(({ data }) => data.raised_on)],
    ['Findings closed', repo.all('finding').map((finding) => closedOn(repo, finding))],
    [
      'Audits held',
      repo
        .all('audit')
        .filter(held)
        .map(({ data }) => data.dates?.to ?? data.dates?.from),
    ],
    [
      'Management reviews',
      repo
        .all('management-review')
        .filter(held)
        .map(({ data }) => data.date),
    ],
    ['Risk assessments', repo.all('risk-assessment').map(({ data }) => data.date)],
    ['Continuity tests', repo.all('continuity-test').map(({ data }) => data.date)],
    ['Trainings completed', repo.all('training-record').map(({ data }) => data.completed_on)],
    ['Changes in effect', repo.all('change').map(({ data }) => data.implemented_on)],
  ]
  const last = Number(today.slice(0, 4))
  const years = [3, 2, 1, 0].map((back) => String(last - back))
  return {
    columns: [{ title: 'Records', width: 4 }, ...years.map((year) => figure(year))],
    rows: series.map(([name, days]) => ({
      anchor: '',
      cells: [words(name), ...years.map((year) => words(days.filter((day) => day?.startsWith(year)).length))],
    })),
    empty: '',
  }
}

const held = (record: { readonly data: { readonly status?: string } }): boolean =>
  record.data.status !== 'planned' && record.data.status !== undefined
