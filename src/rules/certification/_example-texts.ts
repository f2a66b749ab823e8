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

/** An audit of one day; its status is on line 4, its dates on line 5, further lines from line 6. The id is AUD- and the day. */
export const audit = (type: string, day: string, status = 'planned', lines = '') => `id: AUD-${day}
title: Audit
type: ${type}
status: ${status}
dates: { from: "${day}", to: "${day}" }
${status === 'planned' ? '' : 'lead: { name: Kim Sample }\nauditors: [{ name: Kim Sample }]\n'}${lines}`

/** Audits, each in a file named by its day. */
export const audits = (...texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text) => [`audits/${text.slice(4, 18)}.yaml`, text]))

/** Where the certificate of these examples stands. */
export const certificatePath = 'certificates/CRT-001.yaml'

/** A certificate decided on 2025-11-20: scope on line 6, decision on 8, expiry on 10, status on 11, events from 12. */
export const certificate = (
  given: { decided?: string; expires?: string; status?: string; events?: string; scope?: string; lines?: string } = {},
) => ({
  [certificatePath]: certificateText('CRT-001', given),
})

/** The text of a certificate under an id of its own. */
export const certificateText = (
  id: string,
  {
    decided = '2025-11-20',
    expires = '2028-11-19',
    status = 'certified',
    events = '',
    scope = 'Development and operation of the reporting platform.',
    lines = '',
  }: { decided?: string; expires?: string; status?: string; events?: string; scope?: string; lines?: string },
) => `id: ${id}
title: Certificate
cb: Meridian Certification
number: IS-2025-0417
standard: ISO/IEC 27001:2022
scope_text: ${scope}
soa: { version: "1.0", date: "2025-09-01" }
decision_date: "${decided}"
issued: "${decided}"
expires: "${expires}"
status: ${status}
events: [{ on: "${decided}", event: certified }${events}]
${lines}`

/** An internal audit of all clauses that ended on a day. */
export const internalAudit = (day: string, clauses = '"4", "5", "6", "7", "8", "9", "10"', status = 'reported') =>
  audit('internal', day, status, `scope: { clauses: [${clauses}] }\n`)

/** A management review on a day. */
export const review = (day: string, status = 'held') => ({
  'management-reviews/MRV-2026-01.yaml': `id: MRV-2026-01\ntitle: Review\nstatus: ${status}\ndate: "${day}"\nperiod: { from: "2025-06-01", to: "2026-05-31" }\n${status === 'held' ? 'chair: PER-001\nattendees: [PER-001]\n' : ''}inputs: {}\ndecisions: []\nactions: []\nconclusion: {}\n`,
})
