/** Reports controls that are not finished and that no dated action finishes. */

import { hasDatedAction } from '../../analysis/actions-for-control.ts'
import { controlsOfEntry } from '../../analysis/controls-of.ts'
import { applicableEntries, entryName } from '../../analysis/soa-entries.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { control, included, plan, soa } from './_example-texts.ts'

const unfinished = new Set(['planned', 'partial', 'not-started'])

export const rule = defineRule({
  id: 'soa/planned-without-action',
  summary: 'An unfinished control has no dated action',
  why: 'A necessary control that is not there yet belongs in the treatment plan with a date; otherwise it stays planned for ever.',
  fires:
    'Fires when an applicable entry of status planned, partial or not-started has no open plan action with a due date, for its Annex A id or for one of its own controls. Silent when the action names the control and the entry does not name the action, and while a treatment plan cannot be read.',
  fix: 'Add a dated action to the treatment plan.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 e'],
  phase: 'stage1',
  ofPractice: true,
  check({ repo, report }) {
    if (anyUnreadable(repo, 'treatment-plan')) return
    for (const entry of applicableEntries(repo)) {
      const { status, controls = [] } = entry.data
      if (status === undefined || !unfinished.has(status)) continue
      const ids = [entry.id, ...controls, ...controlsOfEntry(repo, entry).map(({ id }) => id)]
      if (hasDatedAction(repo, ids)) continue
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/status`,
        message: `${entryName(entry)} is ${status === 'not-started' ? 'not started' : status}, and no open plan action with a due date builds it`,
        help: `Add an action with control ${entry.id} and a due date to the treatment plan.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'No action, and one without a due date',
        files: {
          'soa.yaml': soa(included('A.8.1', 'status: planned'), included('A.8.2', 'status: partial')),
          'treatment-plans/RTP-1.yaml': plan('control: A.8.2, status: planned'),
        },
        at: ['soa.yaml:7', 'soa.yaml:8'],
      },
      {
        title: 'The action is done, the control is still partial',
        files: {
          'soa.yaml': soa(included('A.8.1', 'status: partial')),
          'treatment-plans/RTP-1.yaml': plan('control: A.8.1, due: "2026-03-31", status: done'),
        },
        at: ['soa.yaml:7'],
      },
    ],
    good: [
      {
        title: 'An open action names the own control of the entry',
        files: {
          'soa.yaml': soa(included('A.8.1', 'status: planned, controls: [CTL-001]')),
          'controls/CTL-001.yaml': control('CTL-001', 'annex_a: [A.8.1]\nstatus: planned'),
          'treatment-plans/RTP-1.yaml': plan('control: CTL-001, due: "2026-09-30", status: planned'),
        },
      },
    ],
  },
})
