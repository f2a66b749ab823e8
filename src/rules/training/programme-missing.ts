/** Reports an ISMS without mandatory training for everyone. */
import { holdingsOn } from '../../analysis/role-holders.ts'
import { mandatoryProgrammes, programmesForAll } from '../../analysis/training.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { everyone, programme } from './_example-texts.ts'

const manager = `- id: ROL-002
  title: ISMS manager
  key: isms-manager
  responsibilities: [Runs the ISMS]
  authorities: []
  reports_to: ROL-001
  assignments: [{ person: PER-001, from: "2025-01-06" }]
`

export const rule = defineRule({
  id: 'training/programme-missing',
  summary: 'No mandatory training reaches everyone',
  why: 'Everyone under the control of the organization has to know the policy, their part in it and what happens when it is ignored.',
  fires:
    'Fires once when no training-programme in use with mandatory true has a role with key all-employees in its audience. Silent when the mandatory programmes together name every role that has a holder, and when a programme or role cannot be read.',
  fix: 'Set up a mandatory programme for everyone.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.3', 'A.6.3'],
  phase: 'stage1',
  check({ repo, today, report }) {
    if (anyUnreadable(repo, 'training-programme', 'role') || programmesForAll(repo).length > 0) return
    const named = new Set(mandatoryProgrammes(repo).flatMap(({ data }) => data.audience ?? []))
    const held = repo.live('role').filter((role) => holdingsOn(role, today).length > 0)
    if (held.length > 0 && held.every(({ id }) => named.has(id))) return
    report({
      message: 'No mandatory training programme has all employees in its audience',
      help: 'Add a training-programme with mandatory true and the role of all employees under audience.',
    })
  },
  examples: {
    bad: [
      {
        title: 'For everyone, but by choice',
        files: { 'roles.yaml': everyone, 'training-programmes/TRN-001.yaml': programme({ mandatory: 'false' }) },
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      { title: 'Mandatory', files: { 'roles.yaml': everyone, 'training-programmes/TRN-001.yaml': programme() } },
      {
        title: 'Every role with a holder is named',
        files: { 'roles.yaml': manager, 'training-programmes/TRN-001.yaml': programme({ audience: '[ROL-002]' }) },
      },
    ],
  },
})
