/** Reports residual scores above the score as things stand, or above the score without any control. */
import { levelOf } from '../../analysis/risk-levels.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { defineRule } from '../define.ts'
import { method, risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/residual-above-current',
  summary: 'The residual risk is higher than the risk before treatment',
  why: 'Treatment cannot raise a risk in its own register; scores that say so were not made with the method.',
  fires:
    'Fires per likelihood and impact of residual above that of current, or above that of inherent where given, and on the level of residual when only the level is above; levels are derived where the method allows, else read as stored. Silent when they are equal and for closed risks.',
  fix: 'Correct the scores.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const methodology = methodologyThatCounts(repo)
    for (const artifact of repo.live('risk')) {
      const { residual } = artifact.data
      const read = (score: typeof residual, field: 'likelihood' | 'impact' | 'level') =>
        field === 'level' ? (levelOf(methodology, score) ?? score?.level) : score?.[field]
      let found = false
      for (const field of ['likelihood', 'impact', 'level'] as const) {
        if (field === 'level' && found) continue
        const value = read(residual, field)
        const exceeded = (['current', 'inherent'] as const).find((name) => {
          const limit = read(artifact.data[name], field)
          return value !== undefined && limit !== undefined && value > limit
        })
        if (exceeded === undefined) continue
        found = true
        report({
          artifact,
          pointer: field === 'level' && residual?.level === undefined ? '/residual' : `/residual/${field}`,
          message: `${artifact.id} has the residual ${field} ${value}, above the ${exceeded} ${field} ${read(artifact.data[exceeded], field)}`,
          help: `Correct the residual or the ${exceeded} score.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'A likelihood that rises by treatment',
        files: {
          'risks/RISK-001.yaml': risk(
            'status: treating\ncurrent: { likelihood: 2, impact: 3 }\nresidual: { likelihood: 3, impact: 2 }\n',
          ),
        },
        at: ['risks/RISK-001.yaml:7'],
      },
      {
        title: 'Above the inherent impact',
        files: {
          'risks/RISK-001.yaml': risk(
            'status: treating\ninherent: { likelihood: 3, impact: 1 }\nresidual: { likelihood: 2, impact: 2 }\n',
          ),
        },
        at: ['risks/RISK-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Equal scores',
        files: {
          'risk-methodology.yaml': method,
          'risks/RISK-001.yaml': risk(
            'status: treating\ncurrent: { likelihood: 2, impact: 3 }\nresidual: { likelihood: 2, impact: 3 }\n',
          ),
        },
      },
      {
        title: 'Only the target is higher',
        files: {
          'risks/RISK-001.yaml': risk(
            'status: treating\ncurrent: { likelihood: 2, impact: 3 }\nresidual: { likelihood: 1, impact: 3 }\ntarget: { likelihood: 3, impact: 3 }\n',
          ),
        },
      },
    ],
  },
})
