/** Reports objectives that nobody could tell reached from missed. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { objective } from './_example-texts.ts'

export const rule = defineRule({
  id: 'objective/not-measurable',
  summary: 'An objective has no metric or no target',
  why: 'Objectives have to be measurable where that is practicable. Without a figure to reach, nobody can say whether one was met.',
  fires:
    'Fires once per live objective without metric or without target. Silent when why_not_measurable is filled, and for dropped objectives.',
  fix: 'Add a metric and a target, or say why it cannot be measured.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.2 b'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('objective')) {
      const { metric, target, why_not_measurable: why } = artifact.data
      if (!isBlank(why)) continue
      const missing = [
        ...(isBlank(metric) ? ['metric'] : []),
        ...(target === undefined || (typeof target === 'string' && isBlank(target)) ? ['target'] : []),
      ]
      if (missing.length === 0) continue
      report({
        artifact,
        pointer: `/${missing[0]}`,
        message: `${artifact.id} has no ${missing.join(' and no ')}`,
        help: `Set ${missing.join(' and ')}, or say in why_not_measurable why it cannot be measured.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'A metric without a target',
        files: { 'objectives.yaml': objective({ target: '' }) },
        at: ['objectives.yaml:1'],
      },
    ],
    good: [
      {
        title: 'It cannot be measured, and here is why',
        files: {
          'objectives.yaml': objective({ metric: 'why_not_measurable: A certificate is there or is not', target: '' }),
        },
      },
      { title: 'Dropped', files: { 'objectives.yaml': objective({ metric: '', status: 'status: dropped' }) } },
    ],
  },
})
