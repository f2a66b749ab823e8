/** Reports a sponsorship of the ISMS below top management. */
import { defineRule } from '../define.ts'
import { role } from './_example-texts.ts'

export const rule = defineRule({
  id: 'role/sponsor-not-top-management',
  summary: 'The executive sponsor is not top management',
  why: 'Leadership is asked of those who direct the organization. A sponsor below them can neither decide on money nor on what the business must do.',
  fires:
    'Fires when a live role with key executive-sponsor does not have top_management true. Silent when the role does not exist, which role/undefined reports.',
  fix: 'Give the sponsorship to a member of top management.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['5.1'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('role')) {
      if (artifact.data.key !== 'executive-sponsor' || artifact.data.top_management === true) continue
      report({
        artifact,
        pointer: '/top_management',
        message: `${artifact.id} sponsors the ISMS and is not marked as top management`,
        help: 'Give the role to a member of top management, and set top_management to true.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A sponsor who reports to somebody else',
        files: { 'roles.yaml': role('ROL-002', 'executive-sponsor', 'reports_to: ROL-001\ntop_management: false') },
        at: ['roles.yaml:8'],
      },
    ],
    good: [
      {
        title: 'Top management',
        files: { 'roles.yaml': role('ROL-001', 'executive-sponsor', 'top_management: true') },
      },
    ],
  },
})
