/** The views that go to customers: certificate, scope, decisions of the statement of applicability, list of policies. */
import { scopeThatCounts } from '../../analysis/scope-boundary.ts'
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import type { PackContext } from '../context.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec } from '../page-spec.ts'
import { approvalLine } from '../views/document-header.ts'
import { type SoaRow, soaView, themeNames } from '../views/soa.ts'
import { type TableView, words } from '../views/table-view.ts'
import type { View } from './view.ts'

export const customerViews: Readonly<Record<string, View>> = {
  certificate: { make: ({ work }) => certificatePage(work), shows: ['certificate'] },
  'scope-summary': { make: ({ work }) => scopePage(work.context), shows: ['scope'] },
  'soa-decisions': { make: ({ work }) => decisionsPage(work), shows: ['soa'] },
  'policy-list': { make: ({ work }) => policiesPage(work.context), shows: ['policy'] },
}

function certificatePage({ context }: PackWork): PageSpec {
  const { repo } = context
  const site = (id: string): string => repo.get('asset', id)?.data.title ?? id
  const certificates = repo.all('certificate').map(({ id, data }) => ({
    id,
    facts: [
      ['Number', data.number],
      ['Standard', data.standard],
      ['Scope', data.scope_text],
      ['Sites', (data.sites ?? []).flatMap((one) => (one ? [site(one)] : [])).join('; ')],
      ['Statement of applicability', data.soa && `version ${data.soa.version ?? '?'} of ${data.soa.date ?? '?'}`],
      ['Certification body', data.cb],
      ['Accreditation', [data.accreditation?.body, data.accreditation?.number].filter(Boolean).join(', ')],
      ['Decided on', data.decision_date],
      ['Issued on', data.issued],
      ['Valid until', data.expires],
      ['Status', data.status && (data.expires && data.expires < context.today ? 'expired' : data.status)],
    ].flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  }))
  return {
    key: 'certificate',
    title: 'Certificate',
    template: 'certificate',
    view: { certificates, organization: repo.config.organization ?? '', standard: repo.config.standard ?? '' },
    holds: ['register:certificate', ...certificates.map(({ id }) => id)],
  }
}

function scopePage({ repo, drafts }: PackContext): PageSpec {
  const scope = scopeThatCounts(repo)
  const data = scope?.data
  const list = (values: readonly (string | undefined)[] | undefined): string[] =>
    (values ?? []).flatMap((one) => (one ? [one.trim()] : []))
  return {
    key: 'scope',
    title: 'Scope',
    template: 'scope-summary',
    view: {
      statement: data?.statement ?? '',
      version: data?.version ?? '',
      draft: scope !== undefined && drafts.has(scope.id),
      locations: list(data?.locations),
      services: list(data?.services),
      exclusions: list(data?.exclusions?.map((one) => one?.what)),
    },
  }
}

function decisionsPage({ context, tables }: PackWork): PageSpec {
  const soa = soaThatCounts(context.repo)
  const { version, date, counts } = soaView(context, tables.soa)
  const annex = tables.soa.filter(({ theme }) => theme !== 'own')
  return {
    key: 'soa',
    title: 'Statement of applicability',
    template: 'soa-decisions',
    view: {
      version,
      date,
      draft: soa !== undefined && context.drafts.has(soa.id),
      counts: { ...counts, total: annex.length, ...countsOf(annex) },
      themes: Object.entries(themeNames)
        .map(([theme, name]) => ({ name, table: decisionTable(annex.filter((row) => row.theme === theme)) }))
        .filter(({ table }) => table.rows.length > 0),
    },
    holds: annex.map(({ id }) => id),
  }
}

const countsOf = (rows: readonly SoaRow[]) => ({
  applicable: rows.filter(({ applicable }) => applicable === 'yes').length,
  excluded: rows.filter(({ applicable }) => applicable === 'no').length,
  undecided: rows.filter(({ applicable }) => applicable === '').length,
})

const decisionTable = (rows: readonly SoaRow[]): TableView => ({
  columns: [
    { title: 'Control', width: 1 },
    { title: 'Title', width: 6 },
    { title: 'Applies', width: 1.2 },
  ],
  rows: rows.map((row) => ({
    anchor: row.id,
    cells: [words(row.id), words(row.title), words(row.applicable || 'not decided')],
  })),
  empty: 'No control is decided on.',
})

function policiesPage(context: PackContext): PageSpec {
  const { repo, names } = context
  const policies = repo.live('policy')
  const table: TableView = {
    columns: [
      { title: 'Policy', width: 6 },
      { title: 'Version', width: 1 },
      { title: 'Approved on', width: 1.5 },
      { title: 'Next review', width: 1.5 },
    ],
    rows: policies.map((policy) => ({
      anchor: policy.id,
      cells: [
        words(policy.data.title),
        words(policy.data.version),
        words(context.drafts.has(policy.id) ? 'draft' : approvalLine(policy, names).on),
        words(policy.data.next_review),
      ],
    })),
    empty: 'The repository holds no policies.',
  }
  return {
    key: 'policies',
    title: 'List of policies',
    template: 'policy-list',
    view: { table },
    holds: ['register:policy', ...policies.map(({ id }) => id)],
  }
}
