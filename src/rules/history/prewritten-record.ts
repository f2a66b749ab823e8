/** Finds records that were written before what they record took place (clauses 7.5.3 and 9.3.3). */
import { auditConclusion, datedClaims, minutes, test } from '../../analysis/git/claimed-days.ts'
import { addDuration } from '../../model/dates.ts'
import { limitNumber } from '../../model/settings.ts'
import { defineRule } from '../define.ts'

const review = (status: string) => `id: MRV-2026-01
title: Management review
status: ${status}
date: "2026-03-20"
chair: PER-001
attendees: [PER-001]
period: { from: "2025-01-01", to: "2025-12-31" }
decisions: [{ about: improvement, text: Go on }]
`
const at = (on: string, status = 'held') => ({ on, files: { 'management-reviews/2026.yaml': review(status) } })

export const rule = defineRule({
  id: 'history/prewritten-record',
  summary: 'A record was in git before the day it records',
  why: 'Minutes written before the meeting record an intention, whatever was then said. It is the plainest sign of paper made for the audit.',
  fires:
    'Fires when minutes of a review as held, the conclusion of an audit as reported, or the result of a continuity test were committed more than 1 day (`limits.clock_skew`) before the day they claim. Silent for agendas and plans (status planned or draft), and while that day lies ahead (document/dated-in-future).',
  fix: 'Write the record after the event, and explain the early text.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3', '9.3.3'],
  phase: 'implementing',
  options: { 'limits.clock_skew': '1: days that clocks may differ' },
  check({ repo, today, history, report }) {
    if (history === undefined) return
    const skew = `P${limitNumber(repo, 'clock_skew', 1)}D`
    const isEarly = (day: string, committedOn: string) => addDuration(committedOn, skew) < day
    const claims = datedClaims(
      history,
      [
        [repo.all('management-review'), minutes],
        [repo.all('audit'), auditConclusion],
        [repo.all('continuity-test'), test],
      ],
      (day, days) => day <= today && days.some((one) => isEarly(day, one)),
    )
    for (const { artifact, claim, day, revision } of claims) {
      const { committedOn, id } = revision.commit
      if (!isEarly(day, committedOn)) continue
      if ((artifact.data as { late_note?: string }).late_note !== undefined) continue
      report({
        artifact,
        pointer: claim.pointer,
        message: `${artifact.id} dates its ${claim.what} ${day}, and commit ${id.slice(0, 10)} held it on ${committedOn} already`,
        help: 'Correct the date, or say in late_note why the text was there before.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'minutes two days before the meeting',
        files: {},
        history: [at('2026-03-18')],
        at: ['management-reviews/2026.yaml:4'],
      },
    ],
    good: [
      {
        title: 'the agenda before, the minutes after',
        files: {},
        history: [at('2026-03-02', 'planned'), at('2026-03-21')],
      },
      { title: 'the evening before, as clocks differ', files: {}, history: [at('2026-03-19')] },
    ],
  },
})
