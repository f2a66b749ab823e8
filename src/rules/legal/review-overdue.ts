/** Reports legal requirements that nobody has looked at for too long. */
import { lateEntries, registersOf } from '../../analysis/register-reviews.ts'
import { defineRule } from '../define.ts'
import { requirement } from './_example-texts.ts'

export const rule = defineRule({
  id: 'legal/review-overdue',
  summary: 'A legal requirement was not reviewed within the interval',
  why: 'Laws and contracts change without telling us. A register is as good as the last time that somebody compared it with them.',
  fires:
    'Fires when reviewed_on of a live legal-requirement is absent or longer ago than 12 months. When that goes for all of several entries, it fires once, at the first of them. Silent on the anniversary itself and for retired entries.',
  fix: 'Check whether the requirement is still current.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.31'],
  phase: 'stage2',
  options: { 'intervals.legal': 'P12M: longest time between two reviews of a requirement' },
  check({ repo, today, report }) {
    for (const finding of lateEntries(registersOf(repo).legal, today)) report(finding)
  },
  examples: {
    bad: [
      {
        title: 'One of two is late',
        files: {
          'legal-requirements.yaml': `${requirement('LEG-001', 'reviewed_on: "2026-01-20"')}${requirement('LEG-002', 'reviewed_on: "2025-06-29"')}`,
        },
        at: ['legal-requirements.yaml:2'],
      },
      {
        title: 'All are late, one finding',
        files: {
          'legal-requirements.yaml': `${requirement('LEG-001', 'reviewed_on: "2025-01-20"')}${requirement('LEG-002', 'jurisdiction: EU')}`,
        },
        at: ['legal-requirements.yaml:1'],
      },
    ],
    good: [
      {
        title: 'On the anniversary',
        files: { 'legal-requirements.yaml': requirement('LEG-001', 'reviewed_on: "2025-06-30"') },
      },
    ],
  },
})
