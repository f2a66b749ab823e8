/** Reports the most critical assets that no risk speaks of. */
import { absenceOf } from '../../analysis/absence.ts'
import { criticalAssets, hasRisk, scenarioCoverage } from '../../analysis/critical-assets.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { asset, risk } from './_example-texts.ts'

export const rule = defineRule({
  id: 'asset/critical-without-risk',
  summary: 'No risk names an asset of the highest criticality or classification',
  why: 'Where the harm would be greatest, the assessment has to have looked. An asset at the top of the scale without a risk looks forgotten.',
  fires:
    'Fires when a live asset with in_scope true has, in c, i or a, the highest criticality that the register uses (above 1), or the last level of classification.levels, and no live risk names it as a subject. Silent when a live risk names something under its depends_on, when the scenario of a risk that names no asset holds the word for its type, and when a risk cannot be read.',
  fix: 'Assess the risks to the asset.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['6.1.2 c'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'risk')) return
    const covers = scenarioCoverage(repo)
    const cause = absenceOf(repo, 'risk')
    for (const { asset, pointer, words } of criticalAssets(repo)) {
      if (hasRisk(repo, asset) || covers(asset.data.type)) continue
      report({
        artifact: asset,
        pointer,
        cause,
        message: `${asset.id} has ${words}, the highest, and no risk names it`,
        help: 'Assess what could happen to it, and name it under subjects of the risk.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Highest availability, highest class',
        files: {
          'assets.yaml': `${asset('AST-001', 'type: information, in_scope: true, criticality: { c: 2, i: 2, a: 4 }')}${asset('AST-002', 'type: software, in_scope: true, classification: restricted')}`,
          'risks/RISK-001.yaml': risk('[]'),
        },
        at: ['assets.yaml:1', 'assets.yaml:2'],
      },
    ],
    good: [
      {
        title: 'Named itself, or through what it depends on',
        files: {
          'assets.yaml': `${asset('AST-001', 'type: information, in_scope: true, criticality: { c: 4 }')}${asset('AST-002', 'type: software, in_scope: true, criticality: { i: 4 }, depends_on: [AST-001]')}`,
          'risks/RISK-001.yaml': risk('[AST-001]'),
        },
      },
      {
        title: 'Covered by a scenario, below the top, or outside the scope',
        files: {
          'assets.yaml': `${asset('AST-001', 'type: source-code, in_scope: true, criticality: { c: 4 }')}${asset('AST-002', 'type: software, in_scope: true, criticality: { c: 3 }')}${asset('AST-003', 'type: software, in_scope: false, criticality: { c: 4 }')}`,
          'risks/RISK-001.yaml': risk('[]', 'scenario: { threat: A leaver, event: Takes source code along }\n'),
        },
      },
    ],
  },
})
