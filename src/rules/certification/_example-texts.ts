/** Texts that the examples of the certification rules share. */

/** Where the plan of these examples stands. */
export const path = 'certification-plans/CPL-2026.yaml'

/** A plan; further lines from line 4. */
export const plan = (lines: string) => ({
  [path]: `id: CPL-2026
title: Way to the certificate
status: draft
${lines}`,
})

/** A budget in a currency; its lines begin on line 7. */
export const budget = (currency: string, ...lines: readonly string[]): string =>
  `budget:\n  currency: ${currency}\n  lines:\n${lines.map((line) => `    - { ${line} }\n`).join('')}`

/** A configuration with a certification body and further lines of its settings. */
export const config = (lines = '') => ({
  'isms.yaml': `format: 1\norganization: Example B.V.\ncb:\n  name: Meridian Certification\n${lines}`,
})
