/** Reports major findings of the certification body for which it has not accepted a plan in time. */
import { passedFindingDays } from '../../analysis/deadlines/findings.ts'
import { defineRule } from '../define.ts'
import { cap, files, finding } from './_example-texts.ts'

const accepted = cap('accepted', 'cb_acceptance: { by: Robin Sample, on: "2026-06-25" }\n')

export const rule = defineRule({
  id: 'finding/major-plan-overdue',
  summary: 'The certification body has accepted no plan for a major finding in time',
  why: 'The certification body sets a term for the plan after a major nonconformity; when it passes, it can refuse, suspend or withdraw the certificate.',
  fires:
    'Fires when a major finding of an external audit that is neither verified nor closed has no corrective action with cb_acceptance by its last day, 14 days after raised_on by default. Silent on the last day, for internal audits, and once finding/major-verification-overdue or certification/stage2-major-unverified fires. The terms of the body that held the audit count, where cb.bodies of isms.yaml lists it.',
  fix: 'Send the plan to the certification body.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['10.2'],
  phase: 'implementing',
  options: { 'cb.deadlines.major_plan': 'P14D: time until the plan for a major finding is accepted' },
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, date } of passedFindingDays(repo, today, 'finding/major-plan-overdue')) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} has no corrective action that the certification body accepted; its term ended on ${date}`,
        help: 'Send the plan to the certification body and record its answer in cb_acceptance of the corrective action.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A plan that the certification body has not accepted',
        files: files('surveillance', finding('major', '2026-06-15', 'cap-proposed'), {
          'caps/CAP-001.yaml': cap('accepted'),
        }),
        at: ['findings/FND-001.yaml:5'],
      },
    ],
    good: [
      { title: 'The last day', files: files('surveillance', finding('major', '2026-06-16', 'open')) },
      {
        title: 'Accepted',
        files: files('surveillance', finding('major', '2026-06-01', 'cap-accepted'), { 'caps/CAP-001.yaml': accepted }),
      },
      { title: 'Internal', files: files('internal', finding('major', '2026-06-01', 'open')) },
      {
        title: 'Verification is overdue, which says it all',
        files: files('surveillance', finding('major', '2026-03-01', 'open')),
      },
    ],
  },
})
