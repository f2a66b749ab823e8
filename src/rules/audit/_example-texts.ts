/** Texts that the examples of the audit rules share. */

/** Where the audit of these examples stands. */
export const path = 'audits/AUD-2026-01.yaml'

/** An audit: status on line 4, auditors on line 6, scope on line 7, dates on line 8, further lines from line 9. */
export const audit = (
  type: string,
  status: string,
  lines = '',
  {
    id = 'AUD-2026-01',
    scope = '{ clauses: ["4", "5", "6", "7", "8", "9", "10"] }',
    from = '2026-04-13',
    to = '2026-04-15',
    auditors = '[PER-010]',
  } = {},
): string => `id: ${id}
title: Audit of spring 2026
type: ${type}
status: ${status}
lead: PER-010
auditors: ${auditors}
scope: ${scope}
dates: { from: "${from}", to: "${to}" }
${lines}`
