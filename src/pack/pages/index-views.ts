/** The views that every pack of a management system has: indexes, registers that the tool derives, gaps, verification. */
import { clauseIndex } from '../views/clause-index.ts'
import { documentRegister } from '../views/document-register.ts'
import { provenanceFacts } from '../views/provenance.ts'
import { recordsList } from '../views/records-list.ts'
import { controlIndexPage } from './control-index-page.ts'
import { documentIndexPage } from './document-index.ts'
import { ownerIndexPage } from './owner-index.ts'
import type { View } from './view.ts'

export const indexViews: Readonly<Record<string, View>> = {
  'clause-index': {
    make: ({ work: { context } }) => {
      const view = clauseIndex(context)
      const holds = view.clauses.map(({ id }) => id)
      return { key: 'by-clause', title: 'Index by clause', template: 'by-clause', view, holds }
    },
    shows: [],
  },
  'control-index': {
    make: ({ work: { context, tables } }) => controlIndexPage(context, tables.soa),
    shows: [],
  },
  'document-index': { make: ({ work: { context } }) => documentIndexPage(context), shows: [] },
  'owner-index': { make: ({ work: { context } }) => ownerIndexPage(context), shows: ['person', 'role'] },
  'document-register': {
    make: ({ work: { context } }) => ({
      key: 'document-register',
      title: 'Register of documents',
      template: 'document-register',
      view: documentRegister(context),
      landscape: true,
    }),
    shows: [],
  },
  'records-list': {
    make: ({ work: { context } }) => ({
      key: 'records',
      title: 'List of records',
      template: 'records-list',
      view: { table: recordsList(context) },
      landscape: true,
    }),
    shows: [],
  },
  gaps: {
    make: ({ work: { context, tables } }) => ({
      key: 'gaps',
      title: 'Open gaps and exceptions',
      template: 'gaps',
      view: tables.gaps,
      landscape: true,
      holds: ['register:exception', ...context.repo.all('exception').map(({ id }) => id)],
    }),
    shows: ['exception'],
    showsCheck: true,
  },
  verification: {
    make: ({ work: { context } }) => ({
      key: 'verification',
      title: 'How to verify this pack',
      template: 'verification',
      view: { provenance: provenanceFacts(context).map(({ label, value }) => ({ label, value: value ?? '' })) },
    }),
    shows: [],
  },
}
