/** What has to be done before a person gets access (A.6.1, A.6.2, A.6.6). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { hasLeft, type Person } from './people.ts'
import { soaEntry } from './soa-entries.ts'
import { isBlank } from './words.ts'

/** A step of onboarding by the field that dates it. */
export type OnboardingStep = 'screened_on' | 'terms_signed_on' | 'nda_signed_on'

/** What is wrong with a step: it was never taken, or only after access was given. */
export interface OnboardingLapse {
  readonly person: Person
  readonly pointer: string
  /** How a message goes on after the name of the person and what was to be done. */
  readonly when: string
}

/** Lapses in a step of the people at work, where the Annex A control behind it applies. */
export function onboardingLapses(
  repo: Repo,
  step: OnboardingStep,
  control: string,
  today: IsoDate,
): readonly OnboardingLapse[] {
  if (soaEntry(repo, control)?.data.applicable === 'no') return []
  const begin = firstScopeApproval(repo)
  return repo.live('person').flatMap((person): OnboardingLapse[] => {
    const { employment, joined, onboarding, late_note: note } = person.data
    if (employment !== 'active' || hasLeft(person, today)) return []
    const access = onboarding?.access_from ?? joined
    if (access === undefined || access > today) return []
    const pointer = onboarding === undefined ? '/onboarding' : `/onboarding/${step}`
    const on = onboarding?.[step]
    if (on === undefined) return [{ person, pointer, when: 'on no day on record' }]
    if (on <= access || !isBlank(note)) return []
    // Whoever joined before the ISMS began could not be dealt with in its order.
    if (begin === undefined || joined === undefined || joined < begin) return []
    return [{ person, pointer, when: `on ${on}, after access was given on ${access}` }]
  })
}

/** Day on which the scope was first approved, as far as its records go. */
function firstScopeApproval(repo: Repo): IsoDate | undefined {
  const days = repo.all('scope').flatMap(({ data }) => (data.approval ?? []).map((entry) => entry?.on))
  return days.filter((day) => day !== undefined).sort()[0]
}
