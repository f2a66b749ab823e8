/** Reports residual risks above plain acceptance that nobody accepted on record. */
import { absenceOf } from '../../analysis/absence.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { isOpenAction } from '../../analysis/risk-actions.ts'
import { demandingBand } from '../../analysis/risk-bands.ts'
import { riskDecisions, undecidedBand } from '../../analysis/risk-decisions.ts'
import { levelOf } from '../../analysis/risk-levels.ts'
import { defineRule } from '../define.ts'
import { acceptance, method, plan, risk } from './_example-texts.ts'

const medium = risk(
  'status: monitored\ntreatment: modify\ncurrent: { likelihood: 3, impact: 3 }\nresidual: { likelihood: 2, impact: 2 }\n',
)
const signed = 'residual_at_acceptance: { likelihood: 2, impact: 2 }\nby: [PER-002]\nrole: ROL-002\non: "2026-03-02"\n'

export const rule = defineRule({
  id: 'risk/residual-not-accepted',
  summary: 'A residual risk is not accepted on record',
  why: 'The owner has to accept what remains after treatment. An auditor asks who did, when, and for how long.',
  fires:
    'Fires when the band of the residual level needs approval or treatment and no live risk-acceptance names the risk. Silent when one exists that has expired or been revoked, which risk/acceptance-expired reports, when risk/above-criteria-untreated fires, while an open action of an approved plan treats the risk, and for closed risks.',
  fix: 'Have the risk owner accept the residual risk on record.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 f'],
  phase: 'stage1',
  check: ({ repo, today, report }) => {
    if (repo.unreadableKinds.has('risk-acceptance')) return
    const decisions = riskDecisions(repo)
    const cause = absenceOf(repo, 'risk-acceptance')
    for (const artifact of repo.live('risk')) {
      if (decisions.acceptances.has(artifact.id)) continue
      const { residual } = artifact.data
      const band = demandingBand(decisions.methodology, residual)
      // Without any acceptance the answer does not depend on the day.
      if (band === undefined || undecidedBand(decisions, artifact, today) !== undefined) continue
      const actions = decisions.actions.get(artifact.id) ?? []
      if (actions.some((action) => isOpenAction(action) && isApproved(action.plan))) continue
      report({
        artifact,
        pointer: '/residual',
        cause,
        message: `${artifact.id} has the residual level ${levelOf(decisions.methodology, residual)} (${band.label}), which nobody has accepted`,
        help: 'Record a risk-acceptance by the risk owner and the role that the band demands.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Treated, and the rest accepted by nobody',
        files: {
          'risk-methodology.yaml': method,
          'treatment-plans/RTP-1.yaml': plan('approved', 'done'),
          'risks/RISK-001.yaml': medium,
        },
        at: ['risks/RISK-001.yaml:8'],
      },
      {
        title: 'The plan that treats it is only a draft',
        files: {
          'risk-methodology.yaml': method,
          'treatment-plans/RTP-1.yaml': plan('draft', 'planned'),
          'risks/RISK-001.yaml': medium,
        },
        at: ['risks/RISK-001.yaml:8'],
      },
    ],
    good: [
      {
        title: 'Accepted',
        files: {
          'risk-methodology.yaml': method,
          'treatment-plans/RTP-1.yaml': plan('approved', 'done'),
          'risk-acceptances/RAC-001.yaml': acceptance(`${signed}expires: "2026-12-31"\n`),
          'risks/RISK-001.yaml': medium,
        },
      },
      {
        title: 'Still being treated under an approved plan',
        files: {
          'risk-methodology.yaml': method,
          'treatment-plans/RTP-1.yaml': plan('approved', 'in-progress'),
          'risks/RISK-001.yaml': medium,
        },
      },
      {
        title: 'Nothing decided at all, which is reported elsewhere',
        files: { 'risk-methodology.yaml': method, 'risks/RISK-001.yaml': medium },
      },
      {
        title: 'A low residual risk',
        files: {
          'risk-methodology.yaml': method,
          'treatment-plans/RTP-1.yaml': plan('approved', 'done'),
          'risks/RISK-001.yaml': medium.replace('residual: { likelihood: 2', 'residual: { likelihood: 1'),
        },
      },
    ],
  },
})
