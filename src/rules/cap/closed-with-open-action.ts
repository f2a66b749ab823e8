/** Reports corrective actions that are called implemented while one of their actions is not done. */
import { shortText } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { action, cap, files } from './_example-texts.ts'

export const rule = defineRule({
  id: 'cap/closed-with-open-action',
  summary: 'A corrective action is called implemented while one of its actions is not done',
  why: 'The record contradicts itself: the whole is claimed as carried out and a part of it is not.',
  fires:
    'Fires once per entry of actions without done_on when the corrective action has status implemented, verified or closed. Silent for draft, accepted, implementing and refused ones.',
  fix: 'Finish the action, or set the status back.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['10.2 c'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('cap')) {
      const { status, actions } = artifact.data
      if (status !== 'implemented' && status !== 'verified' && status !== 'closed') continue
      actions?.forEach((entry, at) => {
        const pointer = `/actions/${at}/done_on`
        if (entry?.done_on !== undefined || isFaulty(artifact, pointer)) return
        report({
          artifact,
          pointer,
          message: `${artifact.id} is ${status} while action ${at + 1} has no done_on: ${shortText(entry?.what ?? 'without text')}`,
          help: 'Set done_on of the action, or set the status back to implementing.',
        })
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Closed with an action to do',
        files: files(cap('closed', '', action('2026-05-29', '2026-05-27') + action('2026-07-10'))),
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [
      { title: 'Under way', files: files(cap('implementing', '', action('2026-07-10'))) },
      { title: 'All done', files: files(cap('implemented')) },
    ],
  },
})
