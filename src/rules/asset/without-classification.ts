/** Reports assets in scope without a classification. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { asset } from './_example-texts.ts'

/** Neither people nor premises carry a class; the information they hold does. */
const unclassified = new Set(['people', 'site'])

export const rule = defineRule({
  id: 'asset/without-classification',
  summary: 'An asset in scope has no classification',
  why: 'The class says how the asset has to be handled. Without it, everyone handles it as they think best.',
  fires:
    'Fires when a live asset with in_scope true has no classification. Silent for types people and site, for assets with in_scope false and retired ones; a level that the configuration does not know is the matter of document/classification-unknown.',
  fix: 'Classify the asset.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.12'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('asset')) {
      const { in_scope: inScope, type = '', classification } = artifact.data
      if (inScope !== true || unclassified.has(type) || !isBlank(classification)) continue
      report({
        artifact,
        pointer: '/classification',
        message: `${artifact.id} is in scope and has no classification`,
        help: 'Set classification to a level of classification.levels.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A database without a class',
        files: { 'assets.yaml': asset('AST-001', 'type: information, in_scope: true') },
        at: ['assets.yaml:1'],
      },
    ],
    good: [
      {
        title: 'A site, and an asset outside the scope',
        files: {
          'assets.yaml': `${asset('AST-001', 'type: site, in_scope: true')}${asset('AST-002', 'type: software, in_scope: false')}`,
        },
      },
    ],
  },
})
