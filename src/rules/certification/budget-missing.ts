/** Reports that a certification is on its way and no plan holds a budget for it. */
import { isExternalAudit } from '../../analysis/finding-deadlines.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { budget, config, path, plan } from './_example-texts.ts'

export const rule = defineRule({
  id: 'certification/budget-missing',
  summary: 'No plan holds a budget for the certification',
  why: 'Resources are part of what top management answers for. A certification without a budget is a wish.',
  fires:
    'Fires when isms.yaml names a certification body or an external audit is planned, and no live certification plan has a budget line with an amount. Silent before that point.',
  fix: 'Set a budget and have the sponsor approve it.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['5.1', '7.1'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('certification-plan')) return
    const booked = repo.all('audit').find((item) => isExternalAudit(item) && item.data.status === 'planned')
    const body = repo.config.cb?.name
    if (isBlank(body) && booked === undefined) return
    const plans = repo.live('certification-plan')
    if (plans.some((plan) => isFaulty(plan, '/budget'))) return
    if (plans.some(({ data }) => (data.budget?.lines ?? []).some((line) => line?.amount !== undefined))) return
    const occasion = isBlank(body) ? `${booked?.id} is planned` : `${body} is named as certification body`
    const artifact = plans[0]
    report({
      ...(artifact === undefined ? {} : { artifact, pointer: '/budget', part: 'key' as const }),
      message: `${artifact === undefined ? 'No certification plan exists' : `${artifact.id} holds no budget`}, while ${occasion}`,
      help: 'Write the cost lines into budget of a certification plan and have the sponsor approve it.',
    })
  },
  examples: {
    bad: [
      { title: 'A certification body, and no plan', files: config(), at: ['isms.yaml:1'] },
      { title: 'A plan without a budget', files: { ...config(), ...plan('lead: PER-003\n') }, at: [`${path}:1`] },
    ],
    good: [
      {
        title: 'A budget',
        files: { ...config(), ...plan(budget('EUR', 'line: certification audit, amount: 19400')) },
      },
      { title: 'Long before a certification', files: plan('lead: PER-003\n') },
    ],
  },
})
