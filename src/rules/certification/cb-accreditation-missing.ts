/** Reports certification bodies of which no accreditation is recorded. */
import { certificationBodies } from '../../analysis/accreditations.ts'
import { defineRule } from '../define.ts'
import { config } from './_example-texts.ts'

export const rule = defineRule({
  id: 'certification/cb-accreditation-missing',
  summary: 'No accreditation of the certification body is recorded',
  why: 'A certificate is worth what stands behind it; customers ask whether the body that issued it is accredited for ISO/IEC 27001.',
  fires:
    'Fires once per certification body named in cb of isms.yaml or in a certificate that is neither withdrawn nor expired, of which neither place records an accreditation with body and number. Silent while no certification body is named.',
  fix: 'Record who accredited the certification body.',
  severity: 'warning',
  grade: 'none',
  needs: ['files'],
  clauses: ['17021-1 8.2'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const { name, artifact, pointer, recorded } of certificationBodies(repo)) {
      if (recorded) continue
      report({
        artifact,
        pointer,
        part: 'key',
        message: `${artifact.id === '' ? 'isms.yaml' : artifact.id} records no accreditation of ${name} with body and number`,
        help: 'Look the body up in the register of the accreditation body and record body, number and checked_on in accreditation.',
      })
    }
  },
  examples: {
    bad: [
      { title: 'Only a name', files: config(), at: ['isms.yaml:3'] },
      {
        title: 'No number',
        files: config('  accreditation: { body: Dutch Accreditation Council }\n'),
        at: ['isms.yaml:5'],
      },
    ],
    good: [
      {
        title: 'Body and number',
        files: config('  accreditation: { body: Dutch Accreditation Council, number: C 900 }\n'),
      },
      { title: 'No certification body yet', files: {} },
    ],
  },
})
