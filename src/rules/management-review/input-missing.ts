/** Reports inputs that a management review has to look at and did not. */
import { defineRule } from '../define.ts'
import { inputs, review } from './_example-texts.ts'

/** The inputs of clause 9.3.2 by their field. */
const required = {
  a_previous_actions: 'the actions of earlier reviews',
  b_issue_changes: 'changes of external and internal issues',
  c_party_changes: 'changes of what interested parties need',
  d1_nonconformities: 'nonconformities and corrective actions',
  d2_measurements: 'results of monitoring and measurement',
  d3_audits: 'results of audits',
  d4_objectives: 'the fulfilment of objectives',
  e_feedback: 'feedback of interested parties',
  f_risk: 'the risk assessment and the state of treatment',
  g_improvement: 'opportunities for improvement',
} as const

export const rule = defineRule({
  id: 'management-review/input-missing',
  summary: 'A management review did not look at a required input',
  why: 'The standard lists what the review has to consider. An auditor ticks off the list, and what is not in the minutes was not looked at.',
  fires:
    'Fires once per input that a held review lacks, from a_previous_actions to g_improvement; an input without summary and without refs counts as lacking. Silent for planned reviews, and for a_previous_actions in the first review held.',
  fix: 'Treat the missing input and minute it.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.3.2'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    const held = repo.all('management-review').filter(({ data }) => data.status === 'held')
    const firstDate = held.map(({ data }) => data.date ?? '').sort()[0]
    for (const artifact of held) {
      for (const [input, what] of Object.entries(required) as [keyof typeof required, string][]) {
        const { summary, refs } = artifact.data.inputs?.[input] ?? {}
        if (summary !== undefined || (refs ?? []).length > 0) continue
        if (
          input === 'a_previous_actions' &&
          artifact.data.date === firstDate &&
          !repo.unreadableKinds.has('management-review')
        )
          continue
        report({
          artifact,
          pointer: artifact.data.inputs === undefined ? '/inputs' : `/inputs/${input}`,
          subject: input,
          message: `${artifact.id} did not look at ${what}`,
          help: `Treat it and record the result under inputs.${input}.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'No feedback of interested parties',
        files: { 'management-reviews/MRV-2026-01.yaml': review('held', '2026-05-19', inputs('e_feedback')) },
        at: ['management-reviews/MRV-2026-01.yaml:8'],
      },
      {
        title: 'The second review leaves out the actions of the first',
        files: {
          'management-reviews/MRV-2025-01.yaml': review('held', '2025-05-20', inputs()),
          'management-reviews/MRV-2026-01.yaml': review('held', '2026-05-19', inputs('a_previous_actions')),
        },
        at: ['management-reviews/MRV-2026-01.yaml:8'],
      },
    ],
    good: [
      {
        title: 'The first review has no earlier actions',
        files: { 'management-reviews/MRV-2026-01.yaml': review('held', '2026-05-19', inputs('a_previous_actions')) },
      },
      { title: 'Not held yet', files: { 'management-reviews/MRV-2026-01.yaml': review('planned', '2026-09-15') } },
    ],
  },
})
