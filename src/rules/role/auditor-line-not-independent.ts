/** Reports internal auditors who report to those they audit. */
import { defineRule } from '../define.ts'
import { role } from './_example-texts.ts'

const sponsor = role('ROL-001', 'executive-sponsor', 'top_management: true')

export const rule = defineRule({
  id: 'role/auditor-line-not-independent',
  summary: 'The internal auditor does not report to top management',
  why: 'Whoever judges the ISMS must not depend on those who run it; otherwise results are softened before they are heard.',
  fires:
    'Fires when reports_to of a live role with key internal-auditor is a role without top_management, or the role of the ISMS manager. Silent when an external auditor reports to the sponsor or to another role with top_management, and when reports_to leads nowhere (reference/not-found).',
  fix: 'Let the internal auditor report to top management.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.2.2 b', '5.3'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('role')) {
      const above = artifact.data.key === 'internal-auditor' ? repo.get('role', artifact.data.reports_to) : undefined
      if (above === undefined) continue
      const manager = above.data.key === 'isms-manager'
      if (!manager && above.data.top_management === true) continue
      report({
        artifact,
        pointer: '/reports_to',
        message: `${artifact.id} reports to ${above.id}, which is ${manager ? 'the ISMS manager' : 'not top management'}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'To the ISMS manager',
        files: {
          'roles.yaml': `${sponsor}${role('ROL-002', 'isms-manager')}${role('ROL-003', 'internal-auditor', 'reports_to: ROL-002')}`,
        },
        at: ['roles.yaml:21'],
      },
    ],
    good: [
      {
        title: 'To the sponsor',
        files: { 'roles.yaml': `${sponsor}${role('ROL-003', 'internal-auditor', 'reports_to: ROL-001')}` },
      },
    ],
  },
})
