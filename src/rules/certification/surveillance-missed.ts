/** Reports calendar years in which a certificate was valid and no surveillance audit took place. */
import { certificatesByDecision } from '../../analysis/certification/certificates.ts'
import { isExplained } from '../../analysis/certification/external-audits.ts'
import { lateFirstSurveillance, missedYears } from '../../analysis/certification/surveillance.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate, certificatePath } from './_example-texts.ts'

const old = { decided: '2023-05-10', expires: '2026-12-09' }
const held = (...days: readonly string[]) => audits(...days.map((day) => audit('surveillance', day, 'closed')))

export const rule = defineRule({
  id: 'certification/surveillance-missed',
  summary: 'A calendar year passed without a surveillance audit',
  why: 'The scheme asks for at least one in every calendar year except that of recertification. A missed one puts the certificate at risk.',
  fires:
    'Fires once per ended calendar year after the year of the decision in which the certificate was valid to the last day and no surveillance audit took place. Silent for the running year, for the year of a recertification audit, while certification/first-surveillance-late fires, and once late_note of the certificate says why.',
  fix: 'Arrange the audit and tell the certification body.',
  severity: 'error',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.1.3.3'],
  phase: 'certified',
  check({ repo, today, report }) {
    if (repo.unreadableKinds.has('audit')) return
    for (const artifact of certificatesByDecision(repo)) {
      if (isExplained(artifact) || lateFirstSurveillance(repo, artifact, today) !== undefined) continue
      for (const year of missedYears(repo, artifact, today))
        report({
          artifact,
          pointer: '/decision_date',
          subject: String(year),
          message: `${artifact.id} was valid throughout ${year}, and no surveillance audit took place in that year`,
        })
    }
  },
  examples: {
    bad: [
      {
        title: 'None in 2025',
        files: { ...certificate(old), ...held('2024-05-02') },
        at: [`${certificatePath}:8`],
      },
      {
        title: 'The one of 2025 is still marked as planned',
        files: { ...certificate(old), ...held('2024-05-02'), ...audits(audit('surveillance', '2025-05-02')) },
        at: [`${certificatePath}:8`],
      },
    ],
    good: [
      { title: 'One in each ended year', files: { ...certificate(old), ...held('2024-05-02', '2025-12-31') } },
      {
        title: 'The year of recertification',
        files: {
          ...certificate(old),
          ...held('2024-05-02'),
          ...audits(audit('recertification', '2025-11-03', 'closed')),
        },
      },
      { title: 'The year of the decision', files: certificate() },
      { title: 'The first one is late, which another rule reports', files: certificate(old) },
    ],
  },
})
