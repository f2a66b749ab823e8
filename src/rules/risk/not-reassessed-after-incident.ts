/** Reports major incidents that led nobody to look at the risks again. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { reassessmentsAfterIncident } from '../../analysis/deadlines/reassessments.ts'
import { defineRule } from '../define.ts'
import { risk } from './_example-texts.ts'

const incident = (severity: string, lines = '') => `id: INC-001
title: Outage of the dispatch service
detected_on: "2026-04-20"
reported_on: "2026-04-20"
decision: incident
severity: ${severity}
resolved_on: "2026-04-21"
status: resolved
${lines}`

export const rule = defineRule({
  id: 'risk/not-reassessed-after-incident',
  summary: 'A major incident was followed by no look at the risks',
  why: 'An incident shows that an assumption about likelihood or impact was wrong. Where no assessment follows, the register keeps the wrong figures.',
  fires:
    'Fires when a major incident, severity high or critical by default, was resolved more than 30 days before today and no risk-assessment is dated on that day or later. Silent for events, weaknesses and exercises, when a risk names the incident as a driver, and when risks are linked to it by follow_up or by its assets, which incident/risks-not-reviewed judges.',
  fix: 'Run an assessment prompted by the incident.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['8.2', 'A.5.27'],
  phase: 'stage2',
  options: {
    'limits.reassessment': 'P30D: time to look at risks again after a change or a major incident',
    'incidents.major_severities': '[high, critical]: severities of a major incident',
  },
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, rule } of passedOnes(reassessmentsAfterIncident(repo, today), today)) {
      if (rule !== 'risk/not-reassessed-after-incident') continue
      report({
        artifact,
        pointer,
        message: `${artifact.id} was resolved on ${artifact.data.resolved_on} and no risk assessment followed`,
        help: 'Record a risk-assessment of type incident, or name the incident as a driver of a risk.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Ten weeks later nobody has looked',
        files: { 'incidents.yaml': incident('high') },
        at: ['incidents.yaml:7'],
      },
    ],
    good: [
      { title: 'A medium incident', files: { 'incidents.yaml': incident('medium') } },
      {
        title: 'A risk names it as a driver',
        files: {
          'incidents.yaml': incident('high'),
          'risks/RISK-001.yaml': risk('status: identified\ndrivers: [INC-001]\n'),
        },
      },
      { title: 'An exercise', files: { 'incidents.yaml': incident('high', 'exercise: true\n') } },
    ],
  },
})
