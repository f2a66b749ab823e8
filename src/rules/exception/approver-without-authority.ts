/** Rule exception/approver-without-authority: who approves an exception may do so (A.5.36, clause 5.3). */
import { authorityIn } from '../../analysis/authority.ts'
import { actedIn, hasAuthority } from '../../analysis/role-holders.ts'
import { people, roles } from '../approval/_example-texts.ts'
import { defineRule } from '../define.ts'
import { exception } from './_example-texts.ts'

const repository = (by: string, status = 'approved') => ({
  'exceptions/EXC-001.yaml': exception({ approved_by: by, status }),
  'people.yaml': people,
  'roles.yaml': roles(),
})

export const rule = defineRule({
  id: 'exception/approver-without-authority',
  summary: 'An exception was approved by somebody who may not approve exceptions',
  why: 'Rules are weakened through exceptions; who may do that has to be settled beforehand.',
  fires:
    'Fires when the approver of a live exception held, or stood in for as deputy, on the approval date no role whose authorities name exception. Silent when the role ended later, for an approver whom approval/approver-not-registered reports, for exceptions that are only requested, and without a person or day (exception/without-approval).',
  fix: 'Have somebody with the authority approve.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.36', '5.3'],
  phase: 'implementing',
  check({ repo, report }) {
    const base = authorityIn(repo)
    const deciding = base.all('role').filter((role) => hasAuthority(role, 'exception'))
    for (const artifact of repo.live('exception')) {
      const { approved_by: by, approved_on: on, status } = artifact.data
      if (status === 'requested' || on === undefined || by === undefined || repo.get('person', by) === undefined)
        continue
      if (repo.unreadableKinds.has('role') || deciding.some((role) => actedIn(base, role, by, on))) continue
      report({
        artifact,
        pointer: '/approved_by',
        message: `${artifact.id} was approved by ${by}, who on ${on} held no role with authority over exceptions`,
      })
    }
  },
  examples: {
    bad: [{ title: 'an engineer', files: repository('PER-003'), at: ['exceptions/EXC-001.yaml:8'] }],
    good: [
      { title: 'the sponsor', files: repository('PER-001') },
      { title: 'nobody of the register', files: repository('PER-009') },
      { title: 'rejected', files: repository('PER-003', 'rejected') },
    ],
  },
})
