/** Reports inputs of a management review of which the minutes say nothing. */
import { heldReviews } from '../../analysis/management-reviews.ts'
import { shortText, wordCount } from '../../analysis/words.ts'
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { inputs, review } from './_example-texts.ts'

const path = 'management-reviews/MRV-2026-01.yaml'

export const rule = defineRule({
  id: 'management-review/input-without-content',
  summary: 'The minutes do not tell what an input of the management review was',
  why: 'A list of ticked headings does not show that top management looked at anything. An auditor asks what was presented and what it showed.',
  fires:
    'Fires when the summary of an input of a held review has fewer than 8 words and the input has no refs. Silent when refs link what was presented, for an input without any content, which management-review/input-missing reports, and for a_previous_actions in the first review.',
  fix: 'Say what was presented and what it showed.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.3.2'],
  phase: 'implementing',
  options: { 'limits.input_words': '8: fewest words of an input without references' },
  check: ({ repo, report }) => {
    const least = limitNumber(repo, 'input_words', 8)
    const held = heldReviews(repo)
    for (const artifact of held) {
      for (const [input, content] of Object.entries(artifact.data.inputs ?? {})) {
        const { summary, refs } = (typeof content === 'object' && content !== null ? content : {}) as {
          summary?: string
          refs?: readonly string[]
        }
        if (summary === undefined || (refs ?? []).some((id) => id !== '') || wordCount(summary) >= least) continue
        if (input === 'a_previous_actions' && artifact === held[0]) continue
        report({
          artifact,
          pointer: `/inputs/${input}/summary`,
          message: `${artifact.id} says of ${input} only "${shortText(summary)}"`,
          help: 'Say what was presented and what it showed, or link it in refs.',
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'One word',
        files: {
          [path]: review('held', '2026-05-19', `${inputs('e_feedback')}  e_feedback: { summary: Reviewed. }\n`),
        },
        at: [`${path}:18`],
      },
    ],
    good: [
      {
        title: 'Few words, but the papers are linked',
        files: {
          [path]: review(
            'held',
            '2026-05-19',
            `${inputs('d3_audits')}  d3_audits: { summary: Presented., refs: [AUD-2026-01] }\n`,
          ),
        },
      },
      {
        title: 'Eight words',
        files: {
          [path]: review(
            'held',
            '2026-05-19',
            `${inputs('e_feedback')}  e_feedback: { summary: Two complaints were both answered within the agreed week. }\n`,
          ),
        },
      },
      {
        title: 'The first review had no actions to look at',
        files: {
          [path]: review(
            'held',
            '2026-05-19',
            `${inputs('a_previous_actions')}  a_previous_actions: { summary: No earlier review. }\n`,
          ),
        },
      },
    ],
  },
})
