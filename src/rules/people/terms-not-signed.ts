/** Reports people at work who got access before they signed the security terms. */
import { employerUnderAgreement } from '../../analysis/employer-agreement.ts'
import { onboardingLapses } from '../../analysis/onboarding.ts'
import { nameOf } from '../../analysis/people.ts'
import { defineRule } from '../define.ts'
import { excluding, person, scope, supplier } from './_example-texts.ts'

const late = person('type: employee\nemployment: active\nonboarding:\n  terms_signed_on: "2025-09-20"')

export const rule = defineRule({
  id: 'people/terms-not-signed',
  summary: 'Somebody works here who did not sign the security terms before getting access',
  why: 'Duties that nobody agreed to can hardly be enforced; they have to be agreed before access is given.',
  fires:
    'Fires when an active person has no onboarding.terms_signed_on, or one after onboarding.access_from, which defaults to joined. Silent when A.6.2 is not applicable, for external people whose employer is a supplier with an agreement, and for a late date of a person who joined before the first approval of the scope on record or who carries a late_note.',
  fix: 'Have the security terms of employment signed before access is given.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.6.2'],
  phase: 'stage2',
  check({ repo, today, report }) {
    for (const { person, pointer, when } of onboardingLapses(repo, 'terms_signed_on', 'A.6.2', today)) {
      if (employerUnderAgreement(repo, person) !== undefined) continue
      report({
        artifact: person,
        pointer,
        message: `${nameOf(person)} signed the security terms ${when}`,
        help: 'Have the terms signed and set onboarding.terms_signed_on.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Three weeks after joining',
        files: { 'people.yaml': late, 'scope.md': scope('2025-01-15') },
        at: ['people.yaml:7'],
      },
    ],
    good: [
      {
        title: 'On the first day',
        files: { 'people.yaml': late.replace('09-20', '09-01'), 'scope.md': scope('2025-01-15') },
      },
      { title: 'Late, but before the ISMS began', files: { 'people.yaml': late, 'scope.md': scope('2026-01-15') } },
      {
        title: 'External, under contract',
        files: {
          'people.yaml': person('type: external\nemployment: active\nemployer: SUP-001'),
          'suppliers.yaml': supplier(),
        },
      },
      {
        title: 'A.6.2 is excluded',
        files: { 'people.yaml': person('type: employee\nemployment: active'), 'soa.yaml': excluding('A.6.2') },
      },
    ],
  },
})
