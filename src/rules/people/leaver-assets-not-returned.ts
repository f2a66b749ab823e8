/** Reports leavers of whom nobody knows that they gave everything back. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { assetReturns } from '../../analysis/deadlines/people.ts'
import { nameOf } from '../../analysis/people.ts'
import { defineRule } from '../define.ts'
import { leaver } from './_example-texts.ts'

export const rule = defineRule({
  id: 'people/leaver-assets-not-returned',
  summary: 'Somebody who left has not returned what was issued',
  why: 'Laptops, keys and badges outside carry information and open doors.',
  fires:
    'Fires when a person who has left has no offboarding.assets_returned_on 14 days after the left date. Silent until then, for a return that took longer, and when offboarding.nothing_issued is true.',
  fix: 'Get the assets back and record the date.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.11', 'A.6.5'],
  phase: 'stage2',
  options: { 'limits.asset_return': 'P14D: time to return equipment after somebody left' },
  check({ repo, today, report }) {
    for (const { artifact, pointer } of passedOnes(assetReturns(repo, today), today)) {
      report({
        artifact,
        pointer,
        message: `${nameOf(artifact)} left on ${artifact.data.left}, and no return of assets is on record`,
        help: 'Set offboarding.assets_returned_on, or nothing_issued where there was nothing to return.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A month later',
        files: { 'people.yaml': leaver('offboarding:\n  access_removed_on: "2026-05-31"') },
        at: ['people.yaml:7'],
      },
    ],
    good: [
      { title: 'On the fourteenth day', asOf: '2026-06-14', files: { 'people.yaml': leaver() } },
      { title: 'There was nothing', files: { 'people.yaml': leaver('offboarding: { nothing_issued: true }') } },
    ],
  },
})
