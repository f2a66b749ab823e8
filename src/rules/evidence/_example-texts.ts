/** Texts that the examples of the evidence rules share. */

/** A complete record of evidence on a file, one field per line; `left` names fields to leave out, `lines` come last from line 10. */
export function record(lines = '', ...left: readonly string[]): string {
  const fields = [
    'id: EVD-001',
    'supports: [A.8.1]',
    'type: export',
    'period: { from: "2026-01-01", to: "2026-03-31" }',
    'collected_on: "2026-04-02"',
    'collected_by: Device management',
    'source: Device management',
    'method: Saved report',
    'location: { path: evidence/files/laptops.txt }',
  ]
  return `${fields.filter((field) => !left.includes(field.split(':')[0] ?? '')).join('\n')}\n${lines}`
}

/** The file that the record points to. */
export const files = { 'evidence/files/laptops.txt': 'All laptops are encrypted.\n' }
