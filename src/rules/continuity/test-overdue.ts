/** Rule continuity/test-overdue: continuity plans are tested (A.5.29 and A.5.30). */

import { planTests } from '../../analysis/deadlines/continuity.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { interval } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { plan, soa, test } from './_example-texts.ts'

const plans = { 'continuity-plans/BCP-001.md': plan() }

export const rule = defineRule({
  id: 'continuity/test-overdue',
  summary: 'A continuity plan in force was not tested in time',
  why: 'A plan that was never tried is a guess about the worst day of the company.',
  fires:
    'Fires when an approved continuity plan has no continuity test dated within the last 12 months. Silent when A.5.29 and A.5.30 are both excluded in the SoA, within 12 months of the first approval of the plan, and while a test cannot be read.',
  fix: 'Test the plan.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.29', 'A.5.30'],
  phase: 'stage2',
  options: {
    'intervals.bcp_test': 'P12M: how often a continuity plan is tested',
  },
  check({ repo, today, report }) {
    const span = interval(repo, 'bcp_test')
    for (const { artifact, pointer, last } of passedOnes(planTests(repo, today), today)) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} was ${last === undefined ? 'never tested' : `last tested on ${last}`}, and a test is due every ${span}`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'never', files: plans, at: ['continuity-plans/BCP-001.md:2'] },
      {
        title: 'thirteen months ago',
        files: { ...plans, 'continuity-tests.yaml': test('tabletop', '', '2025-05-29') },
        at: ['continuity-plans/BCP-001.md:2'],
      },
    ],
    good: [
      { title: 'within the year', files: { ...plans, 'continuity-tests.yaml': test('tabletop') } },
      { title: 'the first year', files: { 'continuity-plans/BCP-001.md': plan('', '2025-06-30') } },
      {
        title: 'both controls are excluded',
        files: {
          ...plans,
          'soa.yaml': soa('control_id: A.5.29, applicable: no }\n  - { control_id: A.5.30, applicable: no'),
        },
      },
    ],
  },
})
