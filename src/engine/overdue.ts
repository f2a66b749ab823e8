/** What is overdue: open findings that speak of a day that has passed. */
import type { Diagnostic } from './diagnostic.ts'

/** Rules whose fault is a passed day. */
const passed = /(overdue|expired|missed|not-reassessed)/

/** Open findings about passed days, in their order. */
export const overdueOf = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ rule, status }) => status === 'open' && passed.test(rule))
