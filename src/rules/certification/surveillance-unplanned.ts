/** Reports a surveillance audit that falls due soon and is not booked. */
import { certificateInForce } from '../../analysis/certification/certificates.ts'
import { bookedSurveillance, nextSurveillance } from '../../analysis/certification/surveillance.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate, certificatePath } from './_example-texts.ts'

const decided = (day: string) => certificate({ decided: day, expires: '2028-09-01' })

export const rule = defineRule({
  id: 'certification/surveillance-unplanned',
  summary: 'A surveillance audit falls due soon, and none is planned',
  why: 'Auditors are booked months ahead, and the term does not move. Whoever books late risks the certificate.',
  fires:
    'Fires when a surveillance audit falls due in less than 3 months and none is planned up to that day: the first within 12 months of the decision, then one in each calendar year until that of recertification. Silent when one is planned or took place before the due date, and once the first is overdue, which certification/first-surveillance-late reports. The terms of the body on the certificate count, where cb.bodies of isms.yaml lists it.',
  fix: 'Book the surveillance audit.',
  severity: 'warning',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.1.3.3'],
  phase: 'certified',
  options: { 'cb.surveillance_lead': 'P3M: how long before it falls due a surveillance audit is booked' },
  check({ repo, today, report }) {
    const artifact = certificateInForce(repo, today)
    if (artifact === undefined || repo.unreadableKinds.has('audit')) return
    const due = nextSurveillance(repo, artifact, today)
    if (due === undefined || due.by < today || today <= due.from) return
    if (bookedSurveillance(repo, artifact, today, due.by) !== undefined) return
    report({
      artifact,
      pointer: '/decision_date',
      message: `${artifact.id} needs ${due.first ? 'its first surveillance audit' : 'a surveillance audit'} by ${due.by}, and none is planned`,
    })
  },
  examples: {
    bad: [
      { title: 'Due in three months less a day', files: decided('2025-09-29'), at: [`${certificatePath}:8`] },
      {
        title: 'Planned for the day after',
        files: { ...decided('2025-09-29'), ...audits(audit('surveillance', '2026-09-30')) },
        at: [`${certificatePath}:8`],
      },
      {
        title: 'None in the second year',
        files: { ...decided('2025-09-29'), ...audits(audit('surveillance', '2026-09-01', 'closed')) },
        asOf: '2027-10-02',
        at: [`${certificatePath}:8`],
      },
    ],
    good: [
      { title: 'Due in three months', files: decided('2025-09-30') },
      {
        title: 'Planned for the last day',
        files: { ...decided('2025-09-29'), ...audits(audit('surveillance', '2026-09-29')) },
      },
      {
        title: 'The year of recertification',
        files: {
          ...decided('2025-09-29'),
          ...audits(audit('surveillance', '2026-09-01', 'closed'), audit('surveillance', '2027-09-01', 'closed')),
        },
        asOf: '2028-03-01',
      },
    ],
  },
})
