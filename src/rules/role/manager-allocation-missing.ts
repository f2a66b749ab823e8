/** Reports an ISMS manager of whose time nobody knows how much is for the ISMS. */
import { defineRule } from '../define.ts'
import { role } from './_example-texts.ts'

export const rule = defineRule({
  id: 'role/manager-allocation-missing',
  summary: 'The share of working time of the ISMS manager is not stated',
  why: 'The organization has to provide what the ISMS needs. Time that nobody has set aside is the first thing to go.',
  fires: 'Fires when a live role with key isms-manager states no allocation. Silent at 100, which means full time.',
  fix: 'State the share of working time that the ISMS manager has for the task.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.1'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('role')) {
      if (artifact.data.key !== 'isms-manager' || artifact.data.allocation !== undefined) continue
      report({
        artifact,
        pointer: '/allocation',
        message: `${artifact.id} does not state how much working time the ISMS manager has`,
        help: 'Set allocation to the share of working time in percent.',
      })
    }
  },
  examples: {
    bad: [{ title: 'Not stated', files: { 'roles.yaml': role('ROL-002', 'isms-manager') }, at: ['roles.yaml:1'] }],
    good: [
      {
        title: 'Full time',
        files: { 'roles.yaml': role('ROL-002', 'isms-manager', 'reports_to: ROL-001\nallocation: 100') },
      },
    ],
  },
})
