/** Texts that the examples of the exception rules share. */

/** An approved exception, one field per line, with `changes` that replace fields and take out those set to nothing; lines given come last. */
export function exception(changes: Readonly<Record<string, string>> = {}, lines = ''): string {
  const fields: Readonly<Record<string, string>> = {
    id: 'EXC-001',
    title: 'Shared account',
    from: '[POL-002]',
    reason: 'One account only.',
    risk: 'RISK-001',
    compensating: 'Logins are reviewed weekly.',
    requested_by: 'PER-002',
    approved_by: 'PER-001',
    approved_on: '"2026-02-10"',
    expires: '"2026-12-31"',
    status: 'approved',
    ...changes,
  }
  return `${Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}${lines}`
}
