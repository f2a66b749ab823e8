/** Reports accreditations of a certification body that nobody has looked up for long. */

import { accreditationChecks } from '../../analysis/deadlines/audits.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { defineRule } from '../define.ts'
import { config } from './_example-texts.ts'

const accreditation = (checked: string) =>
  config(`  accreditation:\n    body: Dutch Accreditation Council\n    number: C 900\n${checked}`)

export const rule = defineRule({
  id: 'certification/cb-accreditation-unchecked',
  summary: 'The accreditation of the certification body was not looked up within the interval',
  why: 'Accreditations are suspended and withdrawn, and a certificate issued after that day is worth nothing to those who ask for an accredited one.',
  fires:
    'Fires when checked_on of a recorded accreditation lies more than 12 months before today, or is absent. Silent on the last day of the interval, and when no accreditation is recorded, which certification/cb-accreditation-missing reports.',
  fix: 'Look the accreditation up again and record the date.',
  severity: 'warning',
  grade: 'none',
  needs: ['files', 'clock'],
  clauses: ['17021-1 8.2'],
  phase: 'implementing',
  options: { 'intervals.cb_accreditation': 'P12M: longest time between two look-ups of the accreditation' },
  check: ({ repo, today, report }) => {
    for (const { name, artifact, pointer, checkedOn, date } of passedOnes(accreditationChecks(repo), today)) {
      report({
        artifact,
        pointer,
        ...(checkedOn === undefined ? { part: 'key' as const } : {}),
        message:
          checkedOn === undefined
            ? `The accreditation of ${name} has no checked_on`
            : `The accreditation of ${name} was last looked up on ${checkedOn}, and again due by ${date}`,
        help: 'Look it up in the register of the accreditation body and set checked_on.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A year and a day ago',
        files: accreditation('    checked_on: "2025-06-29"\n'),
        at: ['isms.yaml:8'],
      },
      { title: 'Never', files: accreditation(''), at: ['isms.yaml:5'] },
    ],
    good: [
      { title: 'A year ago', files: accreditation('    checked_on: "2025-06-30"\n') },
      { title: 'None recorded', files: config() },
    ],
  },
})
