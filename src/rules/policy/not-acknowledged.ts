/** Rule policy/not-acknowledged: everybody has acknowledged the documents meant for them (clauses 5.2 f and 7.3, A.5.1). */
import { acknowledgementsOf, isBelowTarget, isUncommunicated } from '../../analysis/acknowledgements.ts'
import { nameOf, type Person } from '../../analysis/people.ts'
import { nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { acknowledged, everybody, people, policy } from './_example-texts.ts'

const ids = Array.from({ length: 21 }, (_, at) => `PER-${String(at + 1).padStart(3, '0')}`)
const repository = (missing: number, last?: string) => ({
  'policies/access.md': policy('audience: [ROL-013]\n'),
  'policies/access.csv': acknowledged(...ids.slice(missing).map((id) => [id] as const)),
  'people.yaml': people(
    ...ids.map((id, at) => (at === 0 && last !== undefined ? ([id, last] as const) : ([id] as const))),
  ),
  'roles.yaml': everybody(...ids),
})

export const rule = defineRule({
  id: 'policy/not-acknowledged',
  summary: 'Somebody has not acknowledged documents meant for them',
  why: 'Whoever is interviewed must know the rules of the own work; a missing acknowledgement is the first thing an auditor asks about.',
  fires:
    'Fires once per person at work, and lists the approved policies and procedures with the person in their audience of which neither the current ' +
    'version nor one with the same major number is acknowledged 30 days after the later of their first day in force and the day of joining. Silent ' +
    'for people on leave and for a policy that policy/not-communicated or policy/acknowledgement-below-target reports.',
  fix: 'Ask the person to acknowledge the current version.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['5.2 f', '7.3', 'A.5.1'],
  phase: 'stage2',
  options: { 'limits.acknowledgement': 'P30D: time to acknowledge a new version, or after joining' },
  check({ repo, today, report }) {
    const open = new Map<Person, string[]>()
    for (const document of [...repo.live('policy'), ...repo.live('procedure')]) {
      const state = acknowledgementsOf(repo, document, today)
      if (state === undefined) continue
      if (document.kind === 'policy' && (isUncommunicated(state) || isBelowTarget(repo, state))) continue
      for (const person of state.outstanding) open.set(person, [...(open.get(person) ?? []), document.id])
    }
    for (const [person, documents] of open) {
      report({
        artifact: person,
        pointer: '/id',
        message: `${nameOf(person)} has not acknowledged ${nameList(documents)}`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'one of twenty-one', files: repository(1), at: ['people.yaml:1'] },
      {
        title: 'a procedure that only some have acknowledged',
        files: {
          'procedures/access.md':
            '---\nid: PRC-001\ntitle: Giving access\ndoc_type: procedure\nprocess_owner: PER-001\nversion: "1.0"\nstatus: approved\naudience: [ROL-013]\neffective_from: "2026-02-01"\n---\n\n# Giving access\n',
          'people.yaml': people(['PER-001']),
          'roles.yaml': everybody('PER-001'),
        },
        at: ['people.yaml:1'],
      },
    ],
    good: [
      { title: 'all have', files: repository(0) },
      { title: 'the one who has not is on leave', files: repository(1, 'employment: leave, joined: "2020-01-06"') },
      { title: 'two of twenty-one are a matter of the policy', files: repository(2) },
    ],
  },
})
