/** Rule evidence/collected-before-period-end: evidence is collected when its period is over (clause 9.1). */
import { defineRule } from '../define.ts'
import { record } from './_example-texts.ts'

export const rule = defineRule({
  id: 'evidence/collected-before-period-end',
  summary: 'Evidence was collected before the end of the period it covers',
  why: 'What was collected earlier cannot speak for the days that followed.',
  fires:
    'Fires when collected_on of live evidence lies before period.to. Silent when they are equal, when only effective_on is given, and for a record with a late_note.',
  fix: 'Correct the period, or collect again after its end.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.1'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.live('evidence')) {
      const { collected_on: collected, period, late_note: note } = artifact.data
      if (collected === undefined || period?.to === undefined || collected >= period.to || note) continue
      report({
        artifact,
        pointer: '/collected_on',
        message: `${artifact.id} was collected on ${collected}, and its period ends on ${period.to}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'two days early',
        files: { 'evidence/EVD-001.yaml': record().replace('2026-04-02', '2026-03-29') },
        at: ['evidence/EVD-001.yaml:5'],
      },
    ],
    good: [
      { title: 'on the last day', files: { 'evidence/EVD-001.yaml': record().replace('2026-04-02', '2026-03-31') } },
      {
        title: 'a single day later on',
        files: { 'evidence/EVD-001.yaml': record('effective_on: "2026-06-01"\n', 'period') },
      },
    ],
  },
})
