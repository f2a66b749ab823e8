/** The page of the change report. */
import type { PackContext } from '../context.ts'
import type { PageSpec } from '../page-spec.ts'
import { changesView } from '../views/changes.ts'

export function changeReportPage(context: PackContext): PageSpec | undefined {
  const { since } = context.input
  if (since === undefined) return undefined
  return {
    key: 'change-report',
    title: `Changes since ${since.revision}`.slice(0, 100),
    template: 'change-report',
    landscape: true,
    view: changesView(context, since),
  }
}
