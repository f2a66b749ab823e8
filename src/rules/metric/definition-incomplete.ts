/** Reports metrics that do not say how, when and by whom they are measured and analysed. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'

/** Fields of the definition and what their absence leaves open. */
const definition = {
  method: 'how it is measured',
  cadence: 'how often it is measured',
  measured_by: 'who measures it',
  analysed_when: 'when its values are analysed',
  analysed_by: 'who analyses its values',
} as const

const metric = (lines: string) =>
  `id: KPI-001\ntitle: Repaired in time\nquestion: Are flaws repaired within a week?\nunit: "%"\n${lines}`
const complete =
  'method: Closed in time by all closed\ncadence: P1M\nmeasured_by: PER-004\nanalysed_when: First Monday\nanalysed_by: ROL-002\n'

export const rule = defineRule({
  id: 'metric/definition-incomplete',
  summary: 'The definition of a metric leaves a question open',
  why: 'Two people have to get the same value, and somebody has to look at it. The standard asks for method, time and people of measuring and of analysing.',
  fires:
    'Fires once per missing field among method, cadence, measured_by, analysed_when and analysed_by of a metric. Silent for retired metrics.',
  fix: 'Complete the metric.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.1 b', '9.1 c', '9.1 d', '9.1 e', '9.1 f'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('metric')) {
      for (const [field, open] of Object.entries(definition) as [keyof typeof definition, string][]) {
        if (!isBlank(artifact.data[field])) continue
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
        title: 'Nobody looks at it',
        files: { 'metrics/KPI-001.yaml': metric(complete.replace(/analysed_by.*\n/, 'analysed_by: ""\n')) },
        at: ['metrics/KPI-001.yaml:9'],
      },
    ],
    good: [
      { title: 'Complete', files: { 'metrics/KPI-001.yaml': metric(complete) } },
      { title: 'Retired', files: { 'metrics/KPI-001.yaml': metric('status: retired\n') } },
    ],
  },
})
