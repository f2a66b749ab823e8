/** Reports claims to be certified while the certificate is suspended, withdrawn or expired. */
import { certificateInForce, stateOn } from '../../analysis/certification/certificates.ts'
import { defineRule } from '../define.ts'
import { certificate, certificatePath, certificateText } from './_example-texts.ts'

const claims = (until: string, status = 'suspended') =>
  certificate({
    status,
    events: ', { on: "2026-05-04", event: suspended }',
    lines: `claims:\n  - { where: Website footer, from: "2025-12-01"${until} }\n`,
  })

export const rule = defineRule({
  id: 'certification/claim-while-invalid',
  summary: 'The certificate is claimed while it is not in force',
  why: 'Whoever shows a mark without a certificate in force misleads customers, and the certification body must act on it.',
  fires:
    'Fires once per entry of claims that is active today while the certificate is suspended, withdrawn or expired. Silent for a claim that has ended or not begun, and while another certificate is in force.',
  fix: 'Take the claim or mark down.',
  severity: 'warning',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 8.3', '17021-1 9.6.5'],
  phase: 'implementing',
  check({ repo, today, report }) {
    if (certificateInForce(repo, today) !== undefined || repo.unreadableKinds.has('certificate')) return
    for (const artifact of repo.all('certificate')) {
      const state = stateOn(artifact, today)
      if (state === 'certified' || state === 'scope-reduced') continue
      artifact.data.claims?.forEach((claim, at) => {
        if (claim === undefined || (claim.from ?? '') > today || (claim.until ?? '9999') < today) return
        report({
          artifact,
          pointer: `/claims/${at}`,
          subject: claim.where ?? '',
          message: `${artifact.id} is ${state}, and ${claim.where ?? 'a claim'} still shows it`,
          help: 'Take the claim or mark down and set until.',
        })
      })
    }
  },
  examples: {
    bad: [
      { title: 'Suspended, and still on the website', files: claims(''), at: [`${certificatePath}:14`] },
      { title: 'Its last day is today', files: claims(', until: "2026-06-30"'), at: [`${certificatePath}:14`] },
    ],
    good: [
      { title: 'Taken down yesterday', files: claims(', until: "2026-06-29"') },
      {
        title: 'Restored',
        files: certificate({ lines: 'claims:\n  - { where: Website footer, from: "2025-12-01" }\n' }),
      },
      {
        title: 'Another certificate is in force',
        files: {
          ...claims(''),
          'certificates/CRT-002.yaml': certificateText('CRT-002', { decided: '2026-06-02', expires: '2029-06-01' }),
        },
      },
    ],
  },
})
