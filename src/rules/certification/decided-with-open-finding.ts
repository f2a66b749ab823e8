/** Reports certificates decided on before the findings of the audit behind them allowed it. */

import { auditBehind } from '../../analysis/certification/audit-behind.ts'
import { nonconformitiesOf, obstacleOn } from '../../analysis/certification/audit-findings.ts'
import { certificatesByDecision, decided } from '../../analysis/certification/certificates.ts'
import { isExplained } from '../../analysis/certification/external-audits.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate, certificatePath } from './_example-texts.ts'

const files = (grade: string, status: string, cap = '', config = '') => ({
  ...certificate(),
  ...audits(audit('stage2', '2025-10-06', 'closed')),
  'findings/FND-001.yaml': `id: FND-001
title: Access review left out
audit: AUD-2025-10-06
grade: ${grade}
raised_on: "2025-10-08"
process_owner: ROL-002
status: ${status}
`,
  'caps/CAP-001.yaml': `id: CAP-001
title: Access reviews on schedule
finding: [FND-001]
status: implemented
actions: [{ what: Put the review in the calendar, owner: PER-001, due: "2025-11-10", done_on: "2025-11-07" }]
${cap}`,
  ...(config === '' ? {} : { 'isms.yaml': `format: 1\norganization: Example B.V.\ncb: { ${config} }\n` }),
})
const accepted = (day: string) => `cb_acceptance: { by: Meridian Certification, on: "${day}" }\n`
const verified = (day: string) => `effectiveness: { verified_on: "${day}", result: effective }\n`

export const rule = defineRule({
  id: 'certification/decided-with-open-finding',
  summary: 'A certificate was decided on while a finding of its audit stood against it',
  why: 'A decision needs verified majors and accepted plans for minors. Dates that say otherwise are a slip in our records, or a certificate that can be challenged.',
  fires:
    'Fires once per finding of the audit behind a certificate, the last stage 2 or recertification before its decision_date, when that date lies before the verification of a major finding, or before the certification body accepted the corrective action of a minor one; also when neither is recorded. Silent for minor findings accepted and not yet closed, unless cb.minor_must_close is true; for a verification without a date; and once late_note of the certificate says why. The terms of the body that held the audit count, where cb.bodies of isms.yaml lists it.',
  fix: 'Check the dates with the certification body.',
  severity: 'error',
  grade: 'none',
  needs: ['files'],
  clauses: ['17021-1 9.5.2', '10.2'],
  phase: 'implementing',
  options: { 'cb.minor_must_close': 'false: true when minor findings must be closed before the decision' },
  check({ repo, report }) {
    if (repo.unreadableKinds.has('cap')) return
    for (const artifact of certificatesByDecision(repo)) {
      const behind = auditBehind(repo, artifact)
      if (behind === undefined || isExplained(artifact)) continue
      for (const finding of nonconformitiesOf(repo, behind)) {
        const obstacle = obstacleOn(repo, finding, decided(artifact))
        if (obstacle === undefined || repo.unreadableIds.has(finding.id)) continue
        report({
          artifact,
          pointer: '/decision_date',
          subject: finding.id,
          message:
            obstacle === 'verification'
              ? `${artifact.id} was decided on ${decided(artifact)}, before ${finding.id}, a ${finding.data.grade} finding of ${behind.id}, was verified`
              : `${artifact.id} was decided on ${decided(artifact)}, before the corrective action of ${finding.id}, a minor finding of ${behind.id}, was accepted`,
          related: [{ artifact: finding, pointer: '/status', message: 'the finding' }],
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'A major one, verified the day after',
        files: files('major', 'verified', verified('2025-11-21')),
        at: [`${certificatePath}:8`],
      },
      { title: 'A minor one, never accepted', files: files('minor', 'implemented'), at: [`${certificatePath}:8`] },
      {
        title: 'A minor one, accepted and open, where it must be closed',
        files: files('minor', 'implemented', accepted('2025-11-03'), 'minor_must_close: true'),
        at: [`${certificatePath}:8`],
      },
    ],
    good: [
      { title: 'A major one, verified on the day', files: files('major', 'verified', verified('2025-11-20')) },
      { title: 'A minor one, accepted on the day', files: files('minor', 'implemented', accepted('2025-11-20')) },
      { title: 'An improvement', files: files('ofi', 'open') },
    ],
  },
})
