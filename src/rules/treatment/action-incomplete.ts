/** Rule treatment/action-incomplete: every action of a plan says who, by when, with what and how it is judged (clauses 6.1.3 e and 6.2). */
import { livePlanActions } from '../../analysis/plan-actions.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { complete, plan } from './_example-texts.ts'

const fields = ['owner', 'due', 'resources', 'status', 'evaluation'] as const

export const rule = defineRule({
  id: 'treatment/action-incomplete',
  summary: 'An action of the treatment plan is incomplete',
  why: 'An action without owner, date or means is a wish; without a way to judge it, nobody can say that it worked.',
  fires:
    'Fires once per action of a live plan that lacks owner, due, resources, status or evaluation, and names what is missing. Silent for dropped actions that give a note.',
  fix: 'Complete the action.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 e', '6.2'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const { plan: artifact, pointer, data } of livePlanActions(repo)) {
      if (data.status === 'dropped' && !isBlank(data.note)) continue
      const missing = fields.filter((field) => isBlank(data[field]) && !isFaulty(artifact, `${pointer}/${field}`))
      if (missing.length === 0) continue
      report({
        artifact,
        pointer: `${pointer}/${missing[0]}`,
        message: `${data.id ?? `${artifact.id} action ${Number(pointer.slice(9)) + 1}`} lacks ${missing.join(', ')}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'no means and no status',
        files: { 'treatment-plans/2026.yaml': plan(complete.replace('resources: Three days, ', '')) },
        at: ['treatment-plans/2026.yaml:7'],
      },
    ],
    good: [
      { title: 'complete', files: { 'treatment-plans/2026.yaml': plan(`${complete}, status: planned`) } },
      {
        title: 'dropped with a note',
        files: { 'treatment-plans/2026.yaml': plan('status: dropped, note: The laptops are gone') },
      },
    ],
  },
})
