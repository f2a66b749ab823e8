/** Reports an ISMS manager who has hardly any time for the ISMS. */
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { role } from './_example-texts.ts'

export const rule = defineRule({
  id: 'role/manager-allocation-too-low',
  summary: 'The ISMS manager has too little working time for the task',
  why: 'An ISMS is run, not owned. With less than a day a week, reviews, audits and registers fall behind.',
  fires:
    'Fires when the allocation of a live role with key isms-manager is below 20 %. Silent at exactly the limit and when no allocation is stated, which role/manager-allocation-missing reports.',
  fix: 'Free at least a fifth of the working time, or add a deputy.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.1'],
  phase: 'stage1',
  options: { 'limits.manager_allocation': 'Least share of working time in percent; default 20.' },
  check({ repo, report }) {
    const least = limitNumber(repo, 'manager_allocation', 20)
    for (const artifact of repo.live('role')) {
      const { key, allocation } = artifact.data
      if (key !== 'isms-manager' || allocation === undefined || allocation >= least) continue
      report({
        artifact,
        pointer: '/allocation',
        message: `${artifact.id} gives the ISMS manager ${allocation} % of working time, below ${least} %`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Half a day a week',
        files: { 'roles.yaml': role('ROL-002', 'isms-manager', 'reports_to: ROL-001\nallocation: 10') },
        at: ['roles.yaml:8'],
      },
    ],
    good: [
      {
        title: 'Exactly a fifth',
        files: { 'roles.yaml': role('ROL-002', 'isms-manager', 'reports_to: ROL-001\nallocation: 20') },
      },
    ],
  },
})
