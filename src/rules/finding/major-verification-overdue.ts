/** Reports major findings of which the correction has not been verified by their last day. */
import { passedFindingDays } from '../../analysis/deadlines/findings.ts'
import { isExternalFinding } from '../../analysis/finding-deadlines.ts'
import { defineRule } from '../define.ts'
import { files, finding } from './_example-texts.ts'

export const rule = defineRule({
  id: 'finding/major-verification-overdue',
  summary: 'A major finding is not verified in time',
  why: 'A major nonconformity means that the system does not do its work. While it is not verified as mended, no certificate can be given or kept.',
  fires:
    'Fires when a major finding is neither verified nor closed by its last day: 90 days after raised_on by default, or due where the finding does not come from an external audit and sets one. Silent on the last day, and for stage 2 findings that certification/stage2-major-unverified reports. The terms of the body that held the audit count, where cb.bodies of isms.yaml lists it.',
  fix: 'Finish the action and have it verified.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['10.2'],
  phase: 'implementing',
  options: { 'cb.deadlines.major_verify': 'P90D: time until a major finding is verified' },
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, date } of passedFindingDays(repo, today, 'finding/major-verification-overdue')) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} is a major finding of status ${artifact.data.status} and was to be verified by ${date}`,
        help: isExternalFinding(repo, artifact)
          ? 'Finish the corrective action and have the certification body verify it.'
          : 'Finish the corrective action, have it verified, and set status verified.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'External: the 90 days ended yesterday',
        files: files('surveillance', finding('major', '2026-03-31', 'implemented')),
        at: ['findings/FND-001.yaml:5'],
      },
      {
        title: 'Internal: its own date has passed',
        files: files('internal', finding('major', '2026-05-04', 'open', 'due: "2026-06-29"\n')),
        at: ['findings/FND-001.yaml:8'],
      },
    ],
    good: [
      { title: 'The last day', files: files('surveillance', finding('major', '2026-04-01', 'open')) },
      { title: 'Verified', files: files('surveillance', finding('major', '2026-01-05', 'verified')) },
      {
        title: 'Internal: a later date of its own',
        files: files('internal', finding('major', '2026-03-02', 'open', 'due: "2026-07-31"\n')),
      },
    ],
  },
})
