/** Rule incident/risks-not-reviewed: a major incident leads to a look at the risks it touched (clause 8.2, A.5.27). */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { reassessmentsAfterIncident } from '../../analysis/deadlines/reassessments.ts'
import { risksLinkedToIncident } from '../../analysis/risks-of-incident.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { incident } from './_example-texts.ts'

const risk = (assessed: string, lines = '') =>
  `id: RISK-001\ntitle: Lost laptop\ntype: operational\ndescription: A laptop is lost.\nstatus: assessed\nassessed_on: "${assessed}"\nsubjects: [AST-001]\n${lines}`

export const rule = defineRule({
  id: 'incident/risks-not-reviewed',
  summary: 'After a major incident nobody looked at the risks that it touched',
  why: 'The incident is new knowledge about likelihood and impact; scores from before it are out of date.',
  fires:
    'Fires when a major incident, severity high or critical by default, was resolved more than 30 days ago and, of the risks linked by follow_up or by its assets, none has an assessed_on on that day or later. Silent when no risk is linked, which risk/not-reassessed-after-incident covers, when a risk names the incident as a driver, and for exercises.',
  fix: 'Review the risks and controls that the incident touched.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['8.2', 'A.5.27'],
  phase: 'stage2',
  options: {
    'limits.reassessment': 'P30D: time to look at risks again after a change or a major incident',
    'incidents.major_severities': '[high, critical]: severities of a major incident',
  },
  check({ repo, today, report }) {
    for (const { artifact, pointer, rule } of passedOnes(reassessmentsAfterIncident(repo, today), today)) {
      if (rule !== 'incident/risks-not-reviewed') continue
      const risks = risksLinkedToIncident(repo, artifact)
      report({
        artifact,
        pointer,
        message: `${artifact.id} was resolved on ${artifact.data.resolved_on}, and none of the risks it touches was assessed since (${nameList(risks.map(({ id }) => id))})`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'assessed before it',
        files: { 'incidents.yaml': incident(), 'risks/RISK-001.yaml': risk('2026-02-10') },
        at: ['incidents.yaml:10'],
      },
    ],
    good: [
      {
        title: 'assessed on the day of its end',
        files: { 'incidents.yaml': incident(), 'risks/RISK-001.yaml': risk('2026-03-04') },
      },
      {
        title: 'a risk names it as a driver',
        files: { 'incidents.yaml': incident(), 'risks/RISK-001.yaml': risk('2026-02-10', 'drivers: [INC-001]\n') },
      },
      {
        title: 'a low incident',
        files: { 'incidents.yaml': incident({ severity: 'low' }), 'risks/RISK-001.yaml': risk('2026-02-10') },
      },
    ],
  },
})
