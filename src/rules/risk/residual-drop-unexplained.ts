/** Reports residual risks below the current ones with nothing linked that would lower them. */
import { actionsByRisk } from '../../analysis/risk-actions.ts'
import { isBelow } from '../../analysis/risk-levels.ts'
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { plan, risk } from './_example-texts.ts'

const scores = 'current: { likelihood: 3, impact: 3 }\nresidual: { likelihood: 1, impact: 3 }\n'

export const rule = defineRule({
  id: 'risk/residual-drop-unexplained',
  summary: 'A residual risk is lower than the current one, and nothing explains it',
  why: 'A level falls because of a control or an action. A fall without either looks like a score that was wished down.',
  fires:
    'Fires when residual is below current and the risk links no control and no plan action that was not dropped, from either end. Silent when the treatment is avoid with a close_reason, or share, and when risk/mitigated-without-control fires.',
  fix: 'Link what lowers the risk, or raise the residual.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 b'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const methodology = methodologyThatCounts(repo)
    const actions = actionsByRisk(repo)
    for (const artifact of repo.all('risk')) {
      const {
        treatment,
        current,
        residual,
        controls = [],
        plan_actions: named = [],
        close_reason: reason,
        status,
      } = artifact.data
      if (!isBelow(methodology, residual, current) || controls.some((id) => !isBlank(id))) continue
      if (treatment === 'share' || (treatment === 'avoid' && !isBlank(reason))) continue
      // A reduction without any control is the finding of risk/mitigated-without-control, which spares closed risks only.
      if (treatment === 'modify' && status !== 'closed') continue
      const planned = actions.get(artifact.id) ?? []
      if (
        planned.length === 0
          ? named.some((id) => !isBlank(id))
          : planned.some((action) => action.data.status !== 'dropped')
      )
        continue
      report({
        artifact,
        pointer: '/residual',
        message: `${artifact.id} has a residual risk below the current one and links nothing that lowers it`,
        help: 'Link the controls or plan actions that lower it, or give the residual the current score.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Retained, yet lower',
        files: { 'risks/RISK-001.yaml': risk(`status: accepted\ntreatment: retain\n${scores}`) },
        at: ['risks/RISK-001.yaml:8'],
      },
      {
        title: 'The only action was dropped',
        files: {
          'treatment-plans/RTP-1.yaml': plan('draft', 'dropped'),
          'risks/RISK-001.yaml': risk(`status: accepted\ntreatment: retain\n${scores}`),
        },
        at: ['risks/RISK-001.yaml:8'],
      },
    ],
    good: [
      {
        title: 'A plan action names the risk',
        files: {
          'treatment-plans/RTP-1.yaml': plan('draft', 'planned'),
          'risks/RISK-001.yaml': risk(`status: treating\ntreatment: retain\n${scores}`),
        },
      },
      {
        title: 'Avoided by ending the activity',
        files: {
          'risks/RISK-001.yaml': risk(
            `status: closed\ntreatment: avoid\n${scores}close_reason: The service was switched off in May.\n`,
          ),
        },
      },
      {
        title: 'To be reduced without a control, which is reported elsewhere',
        files: { 'risks/RISK-001.yaml': risk(`status: treating\ntreatment: modify\n${scores}`) },
      },
    ],
  },
})
