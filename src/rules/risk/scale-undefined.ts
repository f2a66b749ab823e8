/** Reports levels of the likelihood and impact scales that carry no definition, and scales too short to rank anything. */
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { method } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/scale-undefined',
  summary: 'A level of a risk scale has no definition, or a scale has fewer than two levels',
  why: 'A label such as "high" means something else to each reader. Without a definition per level, assessments are opinions that nobody can repeat.',
  fires:
    'Fires per level of the likelihood scale without a definition, per level of the impact scale without a definition in any dimension, and per scale with fewer than two levels, an absent scale included. Silent when an impact level is defined for at least one dimension, and when no methodology exists.',
  fix: 'Define each level in words that two people would read alike.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.2 b'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    const artifact = methodologyThatCounts(repo)
    if (artifact === undefined) return
    const { likelihood = [], impact = [] } = artifact.data
    const judge = (name: string, levels: readonly { label?: string; value?: number; defined: boolean }[]) => {
      if (levels.length < 2) {
        const amount = levels.length === 0 ? 'no levels' : 'only one level'
        report({
          artifact,
          pointer: `/${name}`,
          message: `${artifact.id} has ${amount} of ${name}`,
          help: `List at least two levels of ${name}, each with a definition.`,
        })
      }
      levels.forEach(({ label, value, defined }, at) => {
        if (defined) return
        const level = label ?? value ?? `number ${at + 1}`
        report({
          artifact,
          pointer: `/${name}/${at}`,
          message: `${artifact.id} does not define the ${name} level ${level}`,
        })
      })
    }
    judge(
      'likelihood',
      likelihood.map((level) => ({ ...level, defined: !isBlank(level?.definition) })),
    )
    judge(
      'impact',
      impact.map((level) => ({
        ...level,
        defined: Object.values(level?.definitions ?? {}).some((text) => typeof text === 'string' && !isBlank(text)),
      })),
    )
  },
  examples: {
    bad: [
      {
        title: 'A likelihood and an impact that are only labels',
        files: {
          'risk-methodology.yaml': method
            .replace(', definition: Every year', '')
            .replace(', definitions: { operational: Up to two days }', ''),
        },
        at: ['risk-methodology.yaml:8', 'risk-methodology.yaml:11'],
      },
      {
        title: 'No likelihood scale',
        files: { 'risk-methodology.yaml': method.replace(/likelihood:\n( {2}- .*\n)+/, '') },
        at: ['risk-methodology.yaml:1'],
      },
    ],
    good: [{ title: 'Impact defined in one dimension only', files: { 'risk-methodology.yaml': method } }],
  },
})
