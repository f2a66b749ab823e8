/** The Stage 1 pack: every page of the documentation review, folder by folder, in the order an auditor reads. */

import { riskMatrix } from '../analysis/risk-matrix.ts'
import { soaThatCounts } from '../analysis/soa-entries.ts'
import type { KindChanges } from './change-record.ts'
import type { PackContext } from './context.ts'
import type { PageSpec, SectionSpec } from './page-spec.ts'
import { changePages } from './pages/changes.ts'
import { overviewPage } from './pages/overview.ts'
import { documentPage, documentPages, recordsPage, registerPage } from './pages/page-makers.ts'
import { rolesPage } from './pages/people.ts'
import { trainingPage } from './pages/training.ts'
import { clauseIndex } from './views/clause-index.ts'
import { controlIndex } from './views/control-index.ts'
import { documentRegister } from './views/document-register.ts'
import { gapsView } from './views/gaps.ts'
import { provenanceFacts } from './views/provenance.ts'
import { recordsList } from './views/records-list.ts'
import { type RiskLine, risksView } from './views/risks.ts'
import { type SoaRow, soaView } from './views/soa.ts'

/** Tables that several parts of the pack share. */
export interface PackTables {
  readonly soa: readonly SoaRow[]
  readonly risks: readonly RiskLine[]
  readonly changes: readonly KindChanges[]
}

/** Folder of the change record. */
export const CHANGES_FOLDER = '12-change'

export function stage1Sections(context: PackContext, tables: PackTables): SectionSpec[] {
  const { repo } = context
  const gaps = gapsView(context, tables.soa)
  const policies = context.documents.filter(({ kind }) => kind === 'policy')
  const top = policies.filter(({ data }) => (data as { level?: string }).level === 'top')
  const topic = policies.filter((policy) => !top.includes(policy))
  const sections: SectionSpec[] = [
    section('01', 'Context', [
      ...documentPages(context, 'scope', 'scope'),
      registerPage(context, 'context-issue'),
      recordsPage(context, 'interested-party'),
    ]),
    section('02', 'Leadership', [...top.map((policy) => documentPage(context, policy)), rolesPage(context)]),
    section('03', 'Risk', [
      ...documentPages(context, 'risk-methodology'),
      recordsPage(context, 'risk-assessment'),
      riskPage(context, tables.risks),
      ...documentPages(context, 'treatment-plan').map((page) => ({ ...page, landscape: true })),
      recordsPage(context, 'risk-acceptance'),
    ]),
    section('04', 'Statement of applicability', [soaPage(context, tables.soa)]),
    section('05', 'Objectives and changes', [
      recordsPage(context, 'objective'),
      recordsPage(context, 'change'),
      registerPage(context, 'opportunity'),
    ]),
    section('06', 'Support', [
      page('document-register', 'Register of documents', 'document-register', documentRegister(context), true),
      registerPage(context, 'competence-record'),
      trainingPage(context),
      ...documentPages(context, 'communication-plan').map((one) => ({ ...one, landscape: true })),
    ]),
    section('07', 'Operation', [
      ...topic.map((policy) => documentPage(context, policy)),
      ...documentPages(context, 'procedure'),
      ...documentPages(context, 'continuity-plan'),
      registerPage(context, 'control'),
      registerPage(context, 'asset'),
      registerPage(context, 'supplier'),
      registerPage(context, 'legal-requirement'),
      recordsPage(context, 'incident'),
      recordsPage(context, 'continuity-test'),
      registerPage(context, 'evidence'),
    ]),
    section('08', 'Performance', [
      recordsPage(context, 'metric'),
      ...documentPages(context, 'audit-programme'),
      recordsPage(context, 'audit'),
      recordsPage(context, 'management-review'),
    ]),
    section('09', 'Improvement', [
      recordsPage(context, 'finding'),
      recordsPage(context, 'cap'),
      registerPage(context, 'improvement'),
    ]),
    section('10', 'Records', [
      page('records', 'List of records', 'records-list', { table: recordsList(context) }, true),
    ]),
    section('11', 'Gaps and exceptions', [
      {
        ...page('gaps', 'Open gaps and exceptions', 'gaps', gaps, true),
        holds: ['register:exception', ...repo.all('exception').map(({ id }) => id)],
      },
      ...documentPages(context, 'certification-plan'),
    ]),
    ...(tables.changes.length === 0
      ? []
      : [{ ...section('12', 'Change record', changePages(tables.changes, CHANGES_FOLDER)), bound: false }]),
    section('99', 'Manifest', [
      page('verification', 'How to verify this pack', 'verification', {
        provenance: provenanceFacts(context).map(({ label, value }) => ({ label, value: value ?? '' })),
      }),
    ]),
  ]
  const clauses = clauseIndex(context)
  const index = section('00', 'Index', [
    { ...page('by-clause', 'Index by clause', 'by-clause', clauses), holds: clauses.clauses.map(({ id }) => id) },
    page('by-control', 'Index by Annex A control', 'by-control', { table: controlIndex(context, tables.soa) }, true),
  ])
  return [{ ...index, pages: [overviewPage(context, [index, ...sections], gaps), ...index.pages] }, ...sections]
}

function section(number: string, title: string, pages: readonly PageSpec[]): SectionSpec {
  return { key: `${number}-${title.toLowerCase().split(' ')[0]}`, number, title, pages }
}

function page(key: string, title: string, template: string, view: unknown, landscape = false): PageSpec {
  return { key, title, template, view, landscape }
}

function riskPage(context: PackContext, lines: readonly RiskLine[]): PageSpec {
  const heatMap = riskMatrix(context.repo) !== undefined
  return {
    key: 'risk-register',
    title: 'Risk register',
    template: 'risk-register',
    view: risksView(context, lines, heatMap),
    landscape: true,
    heatMap,
    holds: ['register:risk', ...context.repo.all('risk').map(({ id }) => id)],
  }
}

function soaPage(context: PackContext, rows: readonly SoaRow[]): PageSpec {
  const soa = soaThatCounts(context.repo)
  const view = soaView(context, rows)
  return {
    key: 'soa',
    title: soa?.data.title ?? 'Statement of applicability',
    template: 'soa',
    view,
    landscape: true,
    ...(soa === undefined ? {} : { document: soa }),
    holds: [...(soa ? [soa.id] : []), ...rows.map(({ id }) => id).filter((id) => id.startsWith('A.'))],
  }
}
