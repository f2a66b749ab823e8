/** The registers of a pack as workbooks: SoA, risks, treatment plan, evidence. */
import { bandsOf } from '../analysis/risk-bands.ts'
import { methodologyThatCounts } from '../analysis/risk-methodology.ts'
import { enumValues } from '../artifacts/enum-values.ts'
import type { KindName } from '../artifacts/index.ts'
import { clauses } from '../frameworks/iso27001.ts'
import type { Sheet, Workbook } from '../render/xlsx/workbook.ts'
import { checklistSheets } from './checklist/checklist-sheets.ts'
import type { PackContext } from './context.ts'
import type { PackTables, PackWork } from './pack-work.ts'
import { clauseIndex } from './views/clause-index.ts'
import type { Part } from './views/names.ts'
import { registerView } from './views/register.ts'
import type { TableView } from './views/table-view.ts'
import { workbookNotes } from './views/workbook-notes.ts'

const lines = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('\n')
const text = (header: string, width: number) => ({ header, width, type: 'text' as const })
const number = (header: string, width: number) => ({ header, width, type: 'number' as const })
const choice = (header: string, width: number, values: readonly string[]) => ({ ...text(header, width), values })
const date = (header: string, width = 12) => ({ header, width, type: 'date' as const })

/** Said where no decision is recorded. */
const UNDECIDED = 'not decided'

/** One workbook that a definition can name. */
interface WorkbookView {
  readonly title: string
  readonly sheets: (work: PackWork) => readonly Sheet[]
  /** Kinds of which it shows artifacts; names of owners alone are masked where people are redacted. */
  readonly shows: readonly KindName[]
}

const workbooks: Readonly<Record<string, WorkbookView>> = {
  soa: {
    title: 'Statement of applicability',
    sheets: ({ context, tables }) => [soaSheet(tables), clauseSheet(context)],
    shows: ['soa'],
  },
  'risk-register': {
    title: 'Risk register',
    sheets: ({ context, tables }) => [riskSheet(context, tables)],
    shows: ['risk'],
  },
  'treatment-plan': {
    title: 'Risk treatment plan',
    sheets: ({ context }) => [actionSheet(context), approvalSheet(context)],
    shows: ['treatment-plan'],
  },
  'evidence-list': {
    title: 'List of evidence',
    sheets: ({ context }) => [evidenceSheet(context)],
    shows: ['evidence'],
  },
  checklist: { title: 'Audit checklist', sheets: checklistSheets, shows: ['audit', 'finding', 'evidence'] },
}

/** Names of workbooks, in the order of the documentation. */
export const workbookNames: readonly string[] = Object.keys(workbooks)

/** The workbook of a name that the definition reader has let through. */
export const workbookNamed = (name: string): WorkbookView => workbooks[name]!

/** The workbooks of the pack by file name. */
export function packWorkbooks(work: PackWork): Map<string, Workbook> {
  const { repo, input, definition, classification } = work.context
  const notes = workbookNotes(work.context)
  return new Map(
    definition.workbooks.map((name): [string, Workbook] => {
      const { title, sheets } = workbookNamed(name)
      const organization = repo.config.organization ?? ''
      return [
        `${name}.xlsx`,
        { title, organization, classification, date: input.provenance.date, sheets: sheets(work), notes },
      ]
    }),
  )
}

function soaSheet({ soa }: PackTables): Sheet {
  return {
    name: 'Annex A',
    columns: [
      text('Control', 9),
      text('Title', 32),
      text('Theme', 15),
      choice('Applicable', 11, [...enumValues('soa', 'entries/applicable'), UNDECIDED]),
      choice('Implemented', 12, ['yes', 'no']),
      choice('Status', 14, enumValues('soa', 'entries/status')),
      text('Justification', 70),
      text('Drivers', 16),
      text('Ground of exclusion', 20),
      text('Carried out by', 13),
      text('Documents', 13),
      text('Evidence', 13),
      text('Owner', 24),
      date('Target date'),
    ],
    rows: soa.map((row) => [
      row.id,
      row.title,
      row.theme,
      row.applicable || UNDECIDED,
      row.applicable === 'yes' ? (row.status === 'implemented' ? 'yes' : 'no') : '',
      row.status,
      row.justification,
      lines(row.drivers),
      row.ground.replaceAll('-', ' '),
      lines(row.controls),
      lines(row.documents),
      lines(row.evidence),
      row.owner,
      row.targetDate,
    ]),
  }
}

function clauseSheet(context: PackContext): Sheet {
  const titles = new Map(clauses.map(({ id, title }) => [id, title]))
  const index = clauseIndex(context).clauses
  return {
    name: 'Clauses 4-10',
    columns: [
      text('Clause', 9),
      text('Title', 40),
      text('Document or record', 60),
      text('Version', 9),
      date('Date'),
      text('Approved by', 30),
    ],
    rows: index.flatMap(({ id, table }) =>
      table.rows.length === 0
        ? [[id, titles.get(id), 'nothing in the repository']]
        : table.rows.map((row) => [id, titles.get(id), ...row.cells.map(lines)]),
    ),
  }
}

function riskSheet({ repo }: PackContext, { risks }: PackTables): Sheet {
  const order = bandsOf(methodologyThatCounts(repo)).map(({ label }) => label)
  return {
    name: 'Risks',
    columns: [
      text('Id', 10),
      text('Risk', 40),
      text('Description', 60),
      text('Owner', 22),
      number('Likelihood', 10),
      number('Impact', 8),
      { ...number('Level', 8), bands: { order, by: 7 } },
      { ...choice('Band', 10, order), bands: { order } },
      choice('Treatment', 11, enumValues('risk', 'treatment')),
      text('Controls', 14),
      { ...number('Residual level', 10), bands: { order, by: 11 } },
      { ...choice('Residual band', 11, order), bands: { order } },
      choice('Status', 12, enumValues('risk', 'status')),
      date('Next review'),
    ],
    rows: risks.map((risk) => [
      risk.id,
      risk.title,
      risk.description,
      risk.owner,
      risk.likelihood,
      risk.impact,
      risk.level,
      risk.band,
      risk.treatment,
      risk.controls.join('\n'),
      risk.residualLevel,
      risk.residualBand,
      risk.status,
      risk.nextReview,
    ]),
  }
}

function actionSheet({ repo, names }: PackContext): Sheet {
  return {
    name: 'Actions',
    columns: [
      text('Plan', 10),
      text('Version', 8),
      text('Action', 13),
      text('Risks', 10),
      text('Control', 10),
      text('What', 60),
      text('Owner', 24),
      text('Resources', 26),
      date('Due'),
      choice('Status', 12, enumValues('treatment-plan', 'actions/status')),
      date('Done on'),
      text('How it is judged', 44),
      text('Evidence', 11),
      text('Note', 32),
    ],
    rows: repo
      .live('treatment-plan')
      .flatMap((plan) =>
        (plan.data.actions ?? []).map((action) => [
          plan.id,
          plan.data.version,
          action?.id,
          action?.risk?.join('\n'),
          action?.control,
          action?.what,
          action?.owner && names.words(action.owner),
          action?.resources,
          action?.due,
          action?.status,
          action?.done_on,
          action?.evaluation,
          action?.evidence?.join('\n'),
          action?.note,
        ]),
      ),
  }
}

function approvalSheet({ repo, names }: PackContext): Sheet {
  return {
    name: 'Approvals by risk owners',
    columns: [text('Plan', 10), text('Risk owner', 28), text('Risks', 40), date('On'), text('Plan version', 12)],
    rows: repo
      .live('treatment-plan')
      .flatMap((plan) =>
        (plan.data.owner_approvals ?? []).map((approval) => [
          plan.id,
          approval?.risk_owner && names.words(approval.risk_owner),
          approval?.risks?.join(', '),
          approval?.on,
          approval?.plan_version,
        ]),
      ),
  }
}

function evidenceSheet(context: PackContext): Sheet {
  const table: TableView = registerView('evidence', context.repo.all('evidence'), context.names, context.linkable)
  const isDate = (title: string): boolean => /^(From|To|Collected on)$/.test(title)
  return {
    name: 'Evidence',
    columns: [
      ...table.columns.map(({ title, width }) => (isDate(title) ? date(title) : text(title, Math.round(width * 10)))),
      text('Where', 36),
      text('SHA-256', 30),
    ],
    rows: context.repo
      .all('evidence')
      .map(({ data }, index) => [
        ...table.rows[index]!.cells.map(lines),
        data.location?.path ?? data.location?.url ?? data.location?.['git-ref'],
        data.sha256,
      ]),
  }
}
