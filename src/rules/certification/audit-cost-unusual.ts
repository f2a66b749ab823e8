/** Reports budgets for stage 1 and 2 that lie far from what certification bodies usually ask. */
import { configured, costLines, isQuoted, planThatCounts } from '../../analysis/certification-plans.ts'
import { setting } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { budget, path, plan } from './_example-texts.ts'

const range = 'budget.certification_range'
const cost = (currency: string, amount: number, lines = '') =>
  plan(`${budget(currency, `line: certification audit, amount: ${amount}`)}${lines}`)

export const rule = defineRule({
  id: 'certification/audit-cost-unusual',
  summary: 'The budget for stage 1 and 2 lies outside the usual range',
  why: 'An amount far from the usual one is mostly a slip, or a quotation for something else than an accredited certification.',
  fires:
    'Fires when the line certification audit of the plan that counts lies outside 10,000 to 50,000 US dollars. Silent when a quotation of the certification body is linked that exists, for amount zero, and for another currency without usd_rate.',
  fix: 'Check the amount against a quotation.',
  severity: 'info',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.1'],
  phase: 'implementing',
  options: { [range]: '10000 to 50000 USD: usual cost of stage 1 and 2 together' },
  check: ({ repo, report }) => {
    const artifact = planThatCounts(repo)
    const line = artifact === undefined ? undefined : costLines(artifact).get('certification audit')
    if (artifact === undefined || !line?.data.amount || isQuoted(repo, artifact)) return
    const set = setting(repo, `${range}.currency`)
    const currency = typeof set === 'string' ? set : 'USD'
    const { currency: own, usd_rate: rate } = artifact.data.budget ?? {}
    const factor = own === currency ? 1 : currency === 'USD' ? rate : undefined
    if (own === undefined || factor === undefined) return
    const amount = Math.round(line.data.amount * factor)
    const [min, max] = [configured(repo, `${range}.min`, 10_000), configured(repo, `${range}.max`, 50_000)]
    if (amount >= min && amount <= max) return
    report({
      artifact,
      pointer: `${line.pointer}/amount`,
      message: `${artifact.id} budgets ${line.data.amount} ${own} for stage 1 and 2, outside the usual ${min} to ${max} ${currency}`,
      help: 'Ask the certification body for a quotation and link it in quotation.',
    })
  },
  examples: {
    bad: [
      { title: 'Far below', files: cost('USD', 9_999), at: [`${path}:7`] },
      {
        title: 'Far above, at a rate',
        files: plan(`${budget('EUR', 'line: certification audit, amount: 46000')}  usd_rate: 1.1\n`),
        at: [`${path}:7`],
      },
    ],
    good: [
      { title: 'On the border', files: cost('USD', 10_000) },
      { title: 'Another currency without a rate', files: cost('SEK', 400_000) },
      {
        title: 'With a quotation',
        files: {
          ...cost('USD', 80_000, 'quotation: Quotation of March\n'),
          'isms.yaml':
            'format: 1\norganization: Example B.V.\ndocuments:\n  external:\n    - { title: Quotation of March }\n',
        },
      },
    ],
  },
})
