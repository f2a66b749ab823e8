/** Texts that the examples of the corrective action rules share. */

/** An action of a corrective action, as a line of its list. */
export const action = (due: string, done?: string, owner = 'PER-001'): string =>
  `  - { what: Put the review in the calendar of the process, owner: ${owner}, due: "${due}"${done === undefined ? '' : `, done_on: "${done}"`} }\n`

/** A corrective action for FND-001: status on line 4, the action on line 6, further lines from line 7. */
export const cap = (
  status: string,
  lines = '',
  actions: string = action('2026-05-29', '2026-05-27'),
  id = 'CAP-001',
): string => `id: ${id}
title: Access reviews on schedule
finding: [FND-001]
status: ${status}
actions:
${actions}${lines}`

/** One corrective action as a repository, with further files. */
export const files = (text: string, more: Readonly<Record<string, string>> = {}) => ({
  'caps/CAP-001.yaml': text,
  ...more,
})
