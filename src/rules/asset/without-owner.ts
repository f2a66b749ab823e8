/** Reports assets in scope that nobody looks after. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { asset } from './_example-texts.ts'

export const rule = defineRule({
  id: 'asset/without-owner',
  summary: 'An asset in scope has no owner',
  why: 'The owner decides who may use the asset, how it is classified and when it ends. Without one, nobody does.',
  fires:
    'Fires when a live asset with in_scope true has no owner. Silent for assets with in_scope false and retired ones.',
  fix: 'Name the owner.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.9'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('asset')) {
      if (artifact.data.in_scope !== true || !isBlank(artifact.data.owner)) continue
      report({ artifact, pointer: '/owner', message: `${artifact.id} is in scope and has no owner` })
    }
  },
  examples: {
    bad: [{ title: 'Nobody', files: { 'assets.yaml': asset('AST-001', 'in_scope: true') }, at: ['assets.yaml:1'] }],
    good: [
      {
        title: 'A role as owner, and an asset outside the scope',
        files: {
          'assets.yaml': `${asset('AST-001', 'in_scope: true, owner: ROL-007')}${asset('AST-002', 'in_scope: false')}`,
        },
      },
    ],
  },
})
