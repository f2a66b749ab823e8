/** Reports requirements of interested parties of which nobody decided whether the ISMS takes them on. */
import { shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { party } from './_example-texts.ts'

export const rule = defineRule({
  id: 'context/requirement-undecided',
  summary: 'Nobody decided whether the ISMS takes on a requirement',
  why: 'The standard asks which requirements the ISMS handles. One that is listed and left open is neither promised nor refused.',
  fires: 'Fires per requirement of a live interested-party without addressed_by_isms. Silent for an explicit false.',
  fix: 'Decide whether the ISMS handles the requirement.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.2 c'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('interested-party')) {
      artifact.data.requirements?.forEach((requirement, at) => {
        if (typeof requirement?.addressed_by_isms === 'boolean') return
        const { id, text = '' } = requirement ?? {}
        report({
          artifact,
          pointer: `/requirements/${at}/addressed_by_isms`,
          message: `${id || artifact.id} does not say whether the ISMS takes on "${shortText(text)}"`,
          help: 'Set addressed_by_isms to true or false.',
        })
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'One of two is open',
        files: {
          'interested-parties/PTY-001.yaml': party(
            'requirements:\n  - text: Notice of incidents within two days\n    addressed_by_isms: false\n  - text: A certificate by the end of the year\n    source: Tenders',
          ),
        },
        at: ['interested-parties/PTY-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Refused on record',
        files: {
          'interested-parties/PTY-001.yaml': party(
            'requirements:\n  - { text: A SOC 2 report, addressed_by_isms: false, why_not: The certificate comes first }',
          ),
        },
      },
    ],
  },
})
