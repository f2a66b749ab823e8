/** A matrix as plain data (`isms trace --matrix … --format json`). */
import type { TraceMatrix } from '../../analysis/trace/trace-matrix.ts'
import type { CheckResult } from '../../engine/check.ts'
import { type TraceItem, traceItem } from './tree-document.ts'

/** The document (`schemas/trace.schema.json`). */
export interface MatrixDocument {
  readonly schemaVersion: 1
  readonly organization: string
  readonly asOf: string
  readonly commit?: string
  readonly matrix: string
  /** Rows with the ids of the columns that they lead to. */
  readonly rows: readonly (TraceItem & { readonly links: readonly string[] })[]
  readonly columns: readonly TraceItem[]
}

/** The matrix as data. */
export const matrixDocument = (
  { report, today }: CheckResult,
  { name, rows, columns }: TraceMatrix,
): MatrixDocument => ({
  schemaVersion: 1,
  organization: report.organization,
  asOf: today,
  ...(report.provenance.commit === undefined ? {} : { commit: report.provenance.commit }),
  matrix: name,
  rows: rows.map(({ node, breaks, links }) => ({
    ...traceItem(node, breaks),
    links: columns.filter(({ key }) => links.has(key)).map(({ id }) => id),
  })),
  columns: columns.map((node) => traceItem(node, [])),
})
