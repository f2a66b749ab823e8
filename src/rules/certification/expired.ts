/** Reports that the certificate has ended and no later one took its place. */
import {
  certificateInForce,
  certificateOn,
  restorableUntil,
  stateOn,
} from '../../analysis/certification/certificates.ts'
import { isDate } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { certificate, certificatePath, certificateText } from './_example-texts.ts'

const until = (expires: string, status = 'certified', events = '') =>
  certificate({ decided: '2023-06-20', expires, status, events })

export const rule = defineRule({
  id: 'certification/expired',
  summary: 'The certificate has expired',
  why: 'From the day after, nothing may be called certified. For six months the certification body can still restore the certificate; then it takes a new stage 2.',
  fires:
    'Fires when expires of the last certificate is before today and no later certificate is in force, and says whether the six months for restoring it still run. Silent on the day of expiry and for withdrawn certificates.',
  fix: 'Complete recertification in six months, or plan a new stage 2.',
  severity: 'error',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.6.3.2.5'],
  phase: 'implementing',
  check({ repo, today, report }) {
    const artifact = certificateOn(repo, today)
    const expires = artifact?.data.expires
    if (artifact === undefined || !isDate(expires) || expires >= today || repo.unreadableKinds.has('certificate'))
      return
    if (stateOn(artifact, today) === 'withdrawn' || certificateInForce(repo, today) !== undefined) return
    const last = restorableUntil(artifact) ?? ''
    const runs = today <= last
    report({
      artifact,
      pointer: '/expires',
      message: `${artifact.id} expired on ${expires}; ${runs ? `it can be restored until ${last}` : `the six months for restoring it ended on ${last}`}`,
      help: runs
        ? `Complete recertification, decision included, by ${last}.`
        : 'Agree at least a new stage 2 with the certification body, or record that the certificate was withdrawn.',
    })
  },
  examples: {
    bad: [
      { title: 'Since yesterday', files: until('2026-06-29'), at: [`${certificatePath}:10`] },
      { title: 'More than six months ago', files: until('2025-12-29', 'expired'), at: [`${certificatePath}:10`] },
    ],
    good: [
      { title: 'The last day', files: until('2026-06-30') },
      {
        title: 'A later one is in force',
        files: {
          ...until('2026-06-20'),
          'certificates/CRT-002.yaml': certificateText('CRT-002', { decided: '2026-06-02', expires: '2029-06-20' }),
        },
      },
      {
        title: 'Withdrawn',
        files: until('2026-06-20', 'withdrawn', ', { on: "2026-03-02", event: withdrawn }'),
      },
    ],
  },
})
