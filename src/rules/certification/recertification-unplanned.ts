/** Reports a certificate that ends soon without a recertification audit in sight. */

import { bodyTerm } from '../../analysis/body-terms.ts'
import { isToLapse } from '../../analysis/certification/certificate-events.ts'
import { certificateOn, stateOn } from '../../analysis/certification/certificates.ts'
import { auditsOfCycle } from '../../analysis/certification/surveillance.ts'
import { addDuration, isDate } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate, certificatePath } from './_example-texts.ts'

const until = (expires: string, events = '') => certificate({ decided: '2023-11-20', expires, events })

export const rule = defineRule({
  id: 'certification/recertification-unplanned',
  summary: 'The certificate ends soon, and no recertification audit is planned',
  why: 'Audit, corrective actions and decision all have to happen before the last day; half a year is just enough.',
  fires:
    'Fires when expires of the certificate is less than 6 months ahead and no recertification audit is planned or was held in its cycle. Silent when the certificate is to lapse by a recorded decision, that is, an event to-lapse; when it was withdrawn; and once it has expired, which certification/expired reports. The terms of the body on the certificate count, where cb.bodies of isms.yaml lists it.',
  fix: 'Book the recertification audit.',
  severity: 'warning',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.6.3'],
  phase: 'certified',
  options: { 'cb.recert_planning': 'P6M: how long before expiry recertification is planned' },
  check({ repo, today, report }) {
    const artifact = certificateOn(repo, today)
    const expires = artifact?.data.expires
    if (artifact === undefined || !isDate(expires) || repo.unreadableKinds.has('audit')) return
    if (today <= addDuration(expires, bodyTerm(repo, artifact, 'recert_planning', 'P6M'), -1) || expires < today) return
    if (isToLapse(artifact, today) || stateOn(artifact, today) === 'withdrawn') return
    if (auditsOfCycle(repo, artifact, 'recertification').length > 0) return
    report({
      artifact,
      pointer: '/expires',
      message: `${artifact.id} expires on ${expires}, and no recertification audit is planned`,
    })
  },
  examples: {
    bad: [{ title: 'Six months less a day', files: until('2026-12-29'), at: [`${certificatePath}:10`] }],
    good: [
      { title: 'Six months', files: until('2026-12-30') },
      { title: 'Booked', files: { ...until('2026-12-29'), ...audits(audit('recertification', '2026-09-01')) } },
      {
        title: 'It is to lapse',
        files: until('2026-10-01', ', { on: "2026-05-04", event: to-lapse, ref: Board minutes of May }'),
      },
    ],
  },
})
