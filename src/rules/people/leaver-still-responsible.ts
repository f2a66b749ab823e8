/** Reports open work and live artifacts that still lie with somebody who has left. */
import { type DatedAct, datedActOf } from '../../analysis/dated-acts.ts'
import { hasLeft, nameOf } from '../../analysis/people.ts'
import { dutyOf } from '../../analysis/people-duties.ts'
import { isBlank } from '../../analysis/words.ts'
import type { Link } from '../../model/link.ts'
import { defineRule } from '../define.ts'

const people = (state: string) => `- { id: PER-001, name: Ada Example, type: employee, joined: "2020-01-06", ${state} }
`
const risk = (status: string) => `id: RISK-001
title: Loss of the primary region
type: operational
description: The region fails for a day.
owner: PER-001
status: ${status}
assessed_on: "2026-03-10"
`
const plan = (status: string) => `id: RTP-1
title: Treatment plan
actions:
  - { id: RTP-1-01, risk: [RISK-001], what: Build a second region, owner: PER-001, status: ${status} }
`

const review = (date: string, more = '') => `id: MRV-1
title: Management review
status: held
date: "${date}"
chair: PER-001
attendees: [PER-002]
period: { from: "2025-06-01", to: "2026-05-31" }
${more}`
/** The act that a reference records, when it lies after a person's last day and nothing explains it. */
function actAfter(link: Link, left: string | undefined): DatedAct | undefined {
  const act = left === undefined ? undefined : datedActOf(link)
  if (act === undefined || left === undefined || act.on <= left) return undefined
  return isBlank((link.from.data as { late_note?: string }).late_note) ? act : undefined
}

export const rule = defineRule({
  id: 'people/leaver-still-responsible',
  summary: 'Somebody who has left is still responsible for something',
  why: 'Responsibilities have to be held by people who are there. What lies with a leaver is not done, and access that came with it may still be open.',
  fires:
    'Fires per reference to a person who has left, by employment or by a left date before today, as owner, responsible or process owner of a live artifact, as owner of an SoA entry, lead of a certification plan, measurer or analyst of a metric, speaker of the communication plan, or as owner of an action of a treatment plan, corrective action or management review that is not done; and per record of something that the person did after the last day, such as a training, a review, an audit or a measurement. Silent for a person on leave, for closed, retired or finished artifacts, for records of the time before they left, for a record whose late_note explains it, and for approvals, acceptances and exceptions, whose day the rules on authority look at; an assignment to a role is the matter of role/held-by-leaver.',
  fix: 'Hand the item to somebody who is still here.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['5.3', 'A.5.2', 'A.6.5'],
  phase: 'stage1',
  check: ({ repo, today, report }) => {
    for (const person of repo.all('person')) {
      // An id taken twice names the first person only; the second is a finding of its own.
      if (!hasLeft(person, today) || repo.get('person', person.id) !== person) continue
      for (const link of repo.linksTo(person.id)) {
        const duty = dutyOf(link)
        const act = duty === undefined ? actAfter(link, person.data.left) : undefined
        if (act !== undefined) {
          report({
            artifact: link.from,
            pointer: link.pointer,
            message: `${link.from.id || link.from.kind} says that ${nameOf(person)} ${act.did} on ${act.on}, after leaving on ${person.data.left}`,
            help: 'Correct the person or the date; keep an explanation under late_note.',
          })
        }
        if (duty === undefined) continue
        const left = person.data.left === undefined ? 'has left' : `left on ${person.data.left}`
        report({
          artifact: link.from,
          pointer: link.pointer,
          message: `${link.from.id || link.from.kind} names ${nameOf(person)}, who ${left}, as ${duty}`,
          help: 'Name somebody who is still here.',
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'A risk owner who left',
        files: {
          'people.yaml': people('employment: left, left: "2026-05-31"'),
          'risks/RISK-001.yaml': risk('monitored'),
        },
        at: ['risks/RISK-001.yaml:5'],
      },
      {
        title: 'The last day has passed, the register was not updated',
        files: {
          'people.yaml': people('employment: active, left: "2026-06-29"'),
          'treatment-plans/RTP-1.yaml': plan('planned'),
        },
        at: ['treatment-plans/RTP-1.yaml:4'],
      },
      {
        title: 'A review led by somebody who was gone by then',
        files: {
          'people.yaml': people('employment: left, left: "2026-05-31"'),
          'management-reviews/MRV-1.yaml': review('2026-06-11'),
        },
        at: ['management-reviews/MRV-1.yaml:5'],
      },
    ],
    good: [
      {
        title: 'On leave',
        files: { 'people.yaml': people('employment: leave'), 'risks/RISK-001.yaml': risk('monitored') },
      },
      {
        title: 'A review on the last day, and one whose note explains the date',
        files: {
          'people.yaml': people('employment: left, left: "2026-05-31"'),
          'management-reviews/MRV-1.yaml': review('2026-05-31'),
          'management-reviews/MRV-2.yaml': review('2026-06-11', 'late_note: Came back for the handover.\n').replace(
            'MRV-1',
            'MRV-2',
          ),
        },
      },
      {
        title: 'The last day is today',
        files: {
          'people.yaml': people('employment: active, left: "2026-06-30"'),
          'risks/RISK-001.yaml': risk('monitored'),
        },
      },
      {
        title: 'A closed risk and a finished action',
        files: {
          'people.yaml': people('employment: left, left: "2026-05-31"'),
          'risks/RISK-001.yaml': risk('closed'),
          'treatment-plans/RTP-1.yaml': plan('done'),
        },
      },
    ],
  },
})
