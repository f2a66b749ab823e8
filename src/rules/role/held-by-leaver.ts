/** Reports roles whose holder is no longer here. */
import { hasLeft, nameOf } from '../../analysis/people.ts'
import { holdingsOn } from '../../analysis/role-holders.ts'
import { defineRule } from '../define.ts'
import { held, person, role } from './_example-texts.ts'

export const rule = defineRule({
  id: 'role/held-by-leaver',
  summary: 'Somebody who has left still holds a role',
  why: 'A role that a leaver holds on paper is held by nobody, and the rights that came with it may still be open.',
  fires:
    'Fires per assignment of a live role that covers today and names a person who has left, by employment or by a left date before today. Silent for a person on leave, on the last day, and for assignments that have ended.',
  fix: 'End the assignment and name a successor.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['5.3', 'A.6.5'],
  phase: 'stage1',
  check({ repo, today, report }) {
    for (const artifact of repo.live('role')) {
      for (const { person: id, pointer } of holdingsOn(artifact, today)) {
        const person = repo.get('person', id)
        if (person === undefined || !hasLeft(person, today)) continue
        report({
          artifact,
          pointer: `${pointer}/person`,
          message: `${artifact.id} is held by ${nameOf(person)}, who ${person.data.left === undefined ? 'has left' : `left on ${person.data.left}`}`,
          help: 'Set the last day of the assignment under to, and assign a successor.',
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'The assignment goes on',
        files: {
          'people.yaml': person('PER-001', 'type: employee, employment: left, left: "2026-05-31"'),
          'roles.yaml': role('ROL-002', 'isms-manager', held('PER-001')),
        },
        at: ['roles.yaml:9'],
      },
    ],
    good: [
      {
        title: 'On leave, or on the last day',
        files: {
          'people.yaml': `${person('PER-001', 'type: employee, employment: leave')}${person('PER-002', 'type: employee, employment: active, left: "2026-06-30"')}`,
          'roles.yaml': role('ROL-002', 'risk-owner', held('PER-001', 'PER-002')),
        },
      },
      {
        title: 'The assignment ended',
        files: {
          'people.yaml': person('PER-001', 'type: employee, employment: left, left: "2026-05-31"'),
          'roles.yaml': role(
            'ROL-002',
            'dpo',
            'reports_to: ROL-001\nassignments: [{ person: PER-001, from: "2025-01-01", to: "2026-05-31" }]',
          ),
        },
      },
    ],
  },
})
