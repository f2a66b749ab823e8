/** Reports internal audits of which the result reached nobody but the auditors. */
import { auditTeam } from '../../analysis/audit-team.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { audit, path } from './_example-texts.ts'

export const rule = defineRule({
  id: 'audit/result-not-reported',
  summary: 'The result of an internal audit was not reported to management',
  why: 'Audits inform management; a report that stays with the auditor changes nothing.',
  fires:
    'Fires when a reported or closed internal audit has no entry of reported_to with a person and a date, or names only its own auditors there. Silent for external audits.',
  fix: 'Deliver the result to management and record to whom and when.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.2.2 c'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('audit')) {
      const { type, status, reported_to: entries } = artifact.data
      if (type !== 'internal' || (status !== 'reported' && status !== 'closed')) continue
      if (isFaulty(artifact, '/reported_to')) continue
      const receipts = (entries ?? []).filter((entry) => !isBlank(entry?.person) && entry?.on !== undefined)
      const team = new Set(auditTeam(artifact).map(({ person }) => person))
      if (receipts.some((entry) => !team.has(entry?.person ?? ''))) continue
      report({
        artifact,
        pointer: '/reported_to',
        part: 'key',
        message:
          receipts.length > 0
            ? `${artifact.id} is reported to its own auditors only`
            : `${artifact.id} is ${status} and does not say to whom and when it was reported`,
        help: 'Deliver the report to management and record person and on in reported_to.',
      })
    }
  },
  examples: {
    bad: [
      { title: 'To nobody', files: { [path]: audit('internal', 'reported') }, at: [`${path}:1`] },
      {
        title: 'A person without a date',
        files: { [path]: audit('internal', 'closed', 'reported_to: [{ person: PER-001 }]\n') },
        at: [`${path}:9`],
      },
      {
        title: 'To the auditor',
        files: { [path]: audit('internal', 'closed', 'reported_to: [{ person: PER-010, on: "2026-04-30" }]\n') },
        at: [`${path}:9`],
      },
    ],
    good: [
      {
        title: 'To the sponsor',
        files: { [path]: audit('internal', 'reported', 'reported_to: [{ person: PER-001, on: "2026-04-30" }]\n') },
      },
      { title: 'An external audit', files: { [path]: audit('stage1', 'reported') } },
    ],
  },
})
