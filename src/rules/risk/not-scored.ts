/** Reports risks that claim to be assessed without a score, or treated without saying what remains. */
import type { Score } from '../../analysis/risk-levels.ts'
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/not-scored',
  summary: 'An assessed risk has no current score, or a treated one no residual score',
  why: 'Analysis means that likelihood, consequence and level were judged. A risk without scores cannot be ranked, and a treatment without a residual risk cannot be approved.',
  fires:
    'Fires when a risk beyond status identified lacks likelihood or impact of current, and when it has a treatment and lacks likelihood or impact of residual. Silent while the status is identified and for closed risks.',
  fix: 'Score the risk on the scales of the methodology.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.2 d'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.live('risk')) {
      const { status, current, residual, treatment } = artifact.data
      if (status === undefined || status === 'identified') continue
      const judge = (name: 'current' | 'residual', score: Score | undefined) => {
        const missing = (['likelihood', 'impact'] as const).filter((field) => score?.[field] === undefined)
        if (missing.length === 0) return
        const pointer = score === undefined || missing.length === 2 ? `/${name}` : `/${name}/${missing[0]}`
        report({
          artifact,
          pointer,
          message: `${artifact.id} has status ${status} and no ${name} ${missing.join(' or ')}`,
          help: `Add ${name} with likelihood and impact.`,
        })
      }
      judge('current', current)
      if (treatment !== undefined) judge('residual', residual)
    }
  },
  examples: {
    bad: [
      {
        title: 'Assessed without an impact',
        files: { 'risks/RISK-001.yaml': risk('status: assessed\ncurrent: { likelihood: 2 }\n') },
        at: ['risks/RISK-001.yaml:6'],
      },
      {
        title: 'Treated without a residual score',
        files: {
          'risks/RISK-001.yaml': risk('status: treating\ntreatment: modify\ncurrent: { likelihood: 2, impact: 3 }\n'),
        },
        at: ['risks/RISK-001.yaml:1'],
      },
    ],
    good: [
      { title: 'Only identified so far', files: { 'risks/RISK-001.yaml': risk('status: identified\n') } },
      {
        title: 'Assessed, treatment not yet chosen',
        files: { 'risks/RISK-001.yaml': risk('status: assessed\ncurrent: { likelihood: 2, impact: 3 }\n') },
      },
    ],
  },
})
