/** Reports each side of the boundary that the scope leaves open. */
import { saysNoneBarely, scopeThatCounts } from '../../analysis/scope-boundary.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { scope } from './_example-texts.ts'

/** Sides of the boundary by field, with the words of the message. */
const sides = {
  organization_units: 'units of the organization',
  locations: 'locations',
  services: 'services',
  information: 'information',
  technology: 'technology',
} as const

export const rule = defineRule({
  id: 'scope/boundary-incomplete',
  summary: 'The scope leaves a side of its boundary open',
  why: 'What the scope does not name is neither in nor out, so that nobody can tell whether the ISMS covers it.',
  fires:
    'Fires once for each of organization_units, locations, services, information and technology that is empty, or that holds a bare "none", in the scope that counts, and for a headcount of 0. Silent when a boundary is stated as none with a reason, for example "No own premises, everyone works from home".',
  fix: 'Fill in the missing boundary.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['4.3'],
  phase: 'stage1',
  check({ repo, report }) {
    const scope = scopeThatCounts(repo)
    if (scope === undefined) return
    for (const [field, words] of Object.entries(sides) as [keyof typeof sides, string][]) {
      const value = scope.data[field]
      const texts = (typeof value === 'string' ? [value] : (value ?? [])).filter((text) => !isBlank(text))
      const pointer = `/${field}`
      if (texts.length === 0) {
        report({
          artifact: scope,
          pointer,
          message: `${scope.id} names no ${words}`,
          help: `Fill in ${field}, or state "none" with the reason.`,
        })
      } else if (texts.every(saysNoneBarely)) {
        report({
          artifact: scope,
          pointer,
          message: `${scope.id} says that there are no ${words}, without a reason`,
          help: 'Add the reason, for example "none: everyone works from home".',
        })
      }
    }
    if (scope.data.headcount === 0)
      report({
        artifact: scope,
        pointer: '/headcount',
        message: `${scope.id} counts nobody in the scope`,
        help: 'Set headcount to the number of people who work inside the scope.',
      })
  },
  examples: {
    bad: [
      {
        title: 'No technology, an empty list of units, and a bare none',
        files: {
          'scope.md': scope({
            organization_units: 'organization_units: []',
            technology: '',
            locations: 'locations: [none]',
          }),
        },
        at: ['scope.md:2', 'scope.md:6', 'scope.md:7'],
      },
      {
        title: 'Nobody was counted',
        files: { 'scope.md': scope({ headcount: 'headcount: 0' }) },
        at: ['scope.md:13'],
      },
    ],
    good: [
      {
        title: 'No premises, with the reason',
        files: {
          'scope.md': scope({ locations: 'locations: ["none: everyone works from home, no office is rented"]' }),
        },
      },
    ],
  },
})
