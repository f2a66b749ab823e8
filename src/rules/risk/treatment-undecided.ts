/** Reports assessed risks without a treatment option. */
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/treatment-undecided',
  summary: 'No treatment option is chosen for an assessed risk',
  why: 'Each assessed risk needs a decision: reduce it, keep it, avoid it or share it. Without one, nothing shows that the assessment led anywhere.',
  fires:
    'Fires when a risk of any status other than identified or closed has no treatment. Silent while the status is identified.',
  fix: 'Choose modify, retain, avoid or share.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 a'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    for (const artifact of repo.live('risk')) {
      const { status, treatment } = artifact.data
      if (status === undefined || status === 'identified' || treatment !== undefined) continue
      report({
        artifact,
        pointer: '/treatment',
        message: `${artifact.id} has status ${status} and no treatment`,
        help: 'Set treatment to modify, retain, avoid or share.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Assessed, not decided',
        files: { 'risks/RISK-001.yaml': risk('status: assessed\n') },
        at: ['risks/RISK-001.yaml:1'],
      },
    ],
    good: [
      { title: 'Only identified so far', files: { 'risks/RISK-001.yaml': risk('status: identified\n') } },
      { title: 'Retained', files: { 'risks/RISK-001.yaml': risk('status: accepted\ntreatment: retain\n') } },
    ],
  },
})
