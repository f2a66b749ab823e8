/** The views of a recertification: trends over the tags, history of the statement of applicability, reach of the audit programme. */
import { auditedSince, citedClauses, coverageSince, coversClause } from '../../analysis/audit-coverage.ts'
import { lastAudits } from '../../analysis/audited-controls.ts'
import { applicableEntries } from '../../analysis/soa-entries.ts'
import { annexControl } from '../../frameworks/iso27001.ts'
import type { PackContext } from '../context.ts'
import type { PageSpec } from '../page-spec.ts'
import { trendFigures } from '../pictures/trend.ts'
import { leafClauses } from '../views/clause-index.ts'
import { type TableView, words } from '../views/table-view.ts'
import { findingTrend, objectiveTrend, riskTrend, soaTrend, trendStates, yearTable } from '../views/trends.ts'
import type { View } from './view.ts'

export const trendViews: Readonly<Record<string, View>> = {
  trends: { make: ({ work }) => trendPage(work.context), shows: ['finding', 'incident', 'risk'], needs: 'tags' },
  'programme-coverage': { make: ({ work }) => coveragePage(work.context), shows: ['audit'] },
}

function trendPage(context: PackContext): PageSpec {
  const states = trendStates(context)
  // The tables of the page stand below the pictures and say more, so that the pictures bring none.
  const [risks, findings] = trendFigures(states.map(({ name, ...state }) => ({ revision: name, ...state }))).map(
    (figure) => ({ ...figure, text: [] }),
  )
  return {
    key: 'trends',
    title: 'Three years in figures',
    template: 'trends',
    landscape: true,
    figures: {
      ...(risks === undefined ? {} : { 'risk-trend': [risks] }),
      ...(findings === undefined ? {} : { 'finding-trend': [findings] }),
    },
    view: {
      hasPictures: risks !== undefined,
      tags: states.length - 1,
      first: states[0]!.date,
      risks: riskTrend(states),
      findings: findingTrend(states),
      objectives: objectiveTrend(states),
      soa: soaTrend(states),
      years: yearTable(context),
    },
  }
}

function coveragePage({ repo, today }: PackContext): PageSpec {
  const since = coverageSince(repo, today)
  const audits = auditedSince(repo, since)
  const last = lastAudits(repo, today)
  const entries = applicableEntries(repo)
  const covered = entries.filter(({ id }) => last.has(id))
  const cited = audits.map((audit) => ({ audit, clauses: citedClauses([audit.data.scope?.clauses]) }))
  const clauseRows = leafClauses.map(({ id, title }) => {
    const by = cited
      .filter(({ clauses }) => coversClause(clauses, id))
      .map(({ audit }) => ({ text: audit.id, id: audit.id }))
    return { anchor: '', cells: [words(id), words(title), by.length === 0 ? words('not yet') : by] }
  })
  const table = (first: string, rows: TableView['rows'], empty: string): TableView => ({
    columns: [
      { title: first, width: 1.2 },
      { title: 'Title', width: 5 },
      { title: 'Looked at by', width: 3 },
    ],
    rows,
    empty,
  })
  return {
    key: 'programme-coverage',
    title: 'Reach of the internal audits',
    template: 'programme-coverage',
    view: {
      since,
      audits: audits.length,
      applicable: entries.length,
      covered: covered.length,
      clauses: table('Clause', clauseRows, ''),
      controls: table(
        'Control',
        entries.map(({ id }) => {
          const audit = last.get(id)
          return {
            anchor: '',
            cells: [
              [{ text: id, id }],
              words(annexControl(id)?.title ?? repo.get('control', id)?.data.title),
              audit === undefined
                ? words('not yet')
                : [{ text: [audit.id, audit.on].filter(Boolean).join(', '), id: audit.id }],
            ],
          }
        }),
        'No control is applicable.',
      ),
    },
  }
}
