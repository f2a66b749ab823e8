/** Reports residual risks that are lower already although every control behind them is only planned. */
import { controlStandings } from '../../analysis/risk-controls.ts'
import { isBelow } from '../../analysis/risk-levels.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

const control = (status: string): string => `id: CTL-001
title: Disk encryption on laptops
annex_a: [A.8.24]
description: Every laptop is encrypted.
status: ${status}
responsibility: own
`
const scores = 'current: { likelihood: 3, impact: 3 }\nresidual: { likelihood: 1, impact: 3 }\n'

export const rule = defineRule({
  id: 'risk/mitigated-by-planned-control',
  summary: 'A residual risk is lowered by controls that are only planned',
  why: 'What is planned does not yet protect. The register shows a level that the organization does not have, and acceptances rest on it.',
  fires:
    'Fires when the treatment of a live risk is modify, residual is below current, and every linked control is planned; an Annex A id stands for the own controls that fulfil it, or, without any, for its entry in the SoA, where not-started counts as planned. Retired controls beside planned ones change nothing. Silent when at least one is implemented or partial, when the state of one is not known, and when only target is below current.',
  fix: 'Keep the residual at the current level until a control works.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 b', '8.3'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const methodology = methodologyThatCounts(repo)
    for (const artifact of repo.live('risk')) {
      const { treatment, current, residual, controls } = artifact.data
      if (treatment !== 'modify' || !isBelow(methodology, residual, current)) continue
      const standings = (controls ?? []).flatMap((id) => controlStandings(repo, id))
      const planned = standings.filter(({ standing }) => standing === 'planned')
      if (planned.length === 0 || standings.some(({ standing }) => standing !== 'planned' && standing !== 'retired'))
        continue
      report({
        artifact,
        pointer: '/residual',
        message: `${artifact.id} counts on ${nameList([...new Set(planned.map(({ id }) => id))])}, planned only, for its residual risk`,
        help: 'Give the residual the current score, and the aim as target, until a control works.',
        related: planned.flatMap(({ artifact: where, pointer, id }) =>
          where === undefined ? [] : [{ artifact: where, pointer, message: `${id} is planned` }],
        ),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The only control is planned',
        files: {
          'controls/CTL-001.yaml': control('planned'),
          'risks/RISK-001.yaml': risk(`status: treating\ntreatment: modify\ncontrols: [CTL-001]\n${scores}`),
        },
        at: ['risks/RISK-001.yaml:9'],
      },
      {
        title: 'The same by its Annex A id',
        files: {
          'controls/CTL-001.yaml': control('planned'),
          'risks/RISK-001.yaml': risk(`status: treating\ntreatment: modify\ncontrols: [A.8.24]\n${scores}`),
        },
        at: ['risks/RISK-001.yaml:9'],
      },
    ],
    good: [
      {
        title: 'In operation in part',
        files: {
          'controls/CTL-001.yaml': control('partial'),
          'risks/RISK-001.yaml': risk(`status: treating\ntreatment: modify\ncontrols: [CTL-001]\n${scores}`),
        },
      },
      {
        title: 'Only the target is lower',
        files: {
          'controls/CTL-001.yaml': control('planned'),
          'risks/RISK-001.yaml': risk(
            `status: treating\ntreatment: modify\ncontrols: [CTL-001]\n${scores.replace('residual', 'target')}residual: { likelihood: 3, impact: 3 }\n`,
          ),
        },
      },
    ],
  },
})
