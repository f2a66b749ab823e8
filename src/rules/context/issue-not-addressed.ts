/** Reports issues from which nothing follows. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { issue } from './_example-texts.ts'

export const rule = defineRule({
  id: 'context/issue-not-addressed',
  summary: 'An issue leads to no risk and to no opportunity',
  why: 'Issues are the source of the risks and opportunities of the ISMS. One that leads nowhere was written down and not thought through.',
  fires:
    'Fires when leads_to of a live context-issue names nothing. Silent when no_action_reason is filled; an id that leads nowhere is the matter of reference/not-found.',
  fix: 'Link a risk or opportunity, or give the reason why none follows.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['4.1', '6.1.1'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('context-issue')) {
      const { leads_to: leadsTo = [], no_action_reason: reason } = artifact.data
      if (leadsTo.some((id) => !isBlank(id)) || !isBlank(reason)) continue
      report({
        artifact,
        pointer: '/leads_to',
        message: `${artifact.id} leads to no risk and to no opportunity`,
        help: 'Link what follows from it under leads_to, or say in no_action_reason why nothing does.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nothing follows, and nobody says why',
        files: { 'context-issues.yaml': issue('ISS-001', 'origin: [external], leads_to: []') },
        at: ['context-issues.yaml:1'],
      },
    ],
    good: [
      {
        title: 'A reason instead, and an issue of the past',
        files: {
          'context-issues.yaml': `${issue('ISS-001', 'origin: [external], no_action_reason: The contracts that ask for it end this year')}${issue('ISS-002', 'origin: [external], status: retired')}`,
        },
      },
    ],
  },
})
