/** Reports a second scope that is approved at the same time. */
import { documentThatCounts, isApproved } from '../../analysis/document-in-force.ts'
import { defineRule } from '../define.ts'
import { scope } from './_example-texts.ts'

export const rule = defineRule({
  id: 'scope/duplicated',
  summary: 'More than one scope is in force',
  why: 'Two approved scopes leave open which boundary the certificate covers.',
  fires:
    'Fires on each approved scope besides the newest one, by first day in force, then by version. Silent when the others are superseded, retired or a draft of the next version.',
  fix: 'Keep one scope in force and retire the others.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.3'],
  phase: 'implementing',
  check({ repo, report }) {
    const approved = repo.all('scope').filter(isApproved)
    const newest = documentThatCounts(approved)
    if (newest === undefined) return
    for (const scope of approved) {
      if (scope === newest) continue
      report({
        artifact: scope,
        pointer: '/status',
        message: `${scope.id} is approved beside ${newest.id}, which is newer`,
        help: `Set ${scope.id} to superseded or retired, or withdraw ${newest.id}.`,
        related: [{ artifact: newest, pointer: '/status', message: 'also approved' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The old scope was never set to superseded',
        files: {
          'scope/2025.md': scope({ id: 'id: SCOPE-2025' }),
          'scope/2026.md': scope({ id: 'id: SCOPE-2026', version: 'version: "2.0"' }),
        },
        at: ['scope/2025.md:4'],
      },
    ],
    good: [
      {
        title: 'The predecessor is superseded and the successor a draft',
        files: {
          'scope/2025.md': scope({ id: 'id: SCOPE-2025', status: 'status: superseded' }),
          'scope/2026.md': scope({ id: 'id: SCOPE-2026', version: 'version: "2.0"' }),
          'scope/2027.md': scope({ id: 'id: SCOPE-2027', version: 'version: "3.0"', status: 'status: draft' }),
        },
      },
    ],
  },
})
