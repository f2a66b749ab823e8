/** The built-in views that a pack definition can name, each with what it shows. */
import { allKinds } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import { auditViews } from './audit-views.ts'
import { changeReportPage } from './change-report.ts'
import { customerViews } from './customer-views.ts'
import { indexViews } from './index-views.ts'
import { leftOutPage } from './left-out.ts'
import { operationViews } from './operation-views.ts'
import { overviewPage } from './overview.ts'
import { rolesPage } from './people.ts'
import { riskPage } from './risk-register.ts'
import { soaPage } from './soa.ts'
import { trainingPage } from './training.ts'
import { trendViews } from './trend-views.ts'
import type { View } from './view.ts'

const everyone: readonly KindName[] = ['person', 'role']

const views: Readonly<Record<string, View>> = {
  overview: { make: ({ work, sections }) => overviewPage(work, sections), shows: [] },
  ...indexViews,
  roles: { make: ({ work }) => rolesPage(work.context), shows: everyone },
  'risk-register': { make: ({ work }) => riskPage(work), shows: ['risk'] },
  soa: { make: ({ work }) => soaPage(work), shows: ['soa'] },
  training: { make: ({ work }) => trainingPage(work.context), shows: ['training-programme', 'training-record'] },
  ...operationViews,
  ...trendViews,
  ...auditViews,
  // Tells of every kind and of who changed it; its pages are made where its folder is known.
  'change-record': { make: () => undefined, shows: allKinds.map(({ kind }) => kind as KindName) },
  'change-report': {
    make: ({ work }) => changeReportPage(work.context),
    shows: ['person', 'risk', 'finding', 'cap', 'audit'],
    needs: 'since',
  },
  ...customerViews,
  'left-out': { make: ({ work }) => leftOutPage(work), shows: [] },
}

/** Their names, in the order of the documentation. */
export const viewNames: readonly string[] = Object.keys(views)

/** The view of a name that the definition reader has let through. */
export const viewNamed = (name: string): View => views[name]!
