/** Reports assets that nobody has confirmed for too long. */
import { lateEntries, registersOf } from '../../analysis/register-reviews.ts'
import { defineRule } from '../define.ts'
import { asset } from './_example-texts.ts'

export const rule = defineRule({
  id: 'asset/inventory-review-overdue',
  summary: 'An asset in scope was not confirmed within the interval',
  why: 'An inventory decays with every purchase and every move; only a review tells what is still there.',
  fires:
    'Fires when reviewed_on of a live asset with in_scope true is absent or longer ago than 12 months. When that goes for all of several such assets, it fires once, at the first of them. Silent on the anniversary itself, for retired assets and for those with in_scope false.',
  fix: 'Confirm the inventory and update the review date.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.9'],
  phase: 'stage2',
  options: { 'intervals.asset_inventory': 'P12M: longest time between two reviews of an asset' },
  check({ repo, today, report }) {
    for (const finding of lateEntries(registersOf(repo).assets, today)) report(finding)
  },
  examples: {
    bad: [
      {
        title: 'One of two is late',
        files: {
          'assets.yaml': `${asset('AST-001', 'in_scope: true, reviewed_on: "2025-06-29"')}${asset('AST-002', 'in_scope: true, reviewed_on: "2026-02-20"')}`,
        },
        at: ['assets.yaml:1'],
      },
      {
        title: 'All in scope are late, one finding',
        files: {
          'assets.yaml': `${asset('AST-001', 'in_scope: false, reviewed_on: "2026-02-20"')}${asset('AST-002', 'in_scope: true')}${asset('AST-003', 'in_scope: true')}`,
        },
        at: ['assets.yaml:2'],
      },
    ],
    good: [
      {
        title: 'On the anniversary, retired, and outside the scope',
        files: {
          'assets.yaml': `${asset('AST-001', 'in_scope: true, reviewed_on: "2025-06-30"')}${asset('AST-002', 'in_scope: true, status: retired')}${asset('AST-003', 'in_scope: false')}`,
        },
      },
    ],
  },
})
