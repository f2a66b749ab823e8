/** Reports gaps in competence that nobody plans to close. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { record } from './_example-texts.ts'

export const rule = defineRule({
  id: 'people/competence-gap-without-action',
  summary: 'A gap in competence has no action with a due date',
  why: 'The standard does not ask for perfect people; it asks what is done about what they lack.',
  fires:
    'Fires when gap of a live competence-record is filled and its action lacks what or due. Silent when the action is done and linked to evidence.',
  fix: 'Plan an action with a due date to close the gap.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.2 c'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('competence-record')) {
      const { gap, action } = artifact.data
      if (isBlank(gap)) continue
      if (action?.status === 'done' && action.evidence?.some((id) => !isBlank(id))) continue
      const missing = [...(isBlank(action?.what) ? ['what'] : []), ...(action?.due === undefined ? ['due'] : [])]
      if (missing.length === 0) continue
      report({
        artifact,
        pointer: action === undefined ? '/action' : `/action/${missing[0]}`,
        message: `${artifact.id} states a gap and ${action === undefined ? 'no action' : `an action without ${missing.join(' and ')}`}`,
        help: 'Say under action what closes the gap and by when.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A gap, and an action without a date',
        files: {
          'competence-records.yaml': `${record('gap: No workshop led yet')}${record('gap: No workshop led yet, action: { what: Lead one }', 'CMP-002')}`,
        },
        at: ['competence-records.yaml:1', 'competence-records.yaml:2'],
      },
    ],
    good: [
      {
        title: 'Done and proved',
        files: {
          'competence-records.yaml': record('gap: No workshop led yet, action: { status: done, evidence: [EVD-021] }'),
        },
      },
    ],
  },
})
