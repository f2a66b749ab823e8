/** Texts that the examples of the finding rules share. */

/** An audit of a type; its days are those of raising findings. */
export const audit = (type: string, day = '2026-04-17', id = 'AUD-2026-01', lines = ''): string => `id: ${id}
title: Audit of spring 2026
type: ${type}
status: planned
dates: { from: "${day}", to: "${day}" }
${lines}`

/** A finding: grade on line 4, raised_on on line 5, status on line 7, further lines from line 8. */
export const finding = (grade: string, raised: string, status: string, lines = ''): string => `id: FND-001
title: Access review left out
audit: AUD-2026-01
grade: ${grade}
raised_on: "${raised}"
process_owner: ROL-002
status: ${status}
${lines}`

/** A corrective action for FND-001. */
export const cap = (status: string, lines = '', id = 'CAP-001'): string => `id: ${id}
title: Access reviews on schedule
finding: [FND-001]
status: ${status}
actions:
  - { what: Put the review in the calendar of the process, owner: PER-001, due: "2026-05-29" }
${lines}`

/** An audit, a finding and further files. */
export const files = (type: string, text: string, more: Readonly<Record<string, string>> = {}) => ({
  'audits/AUD-2026-01.yaml': audit(type),
  'findings/FND-001.yaml': text,
  ...more,
})
