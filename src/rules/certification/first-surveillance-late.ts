/** Reports a first surveillance audit that comes, or will come, more than a year after the decision. */
import { certificatesByDecision } from '../../analysis/certification/certificates.ts'
import { isExplained } from '../../analysis/certification/external-audits.ts'
import { lateFirstSurveillance } from '../../analysis/certification/surveillance.ts'
import { defineRule } from '../define.ts'
import { audit, audits, certificate, certificatePath, certificateText } from './_example-texts.ts'

const decided = (day: string) => certificate({ decided: day, expires: '2028-06-01' })

export const rule = defineRule({
  id: 'certification/first-surveillance-late',
  summary: 'The first surveillance audit is not within 12 months of the decision',
  why: 'The scheme fixes this term. A certification body that misses it has to suspend the certificate.',
  fires:
    'Fires when the first surveillance audit after the initial decision begins more than 12 months after decision_date, or today is past that date without one that took place. Silent for the cycles after a recertification or transfer, when the certificate ended before, and once late_note of the certificate says why; the limit is fixed by ISO/IEC 17021-1.',
  fix: 'Arrange the surveillance audit at once.',
  severity: 'error',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 9.1.3.3'],
  phase: 'certified',
  check({ repo, today, report }) {
    if (repo.unreadableKinds.has('audit') || repo.unreadableKinds.has('certificate')) return
    for (const artifact of certificatesByDecision(repo)) {
      const late = lateFirstSurveillance(repo, artifact, today)
      if (late === undefined || isExplained(artifact)) continue
      const { by, audit: first } = late
      report({
        artifact,
        pointer: '/decision_date',
        message:
          first === undefined
            ? `${artifact.id} had its first surveillance audit due by ${by}, and none is recorded as held`
            : `${artifact.id} has its first surveillance audit, ${first.audit.id}, on ${first.days.from}, after ${by}`,
        ...(first === undefined
          ? {}
          : { related: [{ artifact: first.audit, pointer: '/dates', message: 'the audit' }] }),
      })
    }
  },
  examples: {
    bad: [
      { title: 'A year and a day, and none', files: decided('2025-06-29'), at: [`${certificatePath}:8`] },
      {
        title: 'Booked for the day after the term',
        files: { ...decided('2025-09-01'), ...audits(audit('surveillance', '2026-09-02')) },
        at: [`${certificatePath}:8`],
      },
    ],
    good: [
      { title: 'The last day of the term', files: decided('2025-06-30') },
      {
        title: 'Booked for the last day',
        files: { ...decided('2025-09-01'), ...audits(audit('surveillance', '2026-09-01')) },
      },
      {
        title: 'After a recertification',
        files: {
          ...decided('2025-06-20'),
          'certificates/CRT-000.yaml': certificateText('CRT-000', { decided: '2022-07-01', expires: '2025-06-30' }),
          ...audits(audit('surveillance', '2023-06-20', 'closed')),
        },
      },
    ],
  },
})
