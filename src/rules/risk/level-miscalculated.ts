/** Reports stored risk levels that differ from what the level function makes of the scores beside them. */
import { documentDate } from '../../analysis/document-in-force.ts'
import { derivedLevel, type Score } from '../../analysis/risk-levels.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import type { Artifact } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { acceptance, method, risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/level-miscalculated',
  summary: 'A stored risk level does not follow from its scores',
  why: 'A level that the method does not give puts the risk in the wrong band, and with it the decision about it.',
  fires:
    'Fires when the level written in inherent, current, target or residual of a risk, or in residual_at_acceptance of an acceptance, differs from the level function applied to the scores beside it. Levels with decimals are rounded first, because a stored level is a whole number. Silent when no level is stored, when a score is missing or off the scale, for closed risks, for acceptances older than the methodology in force, and when no methodology exists.',
  fix: 'Correct the level, or leave it out and let it be derived.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.2 d'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const methodology = methodologyThatCounts(repo)
    if (methodology === undefined) return
    const judge = (artifact: Artifact, name: string, score: Score | undefined) => {
      const level = derivedLevel(methodology, score)
      if (score?.level === undefined || level === undefined || score.level === Math.round(level)) return
      const { likelihood, impact } = score
      report({
        artifact,
        pointer: `/${name}/level`,
        message: `${artifact.id} stores the level ${score.level} where likelihood ${likelihood} and impact ${impact} give ${Math.round(level)}`,
        help: `Write ${Math.round(level)}, or leave the level out.`,
      })
    }
    for (const artifact of repo.live('risk')) {
      for (const name of ['inherent', 'current', 'target', 'residual'] as const)
        judge(artifact, name, artifact.data[name])
    }
    const since = documentDate(methodology)
    for (const artifact of repo.live('risk-acceptance')) {
      const { on, residual_at_acceptance: score } = artifact.data
      if (since === undefined || on === undefined || on >= since) judge(artifact, 'residual_at_acceptance', score)
    }
  },
  examples: {
    bad: [
      {
        title: 'Two times three is not 5',
        files: {
          'risk-methodology.yaml': method,
          'risks/RISK-001.yaml': risk('status: assessed\ncurrent: { likelihood: 2, impact: 3, level: 5 }\n'),
        },
        at: ['risks/RISK-001.yaml:6'],
      },
      {
        title: 'The level that was accepted does not follow either',
        files: {
          'risk-methodology.yaml': method,
          'risks/RISK-001.yaml': risk('status: accepted\n'),
          'risk-acceptances/RAC-001.yaml': acceptance(
            'residual_at_acceptance: { likelihood: 2, impact: 2, level: 3 }\nby: [PER-002]\nrole: ROL-002\non: "2026-03-02"\nexpires: "2026-12-31"\n',
          ),
        },
        at: ['risk-acceptances/RAC-001.yaml:4'],
      },
    ],
    good: [
      {
        title: 'No level stored',
        files: {
          'risk-methodology.yaml': method,
          'risks/RISK-001.yaml': risk('status: assessed\ncurrent: { likelihood: 2, impact: 3 }\n'),
        },
      },
      {
        title: 'A score off the scale is a finding of its own',
        files: {
          'risk-methodology.yaml': method,
          'risks/RISK-001.yaml': risk('status: assessed\ncurrent: { likelihood: 2, impact: 4, level: 5 }\n'),
        },
      },
      {
        title: 'A level from the matrix',
        files: {
          'risk-methodology.yaml': method.replace(
            'level_function: product',
            'level_function: matrix\nmatrix: [[1, 2, 6], [1, 3, 6], [2, 4, 9]]',
          ),
          'risks/RISK-001.yaml': risk('status: assessed\ncurrent: { likelihood: 1, impact: 3, level: 6 }\n'),
        },
      },
    ],
  },
})
