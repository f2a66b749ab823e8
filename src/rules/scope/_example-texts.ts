/** Texts that the examples of the scope rules share. */

/** A complete approved scope; lines given replace fields of the same name. */
export function scope(changes: Readonly<Record<string, string>> = {}): string {
  const fields: Record<string, string> = {
    id: 'id: SCOPE',
    version: 'version: "1.0"',
    status: 'status: approved',
    statement: 'statement: Operation of the reporting platform.',
    organization_units: 'organization_units: [Engineering]',
    locations: 'locations: [AST-010]',
    services: 'services: [Reporting platform]',
    processes: 'processes: [Platform operations]',
    technology: 'technology: Public cloud accounts and laptops',
    information: 'information: Customer data and source code',
    interfaces: 'interfaces: [{ with: SUP-001, what: Hosting, direction: both }]',
    headcount: 'headcount: 42',
    ...changes,
  }
  const lines = Object.values(fields).filter((line) => line !== '')
  return `---\n${lines.join('\n')}\n---\n\n# Scope\n`
}

/** The site, the service and the supplier that the scope names. */
export const registers = {
  'assets.yaml':
    '- { id: AST-010, title: Main office, type: site, in_scope: true }\n- { id: AST-011, title: Reporting platform, type: service, in_scope: true }\n',
  'suppliers/SUP-001.yaml':
    'id: SUP-001\ntitle: Cumulus Hosting\nservice: Hosting\ncategory: cloud\ncriticality: high\ndata_access: pii\n',
}
