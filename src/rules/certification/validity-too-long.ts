/** Reports certificates that claim to be valid longer than the scheme allows. */
import { certificatesByDecision, decided, latestExpiry } from '../../analysis/certification/certificates.ts'
import { isDate } from '../../model/dates.ts'
import { defineRule } from '../define.ts'
import { certificate, certificatePath, certificateText } from './_example-texts.ts'

const first = {
  'certificates/CRT-000.yaml': certificateText('CRT-000', { decided: '2022-12-20', expires: '2025-12-19' }),
}

export const rule = defineRule({
  id: 'certification/validity-too-long',
  summary: 'The certificate is valid for more than three years',
  why: 'No accredited certificate runs longer than three years; a later date is a slip that customers and auditors see at once.',
  fires:
    'Fires when expires is more than 3 years after decision_date, or after the old expires when the cycle was continued, that is, when the certificate renews one that had not ended more than six months before. Silent at exactly three years; the limit is fixed by ISO/IEC 17021-1.',
  fix: 'Correct the dates from the certificate itself.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['17021-1 9.1.3.2'],
  phase: 'implementing',
  check({ repo, report }) {
    if (repo.unreadableKinds.has('certificate')) return
    for (const artifact of certificatesByDecision(repo)) {
      const { expires } = artifact.data
      const latest = latestExpiry(repo, artifact)
      if (!isDate(expires) || expires <= latest) continue
      report({
        artifact,
        pointer: '/expires',
        message: `${artifact.id} was decided on ${decided(artifact)} and expires on ${expires}, after ${latest}, the latest day that three years allow`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'Three years and a day', files: certificate({ expires: '2028-11-21' }), at: [`${certificatePath}:10`] },
      {
        title: 'A day more than the continued cycle',
        files: { ...first, ...certificate({ expires: '2028-12-20' }) },
        at: [`${certificatePath}:10`],
      },
    ],
    good: [
      { title: 'Three years', files: certificate({ expires: '2028-11-20' }) },
      { title: 'The old cycle continued', files: { ...first, ...certificate({ expires: '2028-12-19' }) } },
    ],
  },
})
