/** Reports people who hold two roles that must not be in one hand. */
import { dutyExceptions } from '../../analysis/duty-exceptions.ts'
import { holdingsOn, rolesByHolder } from '../../analysis/role-holders.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { held, person, role } from './_example-texts.ts'

const roles = `${role('ROL-002', 'isms-manager', `incompatible_with: [ROL-003]\n${held('PER-001')}`)}${role('ROL-003', 'internal-auditor', held('PER-001'))}`
const exception = (fields: string) =>
  `id: EXC-001\ntitle: Two hats until autumn\nfrom: [ROL-002, ROL-003]\nreason: The auditor left\nrequested_by: PER-001\nexpires: "2026-09-30"\nstatus: approved\napproved_by: PER-002\napproved_on: "2026-02-10"\n${fields}`

const approver = {
  'people.yaml': person('PER-001') + person('PER-002'),
  'roles/sponsor.yaml': role('ROL-001', 'executive-sponsor', held('PER-002')).replace(
    'authorities: []',
    'authorities: [exception]',
  ),
}

export const rule = defineRule({
  id: 'role/conflicting-duties',
  summary: 'One person holds two roles that exclude each other',
  why: 'Duties are separated so that nobody can both do something and approve or check it. One person in both roles undoes that.',
  fires:
    'Fires per person and pair of roles held today of which one lists the other under incompatible_with. Silent when an exception in force (approved by somebody with the authority, with a compensating measure, not expired) departs from both roles, and when an exception cannot be read.',
  fix: 'Separate the roles, or have a compensating measure approved.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.3'],
  phase: 'stage1',
  check({ repo, today, report }) {
    if (anyUnreadable(repo, 'exception')) return
    const isExcused = dutyExceptions(repo, today)
    for (const [person, held] of rolesByHolder(repo, today)) {
      held.forEach((artifact, at) => {
        for (const other of held.slice(0, at)) {
          const excludes = [artifact.data.incompatible_with, other.data.incompatible_with]
          if (!excludes[0]?.includes(other.id) && !excludes[1]?.includes(artifact.id)) continue
          if (isExcused([other.id, artifact.id])) continue
          const pointer = holdingsOn(artifact, today).find((holding) => holding.person === person)?.pointer ?? ''
          report({
            artifact,
            pointer: `${pointer}/person`,
            subject: other.id,
            message: `${artifact.id} is held by ${person}, who also holds ${other.id}; the two exclude each other`,
            help: 'Give one of the roles to somebody else, or record an approved exception with a compensating measure.',
          })
        }
      })
    }
  },
  examples: {
    bad: [
      { title: 'Manager and auditor', files: { 'roles.yaml': roles }, at: ['roles.yaml:19'] },
      {
        title: 'The exception names no measure',
        files: { ...approver, 'roles.yaml': roles, 'exceptions/EXC-001.yaml': exception('') },
        at: ['roles.yaml:19'],
      },
    ],
    good: [
      {
        title: 'An exception with a measure, approved by somebody who may',
        files: {
          ...approver,
          'roles.yaml': roles,
          'exceptions/EXC-001.yaml': exception('compensating: An outside firm audits the manager’s own work.\n'),
        },
      },
      {
        title: 'Two people',
        files: { 'roles.yaml': roles.replace('PER-001', 'PER-002') },
      },
    ],
  },
})
