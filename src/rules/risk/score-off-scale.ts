/** Reports likelihoods and impacts that are no value of the scale of the methodology. */
import { scaleValues } from '../../analysis/risk-levels.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { method, risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/score-off-scale',
  summary: 'A likelihood or impact is not a value of the scale',
  why: 'A value that the method does not define has no meaning; the level made from it compares with nothing.',
  fires:
    'Fires per likelihood and impact in inherent, current, target and residual that is not a value of the scale of the methodology, decimals such as 2.5 included. Silent for closed risks, and when no methodology or scale exists.',
  fix: 'Use a value of the scale.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.2 b'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const methodology = methodologyThatCounts(repo)
    const scales = (['likelihood', 'impact'] as const).flatMap((name) => {
      const values = scaleValues(methodology, name)
      return values === undefined ? [] : [{ name, values, known: new Set(values) }]
    })
    for (const artifact of repo.live('risk')) {
      for (const score of ['inherent', 'current', 'target', 'residual'] as const) {
        for (const { name, values, known } of scales) {
          const value = artifact.data[score]?.[name]
          if (value === undefined || known.has(value)) continue
          report({
            artifact,
            pointer: `/${score}/${name}`,
            message: `${artifact.id} has the ${score} ${name} ${value}, which is not on the scale`,
            help: `Use one of ${nameList(values.map(String), 10)}.`,
          })
        }
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'An impact of 4 on a scale that ends at 3, and half a likelihood',
        files: {
          'risk-methodology.yaml': method,
          'risks/RISK-001.yaml': risk(
            'status: assessed\ncurrent: { likelihood: 2, impact: 4 }\ntarget: { likelihood: 1.5, impact: 3 }\n',
          ),
        },
        at: ['risks/RISK-001.yaml:6', 'risks/RISK-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Every value is on the scale',
        files: {
          'risk-methodology.yaml': method,
          'risks/RISK-001.yaml': risk('status: assessed\ncurrent: { likelihood: 2, impact: 3 }\n'),
        },
      },
      {
        title: 'A closed risk from the time of an older scale',
        files: {
          'risk-methodology.yaml': method,
          'risks/RISK-001.yaml': risk('status: closed\ncurrent: { likelihood: 5, impact: 4 }\n'),
        },
      },
    ],
  },
})
