/** Reports objectives whose plan leaves open what is done, with what, by whom, by when or how it is judged. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { objective } from './_example-texts.ts'

/** Fields of the plan and what their absence leaves open. */
const plan = {
  what: 'what is done',
  resources: 'with what',
  responsible: 'by whom',
  due: 'by when',
  evaluation: 'how the result is judged',
} as const

export const rule = defineRule({
  id: 'objective/plan-incomplete',
  summary: 'The plan of an objective leaves a question open',
  why: 'The standard asks five things of each objective: what, with what, who, by when, and how it is judged. What is open is not done.',
  fires:
    'Fires once per missing field among what, resources, responsible, due and evaluation of an objective. Silent for dropped objectives.',
  fix: 'Complete the plan.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.2 h', '6.2 i', '6.2 j', '6.2 k', '6.2 l'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('objective')) {
      for (const [field, open] of Object.entries(plan) as [keyof typeof plan, string][]) {
        const texts = [artifact.data[field]].flat()
        if (texts.some((text) => !isBlank(text))) continue
        report({
          artifact,
          pointer: `/${field}`,
          message: `${artifact.id} does not say ${open}`,
          help: `Fill ${field}.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'Neither money nor judgement',
        files: { 'objectives.yaml': objective({ resources: 'resources: " "', evaluation: '' }) },
        at: ['objectives.yaml:1', 'objectives.yaml:9'],
      },
    ],
    good: [
      {
        title: 'Complete, with steps as a list',
        files: { 'objectives.yaml': objective({ what: 'what: [A slot, A board]' }) },
      },
      { title: 'Dropped', files: { 'objectives.yaml': objective({ what: '', due: '', status: 'status: dropped' }) } },
    ],
  },
})
