/** Reports names in the scope that no register knows. */
import { looksLikeId } from '../../analysis/ids.ts'
import { listedItems, namesOf, saysNone, scopeThatCounts } from '../../analysis/scope-boundary.ts'
import { anyUnreadable } from '../../analysis/unreadable.ts'
import { plainName, shortText } from '../../analysis/words.ts'
import { nearestOf } from '../../parse/nearest.ts'
import { defineRule } from '../define.ts'
import { registers, scope } from './_example-texts.ts'

const registersRead = ['asset', 'supplier', 'interested-party'] as const

/** Nearest titles are looked up for so many findings; they cost time and help little when nothing fits. */
const mostLookups = 20

export const rule = defineRule({
  id: 'scope/listed-item-unknown',
  summary: 'The scope names something that no register holds',
  why: 'What the scope names and no register holds has no owner, no classification and no risk.',
  fires:
    'Fires when an entry of locations, services or the other side of an interface matches no asset, supplier or interested party by id or title, in the scope that counts. Silent for a boundary stated as none, when the match differs only in letter case or spacing, for text written like an id (reference/not-found), and while one of those registers cannot be read.',
  fix: 'Add the item to its register, or drop it from the scope.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.3', 'A.5.9'],
  phase: 'stage1',
  check({ repo, report }) {
    const scope = scopeThatCounts(repo)
    if (scope === undefined || anyUnreadable(repo, ...registersRead)) return
    const artifacts = registersRead.flatMap((kind) => repo.all(kind))
    const known = new Set(artifacts.flatMap(namesOf))
    const titles = artifacts.map(({ data }) => data.title ?? '')
    let lookups = 0
    for (const { text, pointer } of listedItems(scope)) {
      if (known.has(plainName(text)) || saysNone(text) || looksLikeId(repo, text) || repo.find(text) !== undefined)
        continue
      const nearest = lookups < mostLookups ? nearestOf(text, titles) : undefined
      lookups += 1
      report({
        artifact: scope,
        pointer,
        message: `${scope.id} names "${shortText(text)}", which is no asset, supplier or interested party`,
        help: nearest
          ? `Write "${nearest}" or its id, if that is meant; else add the item to its register.`
          : 'Add the item to its register, or drop it from the scope.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A service that the asset register does not hold',
        files: { ...registers, 'scope.md': scope({ services: 'services:\n  - Reporting platform\n  - Billing' }) },
        at: ['scope.md:10'],
      },
    ],
    good: [
      {
        title: 'Other letter case, an id, and a boundary stated as none',
        files: {
          ...registers,
          'scope.md': scope({
            services: 'services: [REPORTING PLATFORM]',
            locations: 'locations: ["No own premises: everyone works from home"]',
          }),
        },
      },
    ],
  },
})
