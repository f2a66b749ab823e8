/** Reports an ISMS without a communication plan. */
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { defineRule } from '../define.ts'
import { plan } from './_example-texts.ts'

export const rule = defineRule({
  id: 'communication/plan-missing',
  summary: 'Nobody wrote down what the ISMS communicates',
  why: 'The standard asks for a decision on what is said, when, to whom and how. In an incident there is no time to take it.',
  fires:
    'Fires once when there is no communication-plan that is still in use. Silent when one exists, even as a draft, and when one cannot be read.',
  fix: 'Write down what is communicated, when, with whom and how.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.4'],
  phase: 'stage1',
  check({ repo, report }) {
    if (anyUnreadable(repo, 'communication-plan') || repo.live('communication-plan').length > 0) return
    report({
      message: 'The ISMS has no communication plan',
      help: 'Write communication-plan.yaml with one line per message.',
    })
  },
  examples: {
    bad: [
      { title: 'None', files: {}, at: ['isms.yaml:1'] },
      {
        title: 'Only a retired one',
        files: { 'communication-plan.yaml': plan('lines: []', 'retired') },
        at: ['isms.yaml:1'],
      },
    ],
    good: [{ title: 'A draft', files: { 'communication-plan.yaml': plan('lines: []') } }],
  },
})
