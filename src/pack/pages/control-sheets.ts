/** The sheets of all controls, those of Annex A and those of our own; only on screen, where links to a control lead to its sheet. */
import { annexCoverage, type ControlCoverage, ownCoverage, uncitedControl } from '../../analysis/annex-coverage.ts'
import type { PackContext } from '../context.ts'
import { safeName } from '../pack-files.ts'
import type { PageSpec } from '../page-spec.ts'
import { controlHistory } from '../views/control-history.ts'
import { controlSheet, type SheetTables } from '../views/control-sheet.ts'
import type { RiskLine } from '../views/risks.ts'
import type { SoaRow } from '../views/soa.ts'

export function controlSheets(
  context: PackContext,
  rows: readonly SoaRow[],
  risks: readonly RiskLine[],
): readonly PageSpec[] {
  const { repo, today } = context
  const covered: readonly ControlCoverage[] = [...annexCoverage(repo, today), ...ownCoverage(repo, today)]
  const tables: SheetTables = {
    rows: new Map(rows.map((row) => [row.id, row])),
    risks: new Map(risks.map((line) => [line.id, line])),
    coverage: new Map(covered.map((item) => [item.id, item])),
    changes: controlHistory(repo, context.input.history),
  }
  const own = repo.all('control').filter(({ id }) => id !== '' && !tables.rows.has(id))
  const titles = new Map([
    ...rows.map(({ id, title }) => [id, title] as const),
    ...own.map(({ id, data }) => [id, data.title ?? ''] as const),
  ])
  const used = new Set<string>()
  return [...titles].map(([id, title]): PageSpec => {
    const coverage = tables.coverage.get(id) ?? uncitedControl(repo, today, id)
    return {
      key: freeKey(used, `control-${safeName(id)}`),
      title: [id, title].filter(Boolean).join(' '),
      template: 'control-sheet',
      view: controlSheet(context, id, { ...tables, coverage: new Map([[id, coverage]]) }),
      sheetOf: id,
    }
  })
}

/** Two ids that differ in signs or case only still get files of their own. */
function freeKey(used: Set<string>, wanted: string): string {
  let key = wanted
  for (let copy = 2; used.has(key.toLowerCase()); copy += 1) key = `${wanted}-${copy}`
  used.add(key.toLowerCase())
  return key
}
