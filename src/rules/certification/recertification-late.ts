/** Reports a recertification audit that leaves too little time before the certificate ends. */

import { bodyTerm } from '../../analysis/body-terms.ts'
import { certificateOn, decided } from '../../analysis/certification/certificates.ts'
import { auditsOfCycle } from '../../analysis/certification/surveillance.ts'
import { planThatCounts } from '../../analysis/certification-plans.ts'
import { addDuration, isDate } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate, path, plan } from './_example-texts.ts'

const renewal = (day: string) => ({
  ...certificate({ decided: '2023-11-20', expires: '2026-11-19' }),
  ...audits(audit('recertification', day)),
})
const timeline = (decision: string) => plan(`timeline:\n  start: "2026-02-02"\n  decision: "${decision}"\n`)

export const rule = defineRule({
  id: 'certification/recertification-late',
  summary: 'Recertification comes too late before the certificate ends',
  why: 'Majors must be verified and the decision taken before the last day; else there is a gap that customers see.',
  fires:
    'Fires when the recertification audit is dated less than 3 months before expires of the certificate, or when its decision is dated after it, in timeline.decision of a certification plan begun in this cycle. Silent when the certificate has expired already, which certification/expired reports. The terms of the body on the certificate count, where cb.bodies of isms.yaml lists it.',
  fix: 'Move the audit forward, so that the decision comes before expiry.',
  severity: 'warning',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.6.3'],
  phase: 'certified',
  options: { 'cb.recert_lead': 'P3M: how long before expiry the recertification audit takes place' },
  check({ repo, today, report }) {
    const certified = certificateOn(repo, today)
    const expires = certified?.data.expires
    if (certified === undefined || !isDate(expires) || expires < today) return
    const latest = addDuration(expires, bodyTerm(repo, certified, 'recert_lead', 'P3M'), -1)
    const related = [{ artifact: certified, pointer: '/expires', message: 'the certificate ends here' }]
    const first = auditsOfCycle(repo, certified, 'recertification')[0]
    if (first !== undefined && first.days.from > latest)
      report({
        artifact: first.audit,
        pointer: '/dates',
        part: 'key',
        message: `${first.audit.id} begins on ${first.days.from}, after ${latest}, the last day that leaves time until ${certified.id} expires on ${expires}`,
        related,
      })
    const artifact = planThatCounts(repo)
    const { start, decision } = (artifact?.data.timeline ?? {}) as { start?: string; decision?: unknown }
    if (artifact === undefined || !isDate(decision) || decision <= expires || (start ?? '') <= decided(certified))
      return
    report({
      artifact,
      pointer: '/timeline/decision',
      message: `${artifact.id} plans the decision on ${decision}, after ${certified.id} expires on ${expires}`,
      related,
    })
  },
  examples: {
    bad: [
      { title: 'Three months less a day', files: renewal('2026-08-20'), at: ['audits/AUD-2026-08-20.yaml:5'] },
      {
        title: 'The decision is planned for the day after',
        files: { ...renewal('2026-08-19'), ...timeline('2026-11-20') },
        at: [`${path}:6`],
      },
    ],
    good: [
      { title: 'Three months', files: renewal('2026-08-19') },
      { title: 'The decision on the last day', files: { ...renewal('2026-08-19'), ...timeline('2026-11-19') } },
      { title: 'Expired already', files: renewal('2026-11-02'), asOf: '2026-11-20' },
    ],
  },
})
