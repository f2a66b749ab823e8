/** Rule incident/notice-missing: whoever has to be told of an incident is told (A.5.5, A.5.26 and A.5.31). */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { noticesToRecord } from '../../analysis/deadlines/incidents.ts'
import { defineRule } from '../define.ts'
import { incident, law } from './_example-texts.ts'

export const rule = defineRule({
  id: 'incident/notice-missing',
  summary: 'A notice of an incident that the law or a contract asks for is not on record',
  why: 'Notice deadlines run in hours and carry fines; whether to notify must be decided and written down each time.',
  fires:
    'Fires per legal requirement with notification_deadline when a record with decision incident touches an asset, process or supplier in its applies_to, the deadline counted from detected_on is before today (72 hours are three days), and notices has no entry for it. Silent when no_notice_reason is given, and for exercises.',
  fix: 'Record the notice, or the reason why none is due.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.5', 'A.5.26', 'A.5.31'],
  phase: 'implementing',
  check({ repo, today, report }) {
    for (const { artifact, pointer, part, date } of passedOnes(noticesToRecord(repo), today)) {
      report({
        artifact,
        pointer,
        part: 'key',
        subject: part,
        message: `${artifact.id} records no notice under ${part}, which was due on ${date}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'nobody was told',
        files: { 'incidents.yaml': incident(), 'legal-requirements.yaml': law },
        at: ['incidents.yaml:1'],
      },
    ],
    good: [
      {
        title: 'a reason for none',
        files: {
          'incidents.yaml': incident({ no_notice_reason: 'The disk was encrypted.' }),
          'legal-requirements.yaml': law,
        },
      },
      {
        title: 'a notice',
        files: {
          'incidents.yaml': incident({ notices: '[{ to: PTY-001, requirement: LEG-001, sent_on: "2026-03-04" }]' }),
          'legal-requirements.yaml': law,
        },
      },
      {
        title: 'the last day',
        files: { 'incidents.yaml': incident({ status: 'contained' }), 'legal-requirements.yaml': law },
        asOf: '2026-03-05',
      },
    ],
  },
})
