/** Reports what the scope leaves out without saying why. */
import { scopeThatCounts } from '../../analysis/scope-boundary.ts'
import { shortText, wordCount } from '../../analysis/words.ts'
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { scope } from './_example-texts.ts'

export const rule = defineRule({
  id: 'scope/exclusion-without-reason',
  summary: 'The scope leaves something out without a reason',
  why: 'An auditor tests whether the boundary was drawn to avoid what is hard; the reason is the answer.',
  fires:
    'Fires when an entry of exclusions has no why, or a why of fewer than 5 words (limits.reason_words), in the scope that counts. Silent when the scope excludes nothing.',
  fix: 'Give the reason for leaving it out.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.3'],
  phase: 'stage1',
  options: { 'limits.reason_words': 'Fewest words of a reason; default 5.' },
  check({ repo, report }) {
    const scope = scopeThatCounts(repo)
    const fewest = limitNumber(repo, 'reason_words', 5)
    scope?.data.exclusions?.forEach((item, index) => {
      const words = wordCount(item?.why)
      if (words >= fewest) return
      report({
        artifact: scope,
        pointer: `/exclusions/${index}/why`,
        subject: item?.what ?? '',
        message: `${scope.id} leaves out ${item?.what ? `"${shortText(item.what)}"` : `item ${index + 1}`} ${words === 0 ? 'without a reason' : `with a reason of ${words} ${words === 1 ? 'word' : 'words'}`}`,
        help: `Say in at least ${fewest} words why leaving it out does no harm to the information in scope.`,
      })
    })
  },
  examples: {
    bad: [
      {
        title: 'No reason, and one of two words',
        files: {
          'scope.md': scope({
            exclusions: 'exclusions:\n  - what: Hardware resale\n  - what: Payroll\n    why: Not relevant',
          }),
        },
        at: ['scope.md:15', 'scope.md:17'],
      },
    ],
    good: [
      {
        title: 'A reason in a sentence',
        files: {
          'scope.md': scope({
            exclusions:
              'exclusions:\n  - what: Hardware resale\n    why: Run by a separate company that shares neither staff nor systems',
          }),
        },
      },
    ],
  },
})
