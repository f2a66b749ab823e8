/** Reports lines of the communication plan that leave a question open. */
import { thoseThatCount } from '../../analysis/documents.ts'
import { isBlank, shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { plan } from './_example-texts.ts'

const questions = ['what', 'when', 'with_whom', 'how', 'who'] as const

export const rule = defineRule({
  id: 'communication/plan-incomplete',
  summary: 'A line of the communication plan leaves open what, when, with whom, how or who',
  why: 'A message without a sender, a hearer or a time is not sent.',
  fires:
    'Fires once per line of the communication plan that lacks what, when, with_whom, how or who, and once for a plan without lines. Silent when the time given is an event instead of a date, and for a draft beside an approved plan.',
  fix: 'Complete the line.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.4'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of thoseThatCount(repo.live('communication-plan'))) {
      const { lines = [] } = artifact.data
      if (lines.length === 0) {
        report({ artifact, pointer: '/lines', message: `${artifact.id} has no line`, help: 'Add a line per message.' })
      }
      lines.forEach((line, at) => {
        const missing = questions.filter((question) => isBlank(line?.[question]))
        if (missing.length === 0) return
        const name = isBlank(line?.what) ? `line ${at + 1}` : `"${shortText(line?.what ?? '')}"`
        report({
          artifact,
          pointer: `/lines/${at}`,
          message: `${artifact.id} does not state ${missing.join(', ')} for ${name}`,
          help: `Fill ${missing.join(', ')}.`,
        })
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nobody says it',
        files: {
          'communication-plan.yaml': plan(
            'lines:\n  - { what: State of the ISMS, when: Every quarter, with_whom: ROL-001, how: Meeting, who: ROL-002 }\n  - { what: New policy, when: After approval, with_whom: Everybody, how: Post }',
          ),
        },
        at: ['communication-plan.yaml:7'],
      },
      { title: 'Not a line', files: { 'communication-plan.yaml': plan('') }, at: ['communication-plan.yaml:1'] },
    ],
    good: [
      {
        title: 'An event as the time',
        files: {
          'communication-plan.yaml': plan(
            'lines:\n  - { what: Notice of an incident, when: As soon as it is confirmed, with_whom: Customers, how: Mail, who: Incident lead }',
          ),
        },
      },
    ],
  },
})
