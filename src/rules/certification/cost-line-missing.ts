/** Reports budgets of a certification that leave out a cost that always comes. */
import { costLines, planThatCounts } from '../../analysis/certification-plans.ts'
import { isBlank, plainName } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { budget, config, path, plan } from './_example-texts.ts'

const usual = [
  'certification audit',
  'surveillance audits',
  'internal audit effort',
  'consulting',
  'training',
  'software',
]
const all = (change: (line: string) => string) =>
  plan(
    budget(
      'EUR',
      ...usual
        .map((line) => `line: ${line}, amount: 9600`)
        .map(change)
        .filter((line) => line !== ''),
    ),
  )

export const rule = defineRule({
  id: 'certification/cost-line-missing',
  summary: 'The budget of the certification leaves out a usual cost line',
  why: 'Who budgets for the certificate alone is surprised by the yearly audits, the training and the hours. Zero is a fine amount when somebody decided on it.',
  fires:
    'Fires once per cost line of budget.lines, by default certification audit, surveillance audits, internal audit effort, consulting, training and software, that the budget of the plan that counts lacks, gives without an amount, or with amount zero and no note. Silent for a line with amount zero and a note, and when there is no budget, which certification/budget-missing reports.',
  fix: 'Add the line, or enter zero with a note.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.1'],
  phase: 'implementing',
  options: { 'budget.lines': 'the six usual lines: cost lines that a budget holds' },
  check: ({ repo, report }) => {
    const artifact = planThatCounts(repo)
    if (artifact === undefined || isFaulty(artifact, '/budget')) return
    const lines = costLines(artifact)
    if ([...lines.values()].every(({ data }) => data.amount === undefined)) return
    for (const name of repo.config.budget?.lines ?? usual) {
      const line = lines.get(plainName(name))
      const amount = line?.data.amount
      if (name === '' || (amount !== undefined && (amount > 0 || !isBlank(line?.data.note)))) continue
      report({
        artifact,
        pointer: line?.pointer ?? '/budget/lines',
        ...(line === undefined ? { part: 'key' as const } : {}),
        subject: name,
        message:
          amount === 0
            ? `${artifact.id} gives zero for ${name} without a note`
            : `${artifact.id} budgets no amount for ${name}`,
        help: `Enter the amount for ${name}, or zero with a note that says why it costs nothing.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'One line is missing, one is zero without a word',
        files: all((line) => (line.includes('training') ? '' : line.replace(/(software.*) 9600/, '$1 0'))),
        at: [`${path}:6`, `${path}:11`],
      },
    ],
    good: [
      { title: 'All lines', files: all((line) => line) },
      {
        title: 'Zero with a note',
        files: all((line) => line.replace(/(consulting.*) 9600/, '$1 0, note: We do it ourselves')),
      },
      {
        title: 'Own choice of lines',
        files: {
          ...config('budget:\n  lines: [certification audit]\n'),
          ...plan(budget('EUR', 'line: Certification audit, amount: 19400')),
        },
      },
    ],
  },
})
