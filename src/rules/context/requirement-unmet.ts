/** Reports requirements that the ISMS takes on and that nothing meets. */
import { isBlank, shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { party } from './_example-texts.ts'

export const rule = defineRule({
  id: 'context/requirement-unmet',
  summary: 'The ISMS takes on a requirement, and nothing meets it',
  why: 'A requirement that the ISMS promises to handle needs something that does so; otherwise the promise is empty.',
  fires:
    'Fires per requirement of a live interested-party with addressed_by_isms true and nothing under met_by. Silent when it is false or undecided; an id that leads nowhere is the matter of reference/not-found.',
  fix: 'Link what meets the requirement.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.2 c'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('interested-party')) {
      artifact.data.requirements?.forEach((requirement, at) => {
        const { id, text = '', addressed_by_isms: addressed, met_by: metBy = [] } = requirement ?? {}
        if (addressed !== true || metBy.some((target) => !isBlank(target))) return
        report({
          artifact,
          pointer: `/requirements/${at}/met_by`,
          message: `${id || artifact.id} takes on "${shortText(text)}", and nothing meets it`,
          help: 'Link the control, policy or legal requirement that meets it under met_by.',
        })
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Promised and not met',
        files: {
          'interested-parties/PTY-001.yaml': party(
            'requirements:\n  - { id: PTY-001-R1, text: Notice of incidents within two days, addressed_by_isms: true }',
          ),
        },
        at: ['interested-parties/PTY-001.yaml:5'],
      },
    ],
    good: [
      {
        title: 'Met, refused or still undecided',
        files: {
          'interested-parties/PTY-001.yaml': party(
            'requirements:\n  - { text: Notice of incidents within two days, addressed_by_isms: true, met_by: [POL-001] }\n  - { text: A SOC 2 report, addressed_by_isms: false }\n  - { text: A certificate }',
          ),
        },
      },
    ],
  },
})
