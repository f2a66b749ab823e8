/** One control on one sheet: decision and reason, owner, how far it is, risks, documents, evidence, audits, findings, history. */

import { type ControlCoverage, stages } from '../../analysis/annex-coverage.ts'
import { auditDays } from '../../analysis/audit-plan.ts'
import { evidenceSpan, freshUntil } from '../../analysis/evidence-of.ts'
import { soaEntry, soaThatCounts } from '../../analysis/soa-entries.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import type { Artifact } from '../../model/artifact.ts'
import { statusOf } from '../../model/life.ts'
import { limitDuration } from '../../model/settings.ts'
import type { PackContext } from '../context.ts'
import type { PackHistory } from '../input.ts'
import type { ControlChange } from './control-history.ts'
import { controlLinks } from './control-links.ts'
import { approvalLine } from './document-header.ts'
import type { FactView, PassageView } from './record.ts'
import { recordView } from './record.ts'
import type { RiskLine } from './risks.ts'
import type { SoaRow } from './soa.ts'
import { type TableView, words } from './table-view.ts'

export interface ControlSheetView {
  readonly facts: readonly FactView[]
  readonly justification: string
  readonly passages: readonly PassageView[]
  readonly progress: TableView
  readonly risks: TableView
  readonly documents: TableView
  readonly evidence: TableView
  readonly audits: TableView
  readonly findings: TableView
  readonly gaps: TableView
  readonly others: TableView
  readonly history: TableView
}

/** What the sheets of a pack share. */
export interface SheetTables {
  readonly rows: ReadonlyMap<string, SoaRow>
  readonly risks: ReadonlyMap<string, RiskLine>
  readonly coverage: ReadonlyMap<string, ControlCoverage>
  readonly changes: (id: string) => readonly ControlChange[]
}

/** Rows of one table of a sheet at most; the registers hold all. */
const MOST = 40

export function controlSheet(context: PackContext, id: string, tables: SheetTables): ControlSheetView {
  const links = controlLinks(context.repo, id)
  const row = tables.rows.get(id)
  const own = context.repo.get('control', id)
  const record = own === undefined ? undefined : recordView(own, context.names, context.linkable, false)
  return {
    facts: [...(row === undefined ? [] : decisionFacts(row)), ...(record?.facts ?? [])],
    justification: row?.justification ?? '',
    passages: record?.passages ?? [],
    progress: progressTable(tables.coverage.get(id)),
    risks: riskTable(links.risks, tables.risks),
    documents: documentTable(context, links.documents),
    evidence: evidenceTable(context, links.evidence),
    audits: auditTable(links.audits),
    findings: findingTable(context, links.findings),
    gaps: gapTable(openOn(context, id)),
    others: otherTable(links.others),
    history: historyTable(context.input.history, tables.changes(id)),
  }
}

function decisionFacts(row: SoaRow): FactView[] {
  const facts: FactView[] = [
    { label: 'Applies', parts: words(row.applicable || 'not decided') },
    { label: 'Ground of exclusion', parts: words(row.ground.replaceAll('-', ' ')) },
    { label: 'Status', parts: words(row.status.replaceAll('-', ' ')) },
    { label: 'Target date', parts: words(row.targetDate) },
    { label: 'Owner', parts: words(row.owner || 'nobody') },
    { label: 'Drivers', parts: row.drivers },
    { label: 'Carried out by', parts: row.controls },
  ]
  return facts.filter(({ parts }) => parts.length > 0)
}

const STAGES: Readonly<Record<(typeof stages)[number], string>> = {
  owned: 'Somebody who is here answers for it',
  documented: 'A document in force rules it',
  implemented: 'It is in operation',
  evidenced: 'Fresh evidence shows that it operates',
  audited: 'An internal audit of this cycle looked at it',
}

function progressTable(coverage: ControlCoverage | undefined): TableView {
  return {
    columns: [column('Step', 4), column('Reached', 1)],
    rows:
      coverage?.decision === 'applicable'
        ? stages.map((stage) => ({ anchor: '', cells: [words(STAGES[stage]), words(coverage[stage] ? 'yes' : 'no')] }))
        : [],
    empty:
      coverage?.decision === 'excluded'
        ? 'The control is excluded, so that nothing is to be put into operation.'
        : 'No decision of the statement of applicability makes this control necessary.',
  }
}

function riskTable(risks: readonly Artifact<'risk'>[], lines: ReadonlyMap<string, RiskLine>): TableView {
  const level = (value: number | undefined, band: string) =>
    words(value === undefined ? 'not scored' : `${value} ${band}`.trim())
  return {
    columns: [
      column('Risk', 4),
      column('Owner', 2),
      column('Level now', 1.3),
      column('Treatment', 1.2),
      column('Residual', 1.3),
    ],
    rows: first(risks).flatMap(({ id }) => {
      const line = lines.get(id)
      if (line === undefined) return []
      return [
        {
          anchor: '',
          cells: [
            named(id, line.title),
            words(line.owner),
            level(line.level, line.band),
            words(line.treatment),
            level(line.residualLevel, line.residualBand),
          ],
        },
      ]
    }),
    empty: 'No live risk names this control.',
  }
}

function documentTable(context: PackContext, documents: readonly Artifact[]): TableView {
  return {
    columns: [column('Document', 4), column('Version', 1), column('Approved on', 1.4), column('Approved by', 2.2)],
    rows: first(documents).map((document) => {
      const { title, version } = document.data as { title?: string; version?: string }
      const { on, by } = approvalLine(document, context.names)
      const draft = context.drafts.has(document.id)
      return {
        anchor: '',
        cells: [named(document.id, title), words(version), words(on || (draft ? 'DRAFT' : '')), words(by)],
      }
    }),
    empty: 'No document rules this control.',
  }
}

function evidenceTable(context: PackContext, evidence: readonly Artifact<'evidence'>[]): TableView {
  const freshness = limitDuration(context.repo, 'evidence_freshness', 'P12M')
  return {
    columns: [column('Evidence', 4), column('Speaks of', 2), column('Counts until', 1.6), column('Collected by', 2)],
    rows: first(evidence).map((piece) => {
      const span = evidenceSpan(piece)
      const until = freshUntil(piece, freshness)
      const { title, collected_by: by } = piece.data as { title?: string; collected_by?: string }
      const days = span === undefined ? '' : span.from === span.to ? span.to : `${span.from} to ${span.to}`
      return {
        anchor: '',
        cells: [
          named(piece.id, title),
          words(days || 'no date'),
          words(until === undefined ? '' : until < context.today ? `${until}, stale` : until),
          words(by === undefined ? '' : context.names.words(by)),
        ],
      }
    }),
    empty: 'No evidence is on record for this control.',
  }
}

function auditTable(audits: readonly Artifact<'audit'>[]): TableView {
  return {
    columns: [column('Audit', 4), column('Sort', 1.4), column('Until', 1.4), column('Status', 1.4)],
    rows: first(audits).map((audit) => ({
      anchor: '',
      cells: [
        named(audit.id, (audit.data as { title?: string }).title),
        words(audit.data.type),
        words(auditDays(audit)?.to),
        words(statusOf(audit)),
      ],
    })),
    empty: 'No audit names this control in its scope.',
  }
}

function findingTable(context: PackContext, findings: readonly Artifact<'finding'>[]): TableView {
  return {
    columns: [
      column('Finding', 4),
      column('Grade', 1),
      column('Raised', 1.3),
      column('Status', 1.4),
      column('Corrective action', 2),
    ],
    rows: first(findings).map((finding) => ({
      anchor: '',
      cells: [
        named(finding.id, finding.data.statement),
        words(finding.data.grade),
        words(finding.data.raised_on),
        words(statusOf(finding).replaceAll('-', ' ')),
        context.repo
          .linksTo(finding.id)
          .filter(({ from }) => from.kind === 'cap')
          .map(({ from }) => ({ text: from.id, id: from.id })),
      ],
    })),
    empty: 'No audit finding is on record against this control.',
  }
}

/** Open findings of the check on the control itself or on its entry of the statement. */
function openOn({ input, repo }: PackContext, id: string): Diagnostic[] {
  const entry = soaEntry(repo, id)
  const soa = soaThatCounts(repo)?.id
  const onEntry = ({ artifact, pointer }: Diagnostic): boolean =>
    entry !== undefined &&
    artifact === soa &&
    (pointer === entry.pointer || pointer?.startsWith(`${entry.pointer}/`) === true)
  return input.diagnostics.filter((item) => item.status === 'open' && (item.artifact === id || onEntry(item)))
}

function gapTable(gaps: readonly Diagnostic[]): TableView {
  return {
    columns: [column('Grade', 1), column('What the check found', 5), column('Next step', 4)],
    rows: first(gaps).map(({ grade, message, help }) => ({
      anchor: '',
      cells: [words(grade === 'none' ? 'technical' : grade), words(message), words(help)],
    })),
    empty: 'The check of this content found nothing open.',
  }
}

function otherTable(others: readonly Artifact[]): TableView {
  return {
    columns: [column('What', 4), column('Kind', 2), column('Status', 1.4)],
    rows: first(others).map((other) => {
      const { title, name } = other.data as { title?: string; name?: string }
      return {
        anchor: '',
        cells: [
          named(other.id, title ?? name),
          words(kindNamed(other.kind)?.title ?? other.kind),
          words(statusOf(other).replaceAll('-', ' ')),
        ],
      }
    }),
    empty: '',
  }
}

function historyTable({ state }: PackHistory, changes: readonly ControlChange[]): TableView {
  return {
    columns: [column('Date', 1.3), column('Author', 2), column('What changed', 5), column('Commit', 1.4)],
    rows: changes.map(({ on, author, lines, subject, commit }) => ({
      anchor: '',
      cells: [
        words(on),
        words(author),
        words(lines.length === 0 ? subject : `${subject} (${lines.join('; ')})`),
        words(commit),
      ],
    })),
    empty:
      state === 'none'
        ? 'The history is not available: this pack was built without git.'
        : 'No commit is known that changed this control by itself.',
  }
}

const column = (title: string, width: number) => ({ title, width })
const named = (id: string, title: string | undefined) => [{ text: [id, title].filter(Boolean).join(' '), id }]
const first = <Item>(items: readonly Item[]): readonly Item[] => items.slice(0, MOST)
