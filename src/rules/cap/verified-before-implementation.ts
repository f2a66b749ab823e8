/** Reports corrective actions that were judged before they were done. */
import { lastDone } from '../../analysis/corrective-actions.ts'
import { defineRule } from '../define.ts'
import { cap, files } from './_example-texts.ts'

const verified = (on: string) => `effectiveness: { verified_by: [PER-010], verified_on: "${on}", result: effective }\n`

export const rule = defineRule({
  id: 'cap/verified-before-implementation',
  summary: 'A corrective action was judged before its last action was done',
  why: 'What is not done yet cannot have worked; a judgement before that day judges an intention.',
  fires: 'Fires when effectiveness.verified_on lies before the latest done_on of the actions. Silent on the same day.',
  fix: 'Verify again after the action is done.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 d'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('cap')) {
      const on = artifact.data.effectiveness?.verified_on
      const done = lastDone(artifact)
      if (on === undefined || done === undefined || on >= done) continue
      report({
        artifact,
        pointer: '/effectiveness/verified_on',
        message: `${artifact.id} was judged on ${on}, before its last action was done on ${done}`,
        help: 'Judge it again now that everything is done, or correct the date.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Judged a day early',
        files: files(cap('closed', verified('2026-05-26'))),
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [{ title: 'On the same day', files: files(cap('closed', verified('2026-05-27'))) }],
  },
})
