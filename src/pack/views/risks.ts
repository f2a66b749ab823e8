/** The risk register: one line per risk, most serious first, and each risk in full. */
import { bandOfScore } from '../../analysis/risk-bands.ts'
import { levelOf, type Score } from '../../analysis/risk-levels.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import type { Artifact } from '../../model/artifact.ts'
import { statusOf } from '../../model/life.ts'
import type { PackContext } from '../context.ts'
import { byCodeUnit } from '../order.ts'
import { type RecordView, recordView } from './record.ts'
import { type TableView, words } from './table-view.ts'

/** One line of the register; levels are undefined while a risk has no score. */
export interface RiskLine {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly owner: string
  readonly likelihood: number | undefined
  readonly impact: number | undefined
  readonly level: number | undefined
  readonly band: string
  readonly treatment: string
  readonly controls: readonly string[]
  readonly residualLevel: number | undefined
  readonly residualBand: string
  readonly status: string
  readonly nextReview: string
}

export function riskLines(context: PackContext): RiskLine[] {
  const methodology = methodologyThatCounts(context.repo)
  const band = (score: Score | undefined): string => bandOfScore(methodology, score)?.label ?? ''
  return context.repo
    .live('risk')
    .map((risk): RiskLine => {
      const { data } = risk
      return {
        id: risk.id,
        title: data.title ?? '',
        description: data.description ?? '',
        owner: data.owner ? context.names.words(data.owner) : '',
        likelihood: data.current?.likelihood,
        impact: data.current?.impact,
        level: levelOf(methodology, data.current),
        band: band(data.current),
        treatment: data.treatment ?? '',
        controls: (data.controls ?? []).filter((id): id is string => id !== undefined),
        residualLevel: levelOf(methodology, data.residual),
        residualBand: band(data.residual),
        status: statusOf(risk),
        nextReview: data.next_review ?? '',
      }
    })
    .sort((left, right) => (right.level ?? -1) - (left.level ?? -1) || byCodeUnit(left.id, right.id))
}

export interface RisksView {
  readonly count: number
  readonly hasMatrix: boolean
  readonly table: TableView
  readonly closed: TableView
  readonly records: readonly RecordView[]
}

export function risksView(context: PackContext, lines: readonly RiskLine[], hasMatrix: boolean): RisksView {
  const closed = context.repo.all('risk').filter((risk) => !lines.some(({ id }) => id === risk.id))
  const byId = new Map(context.repo.live('risk').map((risk) => [risk.id, risk]))
  const record = (risk: Artifact<'risk'>): RecordView => recordView(risk, context.names, context.linkable, false)
  return {
    count: lines.length,
    hasMatrix,
    table: riskTable(lines),
    closed: {
      columns: [
        { title: 'Id', width: 1 },
        { title: 'Risk', width: 4 },
        { title: 'Why it was closed', width: 5 },
      ],
      rows: closed.map((risk) => ({
        anchor: risk.id,
        cells: [words(risk.id), words(risk.data.title), words(risk.data.close_reason)],
      })),
      empty: 'No risk is closed.',
    },
    records: lines.flatMap(({ id }) => (byId.has(id) ? [record(byId.get(id)!)] : [])),
  }
}

function riskTable(lines: readonly RiskLine[]): TableView {
  const level = (value: number | undefined, band: string) =>
    words(value === undefined ? 'not scored' : `${value} ${band}`.trim())
  return {
    columns: [
      { title: 'Id', width: 1.2 },
      { title: 'Risk', width: 4.2 },
      { title: 'Owner', width: 1.8 },
      { title: 'Level now', width: 1.2 },
      { title: 'Treatment', width: 1.2 },
      { title: 'Controls', width: 2.2 },
      { title: 'Residual', width: 1.2 },
      { title: 'Status', width: 1.2 },
      { title: 'Next review', width: 1.3 },
    ],
    rows: lines.map((line) => ({
      anchor: '',
      cells: [
        [{ text: line.id, id: line.id }],
        words(line.title),
        words(line.owner),
        level(line.level, line.band),
        words(line.treatment),
        line.controls.map((id) => ({ text: id, id })),
        level(line.residualLevel, line.residualBand),
        words(line.status),
        words(line.nextReview),
      ],
    })),
    empty: 'The repository holds no risks.',
  }
}
