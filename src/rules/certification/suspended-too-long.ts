/** Reports a suspension that lasts longer than certification bodies let it last. */
import { certificateOn, longestSuspension, suspendedSince } from '../../analysis/certification/certificates.ts'
import { addDuration } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { certificate, certificatePath } from './_example-texts.ts'

const suspended = (on: string, status = 'suspended', more = '') =>
  certificate({ status, events: `, { on: "${on}", event: suspended }${more}` })

export const rule = defineRule({
  id: 'certification/suspended-too-long',
  summary: 'The certificate has been suspended for more than six months',
  why: 'A suspension is meant to end: with the cause resolved, or with a withdrawal or a smaller scope.',
  fires:
    'Fires when the certificate is suspended and the suspending event lies more than 6 months before today. Silent on the last day, and once restored, withdrawn or reduced in scope.',
  fix: 'Resolve the cause, or expect withdrawal or a smaller scope.',
  severity: 'error',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.6.5'],
  phase: 'implementing',
  check({ repo, today, report }) {
    const artifact = certificateOn(repo, today)
    const since = artifact === undefined ? undefined : suspendedSince(artifact, today)
    if (artifact === undefined || since === undefined || addDuration(since, longestSuspension) >= today) return
    report({
      artifact,
      pointer: '/status',
      message: `${artifact.id} has been suspended since ${since}, more than six months`,
    })
  },
  examples: {
    bad: [{ title: 'Six months and a day', files: suspended('2025-12-29'), at: [`${certificatePath}:11`] }],
    good: [
      { title: 'Six months', files: suspended('2025-12-30') },
      {
        title: 'Restored',
        files: suspended('2025-12-01', 'certified', ', { on: "2026-03-02", event: restored }'),
      },
      {
        title: 'Reduced in scope',
        files: suspended('2025-12-01', 'scope-reduced', ', { on: "2026-03-02", event: scope-reduced }'),
      },
    ],
  },
})
