/** Reports nonconformities for which nobody has started a corrective action. */
import { absenceOf } from '../../analysis/absence.ts'
import { passedFindingDays } from '../../analysis/deadlines/findings.ts'
import { defineRule } from '../define.ts'
import { cap, files, finding } from './_example-texts.ts'

export const rule = defineRule({
  id: 'finding/without-cap',
  summary: 'No corrective action answers a nonconformity',
  why: 'The standard asks for a reaction to every nonconformity. One without a corrective action after two weeks has been filed, not dealt with.',
  fires:
    'Fires when a major or minor finding, whatever its status, is named by no corrective action that was not refused, more than 14 days after raised_on. Silent on the last day, for other grades, for disputed findings, and for major findings of external audits, which finding/major-plan-overdue covers.',
  fix: 'Start a corrective action.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['10.2'],
  phase: 'stage2',
  options: { 'limits.cap_due': 'P14D: time to plan a corrective action after a finding' },
  check: ({ repo, today, report }) => {
    const cause = absenceOf(repo, 'cap')
    for (const { artifact, pointer, date } of passedFindingDays(repo, today, 'finding/without-cap')) {
      report({
        artifact,
        pointer,
        cause,
        message: `${artifact.id} is a ${artifact.data.grade} finding and no corrective action answers it; one was due by ${date}`,
        help: `Write a corrective action with ${artifact.id} in its field finding: correction, cause, actions.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Fifteen days without a corrective action',
        files: files('internal', finding('minor', '2026-06-15', 'open')),
        at: ['findings/FND-001.yaml:5'],
      },
      {
        title: 'The only one was refused',
        files: files('internal', finding('major', '2026-06-01', 'open'), { 'caps/CAP-001.yaml': cap('rejected') }),
        at: ['findings/FND-001.yaml:5'],
      },
    ],
    good: [
      { title: 'The last day', files: files('internal', finding('minor', '2026-06-16', 'open')) },
      {
        title: 'A draft is a start',
        files: files('internal', finding('minor', '2026-06-01', 'open'), { 'caps/CAP-001.yaml': cap('draft') }),
      },
      { title: 'Contested', files: files('internal', finding('minor', '2026-06-01', 'disputed')) },
      { title: 'An opportunity', files: files('internal', finding('ofi', '2026-06-01', 'open')) },
      { title: 'Major of an external audit', files: files('stage2', finding('major', '2026-06-01', 'open')) },
    ],
  },
})
