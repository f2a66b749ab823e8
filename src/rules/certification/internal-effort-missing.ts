/** Reports plans of a certification that count on people whose time nobody planned. */
import { type CertificationPlan, planThatCounts } from '../../analysis/certification-plans.ts'
import { plainName } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { path, plan } from './_example-texts.ts'

const groups = ['security or IT lead', 'operations or compliance', 'executive sponsor', 'department managers']
const effort = (...lines: readonly string[]) => plan(`effort:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`)
const first = [
  'group: security or IT lead, who: PER-003, days: 60',
  'group: operations or compliance, who: PER-004, days: 40',
  'group: department managers, who: Heads of department, days: 15',
]

export const rule = defineRule({
  id: 'certification/internal-effort-missing',
  summary: 'The certification plan states no effort for a group whose time it needs',
  why: 'Most of what a certification costs is working time inside the organization, and the people concerned should hear of it first.',
  fires:
    'Fires once per group among security or IT lead, operations or compliance, executive sponsor and department managers for which the plan that counts states no days. Silent for a group named without days when one of its people has days in another group, and when there is no plan.',
  fix: 'Plan working time for the group.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.1'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const artifact = planThatCounts(repo)
    if (artifact === undefined || isFaulty(artifact, '/effort')) return
    const entries = entriesOf(artifact)
    const counted = new Set(entries.filter(({ days }) => days > 0).flatMap(({ who }) => who))
    for (const group of groups) {
      const own = entries.filter(({ name }) => name === plainName(group))
      if (own.some(({ days, who }) => days > 0 || who.some((person) => counted.has(person)))) continue
      report({
        artifact,
        pointer: own[0]?.pointer ?? '/effort',
        ...(own.length === 0 ? { part: 'key' as const } : {}),
        subject: group,
        message: `${artifact.id} states no effort for the group ${group}`,
        help: `Add an entry of effort with group ${group}, who and days.`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'The sponsor is left out', files: effort(...first), at: [`${path}:4`] },
      {
        title: 'Named, but without days',
        files: effort(...first, 'group: executive sponsor, who: PER-001'),
        at: [`${path}:8`],
      },
    ],
    good: [
      { title: 'All groups', files: effort(...first, 'group: executive sponsor, who: PER-001, days: 6') },
      {
        title: 'One person covers two groups',
        files: effort(...first, 'group: executive sponsor, who: [PER-003]'),
      },
    ],
  },
})

interface Effort {
  readonly name: string
  readonly who: readonly string[]
  readonly days: number
  readonly pointer: string
}

const entriesOf = ({ data }: CertificationPlan): readonly Effort[] =>
  (data.effort ?? []).map((entry, at) => {
    const who = entry?.who
    return {
      name: plainName(entry?.group ?? ''),
      who: (typeof who === 'string' ? [who] : (who ?? [])).filter((person) => person !== ''),
      days: entry?.days ?? 0,
      pointer: `/effort/${at}`,
    }
  })
