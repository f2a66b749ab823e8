/** Reports a repository without a scope. */
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { isLive } from '../../model/life.ts'
import { defineRule } from '../define.ts'
import { scope } from './_example-texts.ts'

export const rule = defineRule({
  id: 'scope/missing',
  summary: 'The ISMS has no scope',
  why: 'Everything an auditor looks at is measured against the scope; without one there is nothing to certify.',
  fires:
    'Fires when no scope is draft, in review or approved; one whose status is not given counts as a draft. Silent when one exists but is not approved (scope/not-approved), and when a scope file exists that cannot be read.',
  fix: 'Write the scope of the ISMS.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['4.3'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'scope') || repo.all('scope').some(isLive)) return
    const ended = repo.all('scope').length > 0
    report({
      message: ended
        ? 'The ISMS has no scope in force or in preparation; every scope is superseded or retired'
        : 'The ISMS has no scope',
      help: 'Write the scope (isms explain scope shows the fields).',
    })
  },
  examples: {
    bad: [
      { title: 'No scope at all', files: {}, at: ['isms.yaml:1'] },
      { title: 'Only a retired one', files: { 'scope.md': scope({ status: 'status: retired' }) }, at: ['isms.yaml:1'] },
    ],
    good: [{ title: 'A draft is a scope', files: { 'scope.md': scope({ status: 'status: draft' }) } }],
  },
})
