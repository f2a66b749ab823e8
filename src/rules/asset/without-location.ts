/** Reports assets in scope that nobody could find. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { asset } from './_example-texts.ts'

const located = new Set(['hardware', 'software', 'information', 'cloud'])

export const rule = defineRule({
  id: 'asset/without-location',
  summary: 'An asset in scope does not say where it is',
  why: 'Law, threats and recovery depend on where an asset is; an inventory that cannot lead to it proves little.',
  fires:
    'Fires when a live asset of type hardware, software, information or cloud with in_scope true has no location. Silent for all other types, for assets with in_scope false and retired ones.',
  fix: 'State where the asset is.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.9'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('asset')) {
      const { in_scope: inScope, type = '', location } = artifact.data
      if (inScope !== true || !located.has(type) || !isBlank(location)) continue
      report({
        artifact,
        pointer: '/location',
        message: `${artifact.id} is ${type} in scope and has no location`,
        help: 'Say where it is: a place, a region, a tenant or the system that holds it.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Laptops somewhere',
        files: { 'assets.yaml': asset('AST-001', 'type: hardware, in_scope: true') },
        at: ['assets.yaml:1'],
      },
    ],
    good: [
      {
        title: 'A service and people need no place, nor does what lies outside',
        files: {
          'assets.yaml': `${asset('AST-001', 'type: service, in_scope: true')}${asset('AST-002', 'type: people, in_scope: true')}${asset('AST-003', 'type: hardware, in_scope: false')}`,
        },
      },
    ],
  },
})
