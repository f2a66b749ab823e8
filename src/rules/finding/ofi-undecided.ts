/** Reports opportunities for improvement on which nobody decided. */
import { passedFindingDays } from '../../analysis/deadlines/findings.ts'
import { defineRule } from '../define.ts'
import { files, finding } from './_example-texts.ts'

const improvement = (decision: string) => ({
  'improvements/IMP-001.yaml': `id: IMP-001
title: Trend per metric
source: FND-001
idea: Show a line of twelve months beside each value.
${decision}`,
})

export const rule = defineRule({
  id: 'finding/ofi-undecided',
  summary: 'Nobody decided on an opportunity for improvement',
  why: 'Nothing has to be done about an opportunity, but somebody has to decide. Undecided ones show that the loop of improvement is open.',
  fires:
    'Fires when a finding of grade ofi has neither an improvement with a decision nor a text in declined more than 60 days after raised_on; an improvement counts when it names the finding, or the finding names it. Silent on the last day, and for observations.',
  fix: 'Adopt it or decline it with a reason.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files', 'clock'],
  clauses: ['10.1'],
  phase: 'stage2',
  options: { 'limits.ofi_decision': 'P60D: time to decide on an opportunity for improvement' },
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, date } of passedFindingDays(repo, today, 'finding/ofi-undecided')) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} is an opportunity for improvement without a decision; one was due by ${date}`,
        help: 'Record an improvement with a decision that names the finding as its source, or the reason in declined.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Neither adopted nor declined',
        files: files('internal', finding('ofi', '2026-04-30', 'open')),
        at: ['findings/FND-001.yaml:5'],
      },
      {
        title: 'An idea without a decision',
        files: files('internal', finding('ofi', '2026-04-17', 'open'), improvement('')),
        at: ['findings/FND-001.yaml:5'],
      },
    ],
    good: [
      { title: 'The last day', files: files('internal', finding('ofi', '2026-05-01', 'open')) },
      {
        title: 'Adopted',
        files: files('internal', finding('ofi', '2026-04-17', 'open'), improvement('decision: Adopted in May.\n')),
      },
      {
        title: 'Declined',
        files: files(
          'internal',
          finding('ofi', '2026-04-17', 'closed', 'declined: It would cost more than it saves.\n'),
        ),
      },
      { title: 'An observation', files: files('internal', finding('observation', '2026-04-17', 'open')) },
    ],
  },
})
