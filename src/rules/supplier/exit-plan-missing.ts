/** Reports cloud services that nobody knows how to leave. */
import { isWeightyCloud } from '../../analysis/supplier-stakes.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { supplier } from './_example-texts.ts'

/** Words by which a plan speaks of getting the data back. */
const dataReturn =
  /\b(return\w*|export\w*|retriev\w+|download\w*|extract\w*|migrat\w+|transfer\w*|dumps?|mirror\w*|hand(ed)? (over|back)|(comes?|get|got|gets|getting|given?|sent) .*\bback|leaves? by)\b/i

export const rule = defineRule({
  id: 'supplier/exit-plan-missing',
  summary: 'Nobody wrote down how to leave a cloud service and get the data back',
  why: 'Leaving a cloud service takes longer than its notice period unless it was thought through before; A.5.23 asks for the end as well as the start.',
  fires:
    'Fires when a live supplier of category cloud has no exit_plan, or one without a word of the return of data, such as return, export or migration. Silent for other categories and for criticality low.',
  fix: 'Write down how to leave the service and get the data back.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['A.5.23'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of repo.live('supplier')) {
      const plan = artifact.data.exit_plan
      if (!isWeightyCloud(artifact) || dataReturn.test(plan ?? '')) continue
      report({
        artifact,
        pointer: '/exit_plan',
        message: `${artifact.id} has ${isBlank(plan) ? 'no exit plan' : 'an exit plan that does not speak of the return of data'}`,
        help: 'Say in exit_plan how the service is left, how the data comes back and when the rest is deleted.',
      })
    }
  },
  examples: {
    bad: [
      { title: 'No plan', files: { 'suppliers/SUP-001.yaml': supplier('') }, at: ['suppliers/SUP-001.yaml:1'] },
      {
        title: 'A plan without the data',
        files: { 'suppliers/SUP-001.yaml': supplier('exit_plan: We cancel with three months of notice.') },
        at: ['suppliers/SUP-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Export and deletion',
        files: {
          'suppliers/SUP-001.yaml': supplier('exit_plan: All objects are exported within a week, then deleted.'),
        },
      },
      { title: 'Hardly needed', files: { 'suppliers/SUP-001.yaml': supplier('', { criticality: 'low' }) } },
      { title: 'No cloud service', files: { 'suppliers/SUP-001.yaml': supplier('', { category: 'consultant' }) } },
    ],
  },
})
