/** Reports minor findings of the certification body that it found open when it came back. */
import { auditThatFoundItOpen, regularAudits } from '../../analysis/finding-deadlines.ts'
import { defineRule } from '../define.ts'
import { audit, files, finding } from './_example-texts.ts'

const next = (day: string, type = 'surveillance') => ({
  'audits/AUD-2026-02.yaml': audit(type, day, 'AUD-2026-02'),
})

export const rule = defineRule({
  id: 'finding/minor-open-at-next-audit',
  summary: 'A minor finding was not verified when the next audit of the certification body began',
  why: 'The certification body begins every audit with its earlier findings. A minor one that is still open is usually raised to a major one.',
  fires:
    'Fires when a minor finding of an external audit is neither verified nor closed on the first day of the next surveillance or recertification audit, that day being today or past. Silent for internal findings, and for follow-up audits.',
  fix: 'Close the finding before the audit.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'clock'],
  clauses: ['10.2', '17021-1 9.6.2'],
  phase: 'implementing',
  check: ({ repo, today, report }) => {
    const audits = regularAudits(repo)
    for (const artifact of repo.all('finding')) {
      const status = artifact.data.status
      if (status === undefined) continue
      const found = auditThatFoundItOpen(repo, audits, artifact, today)
      if (found === undefined) continue
      report({
        artifact,
        pointer: '/status',
        message: `${artifact.id} has status ${status} although ${found.id} began on ${found.data.dates?.from}`,
        help: 'Show the certification body what was done, and set status verified or closed when it agrees.',
        related: [{ artifact: found, pointer: '/dates', message: 'the next audit' }],
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'The audit begins today',
        files: files('stage2', finding('minor', '2026-04-17', 'implemented'), next('2026-06-30')),
        at: ['findings/FND-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'The audit begins tomorrow',
        files: files('stage2', finding('minor', '2026-04-17', 'implemented'), next('2026-07-01')),
      },
      {
        title: 'A follow-up audit',
        files: files('stage2', finding('minor', '2026-04-17', 'implemented'), next('2026-06-15', 'follow-up')),
      },
      {
        title: 'Verified',
        files: files('stage2', finding('minor', '2026-04-17', 'verified'), next('2026-06-15')),
      },
      {
        title: 'Internal',
        files: files('internal', finding('minor', '2026-04-17', 'open'), next('2026-06-15')),
      },
    ],
  },
})
