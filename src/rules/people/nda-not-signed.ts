/** Reports people at work who got access before they promised confidentiality. */
import { employerUnderAgreement } from '../../analysis/employer-agreement.ts'
import { onboardingLapses } from '../../analysis/onboarding.ts'
import { nameOf } from '../../analysis/people.ts'
import { defineRule } from '../define.ts'
import { excluding, person, supplier } from './_example-texts.ts'

const confidentiality = /confidential|non-?disclosure|\bnda\b/i
const external = person('type: external\nemployment: active\nemployer: SUP-001')

export const rule = defineRule({
  id: 'people/nda-not-signed',
  summary: 'Somebody works here who did not sign a confidentiality agreement before getting access',
  why: 'Who sees confidential information has to be bound to keep it, beyond the end of the work as well.',
  fires:
    'Fires when an active person has no onboarding.nda_signed_on, or one after onboarding.access_from, which defaults to joined. Silent when A.6.6 is not applicable, when the terms of employment contain the clause (people.terms_include_nda), when the agreement with the supplier that employs an external person lists a term on confidentiality, and for a late date of a person who joined before the first approval of the scope on record or who carries a late_note.',
  fix: 'Have the confidentiality agreement signed before access is given.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.6.6'],
  phase: 'stage2',
  options: {
    'people.terms_include_nda': 'True when the terms of employment hold the confidentiality clause; default false.',
  },
  check({ repo, today, report }) {
    // What is set there is unknown while isms.yaml cannot be read.
    if (repo.configArtifact === undefined) return
    if (repo.config.people?.terms_include_nda === true) return
    for (const { person, pointer, when } of onboardingLapses(repo, 'nda_signed_on', 'A.6.6', today)) {
      const terms = employerUnderAgreement(repo, person)?.data.agreement?.security_terms ?? []
      if (terms.some((term) => confidentiality.test(term ?? ''))) continue
      report({
        artifact: person,
        pointer,
        message: `${nameOf(person)} signed a confidentiality agreement ${when}`,
        help: 'Have it signed and set onboarding.nda_signed_on.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'External, and the contract is silent on it',
        files: { 'people.yaml': external, 'suppliers.yaml': supplier('[incident notice]') },
        at: ['people.yaml:1'],
      },
    ],
    good: [
      {
        title: 'The contract of the employer says it',
        files: { 'people.yaml': external, 'suppliers.yaml': supplier('[Confidentiality of staff]') },
      },
      {
        title: 'The terms of employment say it',
        files: {
          'isms.yaml': 'format: 1\norganization: Example Ltd\npeople: { terms_include_nda: true }\n',
          'people.yaml': person('type: employee\nemployment: active'),
        },
      },
      {
        title: 'A.6.6 is excluded',
        files: { 'people.yaml': person('type: employee\nemployment: active'), 'soa.yaml': excluding('A.6.6') },
      },
    ],
  },
})
