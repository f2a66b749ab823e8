/** Reports full internal audits that found nothing at all. */
import { citedClauses, coversClause, mainClauses, reportedInternalAudits } from '../../analysis/audit-coverage.ts'
import { isOfKind } from '../../analysis/of-kind.ts'
import { defineRule } from '../define.ts'
import { audit, path } from './_example-texts.ts'

const finding = {
  'findings/FND-001.yaml': `id: FND-001
title: People report early
audit: AUD-2026-01
grade: positive
raised_on: "2026-04-15"
process_owner: ROL-002
status: closed
`,
}

export const rule = defineRule({
  id: 'audit/no-findings',
  summary: 'A full internal audit has no finding of any grade',
  why: 'An audit of the whole system that notices nothing, not even a strength, says more about the audit than about the system.',
  fires:
    'Fires when a reported or closed internal audit that has all of clauses 4 to 10 in scope is named by no finding and links none that names no other audit, of whatever grade. Silent for audits of a part of the scope.',
  fix: 'Make sure that the audit went deep enough.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['9.2.2'],
  phase: 'stage2',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('finding')) return
    for (const artifact of reportedInternalAudits(repo)) {
      const cited = citedClauses([artifact.data.scope?.clauses])
      if (!mainClauses.every((clause) => coversClause(cited, clause))) continue
      const raised = repo.linksTo(artifact.id).some(({ from }) => isOfKind(from, 'finding'))
      // An earlier finding that was looked at again is no finding of this audit.
      const linked = repo.linksFrom(artifact).map(({ to }) => repo.get('finding', to))
      if (raised || linked.some((item) => item !== undefined && item.data.audit === undefined)) continue
      report({
        artifact,
        pointer: '/status',
        message: `${artifact.id} covers clauses 4 to 10 and has no finding of any grade`,
        help: 'Ask the auditor for what was noticed, strengths included, and record it; else look at the sample again.',
      })
    }
  },
  examples: {
    bad: [{ title: 'Nothing found', files: { [path]: audit('internal', 'reported') }, at: [`${path}:4`] }],
    good: [
      { title: 'One strength', files: { [path]: audit('internal', 'reported'), ...finding } },
      {
        title: 'A part of the scope',
        files: { [path]: audit('internal', 'reported', '', { scope: '{ clauses: ["9", "10"] }' }) },
      },
    ],
  },
})
