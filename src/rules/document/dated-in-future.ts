/** Rule document/dated-in-future: nothing claims to have happened on a day that has not come yet (clause 7.5.2). */
import { nameOf } from '../../analysis/ids.ts'
import { eachText } from '../../analysis/written-texts.ts'
import type { AnyArtifact } from '../../model/artifact.ts'
import { isDate } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { incident, policy } from './_example-texts.ts'

/** Fields that claim a past fact, wherever they stand. */
const pastFields = new Set(
  `on collected_on effective_on reviewed_on approved_on assessed_on completed_on recorded_on detected_on reported_on resolved_on sent_on
  raised_on done_on verified_on checked_on screened_on terms_signed_on nda_signed_on access_removed_on assets_returned_on
  cb_notified_on decision_date issued`.split(/\s+/),
)
const approval = (on: string) => `approval:\n  - { by: PER-001, role: ROL-001, on: "${on}", version: "1.0" }\n`

export const rule = defineRule({
  id: 'document/dated-in-future',
  summary: 'A date claims something that lies ahead',
  why: 'A record of tomorrow is invented or mistyped; either way the auditor doubts the other dates too.',
  fires:
    'Fires when a date that claims a past fact lies after today: the day of an approval, acceptance, acknowledgement, review or event, and fields such as collected_on, approved_on, assessed_on, done_on and raised_on, the date of a held management review or of a continuity test, and implemented_on of an implemented control or change. Silent today, for due, planned, expiry and review dates, for a risk assessment dated ahead, which is planned, and in x- fields.',
  fix: 'Correct the date.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['7.5.2'],
  phase: 'implementing',
  check({ repo, today, report }) {
    // Most texts are no date ahead; that is quicker to see than the name of the field.
    const ahead = (text: string): boolean => text.length === 10 && text > today
    for (const artifact of repo.artifacts) {
      const dated = dateOfEvent(artifact)
      const judge = (text: string, pointer: string): void => {
        const field = pointer.slice(pointer.lastIndexOf('/') + 1)
        if (!pastFields.has(field) && field !== dated) return
        // A measurement inside its metric is an artifact of its own.
        if (!isDate(text) || (artifact.kind === 'metric' && pointer.startsWith('/measurements/'))) return
        report({ artifact, pointer, message: `${nameOf(artifact)} has ${field} ${text}, and today is ${today}` })
      }
      eachText(artifact, judge, ahead)
    }
  },
  examples: {
    bad: [
      {
        title: 'approved tomorrow',
        files: { 'policies/access.md': policy(approval('2026-07-01')) },
        at: ['policies/access.md:10'],
      },
      {
        title: 'resolved tomorrow',
        files: { 'incidents.yaml': incident('resolved_on: "2026-07-01"\n') },
        at: ['incidents.yaml:5'],
      },
    ],
    good: [
      {
        title: 'approved today, in force from tomorrow',
        files: { 'policies/access.md': policy(`${approval('2026-06-30')}effective_from: "2026-07-01"\n`) },
      },
      {
        title: 'a review that is planned',
        files: {
          'management-reviews/2026.yaml':
            'id: MRV-2026-01\ntitle: Review\nstatus: planned\ndate: "2026-09-11"\nperiod: { from: "2025-12-01", to: "2026-05-31" }\n',
        },
      },
    ],
  },
})

/** The field that holds the day of the event, in kinds and states where the event has taken place. */
function dateOfEvent(artifact: AnyArtifact): string | undefined {
  if (artifact.kind === 'continuity-test') return 'date'
  if (artifact.kind === 'management-review') return artifact.data.status === 'held' ? 'date' : undefined
  if (artifact.kind === 'control') return artifact.data.status === 'implemented' ? 'implemented_on' : undefined
  if (artifact.kind !== 'change') return undefined
  return artifact.data.status === 'implemented' || artifact.data.status === 'closed' ? 'implemented_on' : undefined
}
