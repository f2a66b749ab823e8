/** `isms trace`: the chain from risk to audit around one id, its breaks, or two links of it as a matrix. */
import { writeFileSync } from 'node:fs'
import { traceOf } from '../analysis/trace/build-trace.ts'
import type { MatrixName } from '../analysis/trace/matrix-names.ts'
import { keyOf, levels, type TraceGraph, type TraceNode } from '../analysis/trace/trace-graph.ts'
import { matrixOf } from '../analysis/trace/trace-matrix.ts'
import { treeAround } from '../analysis/trace/trace-tree.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { nearestOf } from '../parse/nearest.ts'
import type { Workbook } from '../render/xlsx/workbook.ts'
import { writeCsv } from '../render/xlsx/write-csv.ts'
import { breaksDocument, breaksText } from '../report/trace/breaks.ts'
import { matrixDocument } from '../report/trace/matrix-document.ts'
import { matrixMarkdown, matrixText } from '../report/trace/matrix-text.ts'
import { matrixSheet, matrixWorkbook } from '../report/trace/matrix-workbook.ts'
import { traceDocument } from '../report/trace/tree-document.ts'
import { treeMarkdown } from '../report/trace/tree-markdown.ts'
import { treeSheet } from '../report/trace/tree-sheet.ts'
import { treeText } from '../report/trace/tree-text.ts'
import { painter } from '../terminal/color.ts'
import { type Opened, openAndCheck } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit, jsonText } from './output.ts'
import { noticeUnread } from './unread-notice.ts'

type Format = 'text' | 'json' | 'csv' | 'markdown' | 'xlsx'

/** Options of `trace`. */
export interface TraceOptions extends CommonOptions {
  readonly matrix?: MatrixName
  readonly format?: Format
  readonly output?: string
}

/** What one answer looks like in each format; a format that is absent does not fit it. */
type Views = { readonly [F in Exclude<Format, 'xlsx'>]?: () => string } & { readonly xlsx?: () => Workbook }

/** Columns that spreadsheet programs accept. */
const mostColumns = 16_384

/** Runs the command and returns the exit code: always 0, for the chain is the answer. */
export async function run(id: string | undefined, options: TraceOptions): Promise<number> {
  if (id !== undefined && options.matrix !== undefined)
    throw new CannotAnswer(
      'An id and --matrix do not go together',
      'A matrix shows the whole chain; leave one of them out.',
    )
  if (options.format === 'xlsx' && options.output === undefined)
    throw new CannotAnswer('A workbook needs a file', 'Name it: --format xlsx -o matrix.xlsx.')
  const result = openAndCheck(options)
  const graph = traceOf(result.repo, result.today)
  const views = id === undefined ? wholeViews(result, graph, options) : treeViews(result, graph, id, options)
  noticeUnread(result.report, options.quiet)
  const format = options.format ?? 'text'
  if (format === 'xlsx') await emitWorkbook(views.xlsx, options.output as string)
  else {
    const view = views[format]
    if (view === undefined)
      throw new CannotAnswer(
        `The breaks of the chain have no format ${format}`,
        'Add --matrix risk-control, or name an id.',
      )
    emit(view(), options.output)
  }
  return 0
}

type Result = Opened & ReturnType<typeof openAndCheck>

function treeViews(result: Result, graph: TraceGraph, id: string, options: TraceOptions): Views {
  const document = traceDocument(result, treeAround(graph, startOf(result, graph, id)))
  const sheet = treeSheet(document)
  const { organization, asOf } = document
  return {
    text: () => treeText(document, terminalWidth(options), paintFor(options)),
    json: () => jsonText(document),
    csv: () => writeCsv(sheet),
    markdown: () => treeMarkdown(document),
    xlsx: () => ({ title: `Trace of ${id}`, organization, classification: 'internal', date: asOf, sheets: [sheet] }),
  }
}

function wholeViews(result: Result, graph: TraceGraph, options: TraceOptions): Views {
  if (options.matrix === undefined) {
    const document = breaksDocument(result, graph)
    return { text: () => breaksText(document, paintFor(options)), json: () => jsonText(document) }
  }
  const document = matrixDocument(result, matrixOf(graph, options.matrix))
  return {
    text: () => matrixText(document, paintFor(options)),
    json: () => jsonText(document),
    csv: () => writeCsv(matrixSheet(document)),
    markdown: () => matrixMarkdown(document),
    xlsx: () => matrixWorkbook(document),
  }
}

/** The node with an id; a control of our own before its entry in the SoA. */
function startOf({ repo }: Result, graph: TraceGraph, id: string): TraceNode {
  for (const level of levels) {
    const node = graph.nodes.get(keyOf(level, id))
    if (node !== undefined) return node
  }
  const other = repo.find(id)
  if (other !== undefined)
    throw new CannotAnswer(
      `${id} is of kind ${other.kind}, which is no link of the chain`,
      `The chain runs from risks over actions, controls, the SoA, documents and evidence to audits. isms show ${id} lists its links.`,
    )
  const near = nearestOf(
    id,
    [...graph.nodes.values()].map((node) => node.id),
  )
  throw new CannotAnswer(
    `Nothing in the chain has the id "${id}"`,
    near === undefined
      ? 'Name a risk, an action, a control, an Annex A id, a document, a piece of evidence or an audit.'
      : `Nearest id: ${near}.`,
  )
}

async function emitWorkbook(view: (() => Workbook) | undefined, file: string): Promise<void> {
  if (view === undefined)
    throw new CannotAnswer('The breaks of the chain are no workbook', 'Add --matrix risk-control, or name an id.')
  const workbook = view()
  if (workbook.sheets.some(({ columns }) => columns.length > mostColumns))
    throw new CannotAnswer('The matrix has more columns than a workbook holds', 'Use --format csv.')
  const { writeWorkbook } = await import('../render/xlsx/write-xlsx.ts')
  const bytes = await writeWorkbook(workbook)
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    throw new CannotAnswer(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`)
  }
}

const paintFor = ({ color, output }: TraceOptions) => painter(process.stdout, !color || output !== undefined)

/** Width of the terminal; undefined for a pipe or a file, where nothing is cut. */
const terminalWidth = ({ output }: TraceOptions): number | undefined =>
  output === undefined && process.stdout.isTTY === true ? process.stdout.columns : undefined
