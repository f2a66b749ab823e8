/** Reports people at work who were not screened before they got access. */
import { employerUnderAgreement } from '../../analysis/employer-agreement.ts'
import { onboardingLapses } from '../../analysis/onboarding.ts'
import { nameOf } from '../../analysis/people.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { excluding, person, scope, supplier } from './_example-texts.ts'

const late = person('type: employee\nemployment: active\nonboarding:\n  screened_on: "2025-09-20"')

export const rule = defineRule({
  id: 'people/not-screened',
  summary: 'Somebody works here who was not screened before getting access',
  why: 'Screening is worth something before trust is given, and little after it.',
  fires:
    'Fires when an active person has no onboarding.screened_on, or one after onboarding.access_from, which defaults to joined. Silent when A.6.1 is not applicable, for external people whose employer is a supplier with an agreement, when onboarding.screening_not_required gives a reason, and for a late date of a person who joined before the first approval of the scope on record or who carries a late_note.',
  fix: 'Record the screening or the reason why it does not apply.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.6.1'],
  phase: 'stage2',
  check({ repo, today, report }) {
    for (const { person, pointer, when } of onboardingLapses(repo, 'screened_on', 'A.6.1', today)) {
      if (!isBlank(person.data.onboarding?.screening_not_required)) continue
      if (employerUnderAgreement(repo, person) !== undefined) continue
      report({
        artifact: person,
        pointer,
        message: `${nameOf(person)} was screened ${when}`,
        help: 'Set onboarding.screened_on, or say in screening_not_required why no screening took place.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Never',
        files: { 'people.yaml': person('type: employee\nemployment: active') },
        at: ['people.yaml:1'],
      },
      {
        title: 'Three weeks after joining, with an ISMS in force',
        files: { 'people.yaml': late, 'scope.md': scope('2025-01-15') },
        at: ['people.yaml:7'],
      },
    ],
    good: [
      { title: 'Late, but before the ISMS began', files: { 'people.yaml': late, 'scope.md': scope('2026-01-15') } },
      {
        title: 'The law forbids it',
        files: {
          'people.yaml': person(
            'type: employee\nemployment: active\nonboarding: { screening_not_required: Local law forbids it for this work }',
          ),
        },
      },
      {
        title: 'External, under contract',
        files: {
          'people.yaml': person('type: external\nemployment: active\nemployer: SUP-001'),
          'suppliers.yaml': supplier(),
        },
      },
      {
        title: 'A.6.1 is excluded',
        files: { 'people.yaml': person('type: employee\nemployment: active'), 'soa.yaml': excluding('A.6.1') },
      },
    ],
  },
})
