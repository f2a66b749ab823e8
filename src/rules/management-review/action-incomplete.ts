/** Reports actions of a management review that nobody can carry out: no text, no owner or no date. */
import { isOpenReviewAction } from '../../analysis/management-reviews.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { review } from './_example-texts.ts'

const path = 'management-reviews/MRV-2026-01.yaml'
const held = (...actions: readonly string[]) => ({
  [path]: `${review('held', '2026-05-19')}actions:\n${actions.map((line) => `  - { ${line} }\n`).join('')}`,
})

export const rule = defineRule({
  id: 'management-review/action-incomplete',
  summary: 'An action of a management review lacks its text, owner or date',
  why: 'What nobody owns by no date does not get done, and the next review will have to say so.',
  fires: 'Fires once per action that lacks what, owner or due. Silent for actions that are done or dropped.',
  fix: 'Complete the action.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.3.3'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('management-review')) {
      artifact.data.actions?.forEach((action, at) => {
        if (!isOpenReviewAction(action?.status)) return
        const lacks = (['what', 'owner', 'due'] as const).filter(
          (field) => isBlank(action?.[field]) && !isFaulty(artifact, `/actions/${at}/${field}`),
        )
        if (lacks.length === 0) return
        report({
          artifact,
          pointer: lacks.length === 1 ? `/actions/${at}/${lacks[0]}` : `/actions/${at}`,
          message: `${artifact.id} action ${at + 1} lacks ${lacks.join(', ')}`,
          help: `Fill in ${lacks.join(', ')}.`,
        })
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Neither owner nor date',
        files: held(
          'what: Advertise the post, owner: PER-002, due: "2026-07-15"',
          'what: Ask the insurer, status: planned',
        ),
        at: [`${path}:10`],
      },
    ],
    good: [
      { title: 'Complete', files: held('what: Advertise the post, owner: PER-002, due: "2026-07-15"') },
      { title: 'Done', files: held('what: Advertise the post, status: done') },
    ],
  },
})
