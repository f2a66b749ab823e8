/** Reports corrective actions that were agreed or carried out without saying why the lapse happened. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'

const cap = (status: string, lines = '') => `id: CAP-001
title: Access reviews on schedule
finding: [FND-001]
status: ${status}
actions:
  - { what: Put the review in the calendar of the process, owner: PER-001, due: "2026-09-30" }
${lines}`

export const rule = defineRule({
  id: 'cap/without-root-cause',
  summary: 'A corrective action does not say why the nonconformity happened, or how that was found out',
  why: 'Without the cause, an action mends one case and the next one follows. An auditor reads the cause before anything else.',
  fires:
    'Fires when a corrective action of any status beyond draft lacks root_cause.text or root_cause.method. Silent in draft and for rejected ones.',
  fix: 'Find the cause and name the method used.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 b'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('cap')) {
      const { status, root_cause: cause } = artifact.data
      if (status === undefined || status === 'draft' || status === 'rejected') continue
      const noText = isBlank(cause?.text)
      const noMethod = cause?.method === undefined
      if (!noText && !noMethod) continue
      const pointer =
        cause === undefined || (noText && noMethod) ? '/root_cause' : noText ? '/root_cause/text' : '/root_cause/method'
      const lack = noText ? 'names no root cause' : 'does not say how the root cause was found'
      const help = noText
        ? 'Describe the cause in root_cause.text and set root_cause.method.'
        : 'Set root_cause.method to 5-whys, fishbone, fta or other.'
      report({ artifact, pointer, message: `${artifact.id} has status ${status} and ${lack}`, help })
    }
  },
  examples: {
    bad: [
      { title: 'Agreed without a cause', files: { 'caps/CAP-001.yaml': cap('accepted') }, at: ['caps/CAP-001.yaml:1'] },
      {
        title: 'A cause without a method',
        files: {
          'caps/CAP-001.yaml': cap('closed', 'root_cause: { text: Nobody owned the calendar of the review. }\n'),
        },
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [
      { title: 'Still a draft', files: { 'caps/CAP-001.yaml': cap('draft') } },
      {
        title: 'Cause and method',
        files: {
          'caps/CAP-001.yaml': cap(
            'accepted',
            'root_cause: { method: 5-whys, text: Nobody owned the calendar of the review. }\n',
          ),
        },
      },
    ],
  },
})
