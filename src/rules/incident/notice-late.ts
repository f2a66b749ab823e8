/** Rule incident/notice-late: notices of incidents are sent in time (A.5.5, A.5.26 and A.5.31). */
import { defineRule } from '../define.ts'
import { incident } from './_example-texts.ts'

const notice = (fields: string) => incident({ notices: `[{ to: PTY-001, ${fields} }]` })

export const rule = defineRule({
  id: 'incident/notice-late',
  summary: 'A notice of an incident was sent late or is overdue',
  why: 'A missed deadline is a breach of law or contract; the auditor asks what was done about it.',
  fires:
    'Fires per entry of notices that has sent_on after due, or no sent_on and a due before today. Silent when it was sent on the due date, for a late notice once the incident carries late_note, and for exercises.',
  fix: 'Send the notice now and record the reason for the delay.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.5.5', 'A.5.26', 'A.5.31'],
  phase: 'implementing',
  check({ repo, today, report }) {
    for (const artifact of repo.all('incident')) {
      if (artifact.data.exercise === true) continue
      for (const [at, notice] of (artifact.data.notices ?? []).entries()) {
        const { to, due, sent_on: sent } = notice ?? {}
        if (due === undefined || (sent ?? today) <= due || (sent !== undefined && artifact.data.late_note)) continue
        report({
          artifact,
          pointer: `/notices/${at}/${sent === undefined ? 'due' : 'sent_on'}`,
          message: `${artifact.id} owed a notice${to === undefined ? '' : ` to ${to}`} by ${due}, and it ${sent === undefined ? 'is not sent' : `was sent on ${sent}`}`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'a day late',
        files: { 'incidents.yaml': notice('due: "2026-03-05", sent_on: "2026-03-06"') },
        at: ['incidents.yaml:12'],
      },
      { title: 'not sent', files: { 'incidents.yaml': notice('due: "2026-06-29"') }, at: ['incidents.yaml:12'] },
    ],
    good: [
      { title: 'on the last day', files: { 'incidents.yaml': notice('due: "2026-03-05", sent_on: "2026-03-05"') } },
      { title: 'due today', files: { 'incidents.yaml': notice('due: "2026-06-30"') } },
      {
        title: 'late, and the record says why',
        files: {
          'incidents.yaml': incident({
            notices: '[{ due: "2026-03-05", sent_on: "2026-03-06" }]',
            late_note: 'The portal of the authority was down.',
          }),
        },
      },
    ],
  },
})
