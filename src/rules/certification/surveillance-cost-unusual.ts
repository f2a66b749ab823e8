/** Reports yearly surveillance budgets that do not fit the budget for stage 1 and 2. */
import { configured, costLines, isQuoted, planThatCounts } from '../../analysis/certification-plans.ts'
import { defineRule } from '../define.ts'
import { budget, path, plan } from './_example-texts.ts'

const share = 'budget.surveillance_share'
const costs = (surveillance: string) =>
  plan(budget('EUR', 'line: certification audit, amount: 20000', `line: surveillance audits, ${surveillance}`))

export const rule = defineRule({
  id: 'certification/surveillance-cost-unusual',
  summary: 'The yearly budget for surveillance does not fit that for stage 1 and 2',
  why: 'Surveillance usually takes about a quarter of the first audit each year. Another share is mostly a slip, such as a sum of two years.',
  fires:
    'Fires when the line surveillance audits of the plan that counts lies outside 20 to 30 % of the line certification audit. Silent when a quotation is linked that exists, when one of the two lines is absent or zero, and for a line that is paid once.',
  fix: 'Check the amount against a quotation.',
  severity: 'info',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.1'],
  phase: 'implementing',
  options: { [share]: '20 to 30: usual yearly cost of surveillance in percent of stage 1 and 2' },
  check: ({ repo, report }) => {
    const artifact = planThatCounts(repo)
    if (artifact === undefined || isQuoted(repo, artifact)) return
    const lines = costLines(artifact)
    const line = lines.get('surveillance audits')
    const first = lines.get('certification audit')?.data.amount
    if (!line?.data.amount || !first || line.data.per === 'once') return
    const percent = (100 * line.data.amount) / first
    const [min, max] = [configured(repo, `${share}.min`, 20), configured(repo, `${share}.max`, 30)]
    if (percent >= min && percent <= max) return
    report({
      artifact,
      pointer: `${line.pointer}/amount`,
      message: `${artifact.id} budgets ${Math.round(percent)} % of stage 1 and 2 for surveillance each year, outside the usual ${min} to ${max} %`,
      help: 'Ask the certification body for a quotation and link it in quotation.',
    })
  },
  examples: {
    bad: [
      { title: 'A sum of two years', files: costs('amount: 10000'), at: [`${path}:8`] },
      { title: 'Too little', files: costs('amount: 3900, per: year'), at: [`${path}:8`] },
    ],
    good: [
      { title: 'On the border', files: costs('amount: 6000') },
      { title: 'Paid once for the whole cycle', files: costs('amount: 10000, per: once') },
      { title: 'No other line', files: plan(budget('EUR', 'line: surveillance audits, amount: 10000')) },
    ],
  },
})
