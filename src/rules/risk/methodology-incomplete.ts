/** Reports what the risk methodology leaves open: how levels arise, where the search starts, when and how it is repeated. */
import { methodologyThatCounts } from '../../analysis/risk-methodology.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { method } from './_example-texts.ts'

export const rule = defineRule({
  id: 'risk/methodology-incomplete',
  summary: 'The risk methodology leaves out a part of the method',
  why: 'An auditor asks how two people would come to the same result next year. A method that does not say how levels arise, when risks are assessed and what makes results comparable gives no consistent, valid and comparable results.',
  fires:
    'Fires once per element that the methodology lacks among level_function, approach, assess_when with interval and triggers, comparable_by and treatment_process, and for level_function matrix without a full matrix or weighted without weights. The approved methodology is judged, or the newest draft while none is approved. Silent when no methodology exists, which document/mandatory-missing reports.',
  fix: 'Complete the method.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.2 a', '6.1.3'],
  phase: 'stage1',
  check: ({ repo, report }) => {
    const artifact = methodologyThatCounts(repo)
    if (artifact === undefined) return
    const { data, id } = artifact
    const lacks = (pointer: string, what: string, help: string) =>
      report({ artifact, pointer, message: `${id} does not say ${what}`, help })
    if (data.level_function === undefined)
      lacks(
        '/level_function',
        'how the level follows from likelihood and impact',
        'Set level_function to product, sum, max, matrix or weighted.',
      )
    if (data.level_function === 'matrix' && !coversScales(data)) {
      lacks(
        '/matrix',
        'which level each pair of likelihood and impact has',
        'Give the matrix one row per likelihood and one cell per impact.',
      )
    }
    if (data.level_function === 'weighted' && data.weights === undefined)
      lacks('/weights', 'which weights enter the level', 'Add weights, or use the level function product.')
    if (data.approach === undefined)
      lacks('/approach', 'where the search for risks starts', 'Set approach to asset, scenario or process.')
    if (data.assess_when === undefined)
      lacks('/assess_when', 'when risks are assessed', 'Add assess_when with interval and triggers.')
    else {
      if (data.assess_when.interval === undefined)
        lacks('/assess_when/interval', 'how often risks are assessed', 'Add assess_when.interval, for example P12M.')
      if (!data.assess_when.triggers?.some((trigger) => !isBlank(trigger)))
        lacks('/assess_when/triggers', 'which events call for an assessment', 'Add the events to assess_when.triggers.')
    }
    if (isBlank(data.comparable_by))
      lacks('/comparable_by', 'what makes repeated assessments comparable', 'Describe it in comparable_by.')
    if (isBlank(data.treatment_process))
      lacks('/treatment_process', 'how treatment is chosen, planned and approved', 'Describe it in treatment_process.')
  },
  examples: {
    bad: [
      {
        title: 'No word on comparability, and no triggers',
        files: {
          'risk-methodology.yaml': method.replace(/comparable_by: .*\n/, '').replace(', triggers: [A new service]', ''),
        },
        at: ['risk-methodology.yaml:1', 'risk-methodology.yaml:22'],
      },
      {
        title: 'A matrix with one row too few',
        files: {
          'risk-methodology.yaml': method.replace(
            'level_function: product',
            'level_function: matrix\nmatrix: [[1, 2, 3], [2, 4, 6]]',
          ),
        },
        at: ['risk-methodology.yaml:14'],
      },
    ],
    good: [
      { title: 'A complete method', files: { 'risk-methodology.yaml': method } },
      { title: 'No methodology at all is the matter of document/mandatory-missing', files: {} },
    ],
  },
})

function coversScales(data: NonNullable<ReturnType<typeof methodologyThatCounts>>['data']): boolean {
  const rows = data.matrix ?? []
  const width = data.impact?.length ?? 0
  return rows.length > 0 && rows.length === (data.likelihood?.length ?? 0) && rows.every((row) => row?.length === width)
}
