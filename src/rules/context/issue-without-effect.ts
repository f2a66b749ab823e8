/** Reports issues of which nobody says what they do to the ISMS. */
import { isBlank, plainText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { issue } from './_example-texts.ts'

export const rule = defineRule({
  id: 'context/issue-without-effect',
  summary: 'An issue does not say what it does to the ISMS',
  why: 'An issue counts for what it does to the results that the ISMS is to reach. A title alone is a headline.',
  fires:
    'Fires when effect of a live context-issue is blank or only repeats the title, whatever letter case and punctuation. Silent when the effect says that there is none and why.',
  fix: 'State in a sentence what the issue does to the ISMS.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['4.1'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('context-issue')) {
      const { effect, title } = artifact.data
      const blank = isBlank(effect)
      if (!blank && plainText(effect ?? '') !== plainText(title ?? '')) continue
      report({
        artifact,
        pointer: '/effect',
        message: `${artifact.id} ${blank ? 'does not say what it does to the ISMS' : 'repeats its title as its effect'}`,
        help: 'Say in a sentence what it does to the ISMS, or that it does nothing and why.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'No effect, and the title once more',
        files: {
          'context-issues.yaml': `${issue('ISS-001', 'origin: [internal]')}${issue('ISS-002', 'origin: [external], effect: Customers ask for a certificate.')}`,
        },
        at: ['context-issues.yaml:1', 'context-issues.yaml:2'],
      },
    ],
    good: [
      {
        title: 'None, and why',
        files: {
          'context-issues.yaml': issue(
            'ISS-001',
            'origin: [external], effect: "None, since we sell to companies that never ask"',
          ),
        },
      },
    ],
  },
})
