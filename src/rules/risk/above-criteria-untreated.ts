/** Reports risks above the acceptance criteria for which neither an action nor an acceptance exists. */
import { absenceOf } from '../../analysis/absence.ts'
import { riskDecisions, undecidedBand } from '../../analysis/risk-decisions.ts'
import { levelOf } from '../../analysis/risk-levels.ts'
import { defineRule } from '../define.ts'
import { acceptance, method, plan, risk } from './_example-texts.ts'

const high = risk(
  'status: assessed\ntreatment: modify\ncurrent: { likelihood: 3, impact: 3 }\nresidual: { likelihood: 3, impact: 3 }\n',
)
const signed = 'residual_at_acceptance: { likelihood: 3, impact: 3 }\nby: [PER-001]\nrole: ROL-001\non: "2026-03-02"\n'

export const rule = defineRule({
  id: 'risk/above-criteria-untreated',
  summary: 'A risk above the acceptance criteria is neither treated nor accepted',
  why: 'The criteria say that the owner may not simply live with this risk. An auditor looks for what was done about it and finds nothing.',
  fires:
    'Fires when the band of the current level needs approval or treatment and the risk has neither a plan action that is open in a live plan or finished, nor an acceptance in force today. Silent while the status is identified, for closed risks, when the criteria of the band are missing, and when risk/acceptance-expired fires.',
  fix: 'Plan a treatment, or have the risk accepted.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['6.1.3 a', '8.3'],
  phase: 'stage1',
  check: ({ repo, today, report }) => {
    if (repo.unreadableKinds.has('treatment-plan') || repo.unreadableKinds.has('risk-acceptance')) return
    const decisions = riskDecisions(repo)
    const cause = absenceOf(repo, 'treatment-plan')
    for (const artifact of repo.live('risk')) {
      const band = undecidedBand(decisions, artifact, today)
      if (band === undefined) continue
      const level = levelOf(decisions.methodology, artifact.data.current)
      report({
        artifact,
        pointer: '/current',
        cause,
        message: `${artifact.id} has the current level ${level} (${band.label}) and neither a plan action nor a valid acceptance`,
        help: 'Add an action to a treatment plan that names the risk, or record an acceptance by the role that the band demands.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A high risk and no decision',
        files: { 'risk-methodology.yaml': method, 'risks/RISK-001.yaml': high },
        at: ['risks/RISK-001.yaml:7'],
      },
      {
        title: 'The only action was dropped',
        files: {
          'risk-methodology.yaml': method,
          'treatment-plans/RTP-1.yaml': plan('approved', 'dropped'),
          'risks/RISK-001.yaml': high,
        },
        at: ['risks/RISK-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'An action is planned',
        files: {
          'risk-methodology.yaml': method,
          'treatment-plans/RTP-1.yaml': plan('draft', 'planned'),
          'risks/RISK-001.yaml': high,
        },
      },
      {
        title: 'Accepted until the end of the year',
        files: {
          'risk-methodology.yaml': method,
          'risk-acceptances/RAC-001.yaml': acceptance(`${signed}expires: "2026-12-31"\n`),
          'risks/RISK-001.yaml': high,
        },
      },
      {
        title: 'The acceptance has expired, which is reported elsewhere',
        files: {
          'risk-methodology.yaml': method,
          'risk-acceptances/RAC-001.yaml': acceptance(`${signed}expires: "2026-06-01"\n`),
          'risks/RISK-001.yaml': high,
        },
      },
      {
        title: 'Not yet analysed',
        files: { 'risk-methodology.yaml': method, 'risks/RISK-001.yaml': high.replace('assessed', 'identified') },
      },
    ],
  },
})
