/** Reports roles without which an ISMS does not run and which nobody has defined. */
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { role } from './_example-texts.ts'

const needed = ['executive-sponsor', 'isms-manager', 'process-owner', 'internal-auditor', 'all-employees'] as const

const sponsor = role('ROL-001', 'executive-sponsor', 'top_management: true')

export const rule = defineRule({
  id: 'role/undefined',
  summary: 'A role that every ISMS needs is not defined',
  why: 'Somebody has to answer for the ISMS, run it, own its processes and audit it, and everyone has to know their part. What is not assigned is not done.',
  fires:
    'Fires once per role key among executive-sponsor, isms-manager, process-owner, internal-auditor and all-employees that no live role has. Silent when the role exists without a holder, which role/vacant reports, and when a role or its key cannot be read.',
  fix: 'Define the role with its responsibilities and authorities.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['5.3'],
  phase: 'stage1',
  check({ repo, report }) {
    const roles = repo.live('role')
    if (anyUnreadable(repo, 'role') || roles.some((role) => isFaulty(role, '/key'))) return
    const keys = new Set(roles.map(({ data }) => data.key))
    for (const key of needed) {
      if (keys.has(key)) continue
      report({
        subject: key,
        message: `No role with key ${key} is defined`,
        help: `Add a role with key ${key}, its responsibilities and authorities.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nobody audits',
        files: {
          'roles.yaml': `${sponsor}${role('ROL-002', 'isms-manager')}${role('ROL-004', 'process-owner')}${role('ROL-005', 'all-employees')}`,
        },
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      {
        title: 'All five, even without holders',
        files: {
          'roles.yaml': `${sponsor}${role('ROL-002', 'isms-manager')}${role('ROL-003', 'internal-auditor')}${role('ROL-004', 'process-owner')}${role('ROL-005', 'all-employees')}`,
        },
      },
    ],
  },
})
