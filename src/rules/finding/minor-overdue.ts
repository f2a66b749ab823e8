/** Reports minor findings that are not dealt with by their last day. */
import { passedFindingDays } from '../../analysis/deadlines/findings.ts'
import { isExternalFinding } from '../../analysis/finding-deadlines.ts'
import { defineRule } from '../define.ts'

const audit = (type: string) => `id: AUD-2026-01
title: Audit of spring 2026
type: ${type}
status: planned
dates: { from: "2026-04-14", to: "2026-04-17" }
`
const finding = (raised: string, status: string, lines = '') => `id: FND-001
title: Access review left out
audit: AUD-2026-01
grade: minor
raised_on: "${raised}"
process_owner: ROL-002
status: ${status}
${lines}`
const terms = (deadlines: string) => ({
  'isms.yaml': `format: 1\norganization: Example B.V.\ncb:\n  name: Meridian Certification\n  deadlines: { minor_close: P90D }\n  bodies:\n    - { name: Sample Registrar, deadlines: { ${deadlines} } }\n`,
})
const held = (by: string) => ({
  'audits/AUD-2026-01.yaml': `${audit('stage2')}cb: ${by}\n`,
})
const repository = (type: string, text: string) => ({
  'audits/AUD-2026-01.yaml': audit(type),
  'findings/FND-001.yaml': text,
})

export const rule = defineRule({
  id: 'finding/minor-overdue',
  summary: 'A minor finding is not dealt with in time',
  why: 'A minor nonconformity that is left lying shows that corrective action does not work, and a certification body may raise it to a major one.',
  fires:
    'Fires when a minor finding has not reached status implemented, verified or closed by its last day. External audits: 28 days after raised_on by default; a later due counts once a corrective action of the finding carries cb_acceptance. All others: due, else 90 days after raised_on by default. Silent on the last day, for an implemented finding that waits for verification until the next audit, and once finding/minor-open-at-next-audit fires. Where the certification body sets a time for verification (cb.deadlines.minor_verify), an implemented external finding fires after it. The terms of the body that held the audit count, where cb.bodies of isms.yaml lists it.',
  fix: 'Close the finding, or agree a later date with the certification body.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['10.2'],
  phase: 'stage2',
  options: {
    'cb.deadlines.minor_close': 'P28D: time to deal with a minor finding of an external audit',
    'cb.deadlines.minor_verify':
      'next-audit: or a time after raised_on, by which an implemented finding of an external audit is verified',
    'internal.minor_close': 'P90D: time to deal with a minor finding of an internal audit',
  },
  check: ({ repo, today, report }) => {
    for (const { artifact, pointer, date, type } of passedFindingDays(repo, today, 'finding/minor-overdue')) {
      const external = isExternalFinding(repo, artifact)
      report({
        artifact,
        pointer,
        message: `${artifact.id} has status ${artifact.data.status} and was to be ${type === 'finding-verification' ? 'verified' : 'dealt with'} by ${date}${external ? ', the term of the certification body' : ''}`,
        help: external
          ? type === 'finding-verification'
            ? 'Have the certification body verify what was done, and set status verified.'
            : 'Carry out the corrective action, or agree a later date with the certification body.'
          : 'Carry out the corrective action, or set a later due with a reason.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'External: the 28 days ended yesterday',
        files: repository('stage2', finding('2026-06-01', 'cap-accepted')),
        at: ['findings/FND-001.yaml:5'],
      },
      {
        title: 'Internal: its own date has passed',
        files: repository('internal', finding('2026-05-04', 'open', 'due: "2026-06-15"\n')),
        at: ['findings/FND-001.yaml:8'],
      },
      {
        title: 'An external finding cannot set itself a later date',
        files: repository('surveillance', finding('2026-04-17', 'open', 'due: "2026-12-31"\n')),
        at: ['findings/FND-001.yaml:5'],
      },
      {
        title: 'The terms of the body that held the audit',
        files: {
          ...repository('stage2', finding('2026-06-01', 'open')),
          ...held('Sample Registrar'),
          ...terms('minor_close: P28D'),
        },
        at: ['findings/FND-001.yaml:5'],
      },
      {
        title: 'Implemented, and not verified in the time that the body sets',
        files: {
          ...repository('stage2', finding('2026-03-31', 'implemented')),
          ...held('Sample Registrar'),
          ...terms('minor_verify: P90D'),
        },
        at: ['findings/FND-001.yaml:5'],
      },
    ],
    good: [
      {
        title: 'Another body gives more time',
        files: {
          ...repository('stage2', finding('2026-06-01', 'open')),
          ...held('Meridian Certification'),
          ...terms('minor_close: P28D'),
        },
      },
      { title: 'The last day', files: repository('stage2', finding('2026-06-02', 'cap-accepted')) },
      { title: 'Internal: within 90 days', files: repository('internal', finding('2026-04-17', 'open')) },
      {
        title: 'Implemented, waiting to be verified',
        files: repository('stage2', finding('2026-04-17', 'implemented')),
      },
    ],
  },
})
