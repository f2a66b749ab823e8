/** Texts that the examples of the incident rules share. */

/** A closed incident of 2 March 2026, one field per line, with `changes` that replace fields and take out those set to nothing. */
export function incident(changes: Readonly<Record<string, string>> = {}): string {
  const fields: Readonly<Record<string, string>> = {
    id: 'INC-001',
    title: 'Laptop lost on a train',
    detected_on: '"2026-03-02"',
    reported_on: '"2026-03-02"',
    decision: 'incident',
    severity: 'high',
    assets: '[AST-001]',
    cause: 'The bag was left behind.',
    lessons: 'Bags now carry a label.',
    resolved_on: '"2026-03-04"',
    status: 'closed',
    ...changes,
  }
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

/** A law that asks for notice within 72 hours. */
export const law = `id: LEG-001
title: Data protection
type: law
source: Act
summary: Report breaches in time.
applies_to: [AST-001]
notification_deadline: PT72H
`
