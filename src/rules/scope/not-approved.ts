/** Reports a scope of which no version was ever put in force. */
import { isApproved } from '../../analysis/document-in-force.ts'
import { scopeThatCounts } from '../../analysis/scope-boundary.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { statusOf } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { scope } from './_example-texts.ts'

export const rule = defineRule({
  id: 'scope/not-approved',
  summary: 'The scope is not approved',
  why: 'The scope is documented information that top management answers for; a draft binds nobody.',
  fires:
    'Fires when a scope exists and no version of it is approved. Silent while an approved scope is in force and its successor is still a draft, and when every scope is superseded or retired (scope/missing).',
  fix: 'Have the scope approved.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['4.3'],
  phase: 'stage1',
  check({ repo, report }) {
    const scope = scopeThatCounts(repo)
    if (scope === undefined || isApproved(scope) || anyUnreadable(repo, 'scope')) return
    const status = statusOf(scope)
    report({
      artifact: scope,
      pointer: '/status',
      message: `${scope.id} ${status === 'active' ? 'has no status' : `is ${status}`}, and no version of the scope is approved`,
      help: `Have it approved: isms approve ${scope.id}.`,
    })
  },
  examples: {
    bad: [
      {
        title: 'A draft and nothing else',
        files: { 'scope.md': scope({ status: 'status: draft' }) },
        at: ['scope.md:4'],
      },
      { title: 'No status at all', files: { 'scope.md': scope({ status: '' }) }, at: ['scope.md:2'] },
    ],
    good: [
      {
        title: 'The successor is a draft while the scope in force stays approved',
        files: {
          'scope/2026.md': scope({ id: 'id: SCOPE-2026' }),
          'scope/2027.md': scope({ id: 'id: SCOPE-2027', version: 'version: "2.0"', status: 'status: draft' }),
        },
      },
    ],
  },
})
