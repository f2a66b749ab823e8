/** Reports an ISMS that knows no internal or no external issue. */
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { issue } from './_example-texts.ts'

const origins = ['internal', 'external'] as const

export const rule = defineRule({
  id: 'context/issues-missing',
  summary: 'No internal issue, or no external one, is on record',
  why: 'Scope and risks follow from what bears on the organization from inside and from outside. Without issues of both origins, nobody can show what they follow from.',
  fires:
    'Fires once when no live context-issue has the origin internal, or none has the origin external. Silent when one issue names both, and when an issue or its origin cannot be read.',
  fix: 'Record the internal and external issues that bear on the ISMS.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.1'],
  phase: 'stage1',
  check({ repo, report }) {
    const issues = repo.live('context-issue')
    if (anyUnreadable(repo, 'context-issue') || issues.some((issue) => isFaulty(issue, '/origin'))) return
    const missing = origins.filter((origin) => !issues.some(({ data }) => data.origin?.includes(origin)))
    if (missing.length === 0) return
    report({
      message: `No ${missing.join(' and no ')} issue is on record`,
      help: `Add a context-issue with origin ${missing.join(' and one with origin ')}, or one with both.`,
    })
  },
  examples: {
    bad: [
      { title: 'No issues at all', files: {}, at: ['isms.yaml:1'] },
      {
        title: 'Only what comes from outside; the internal one is retired',
        files: {
          'context-issues.yaml': `${issue('ISS-001', 'origin: [external]')}${issue('ISS-002', 'origin: [internal], status: retired')}`,
        },
        at: ['isms.yaml:1'],
      },
    ],
    good: [
      {
        title: 'One issue with both origins',
        files: { 'context-issues.yaml': issue('ISS-001', 'origin: [internal, external]') },
      },
    ],
  },
})
