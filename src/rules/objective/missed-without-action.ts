/** Reports missed objectives to which nobody reacted. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { objectives } from '../../analysis/deadlines/performance.ts'
import { defineRule } from '../define.ts'
import { metric, objective } from './_example-texts.ts'

export const rule = defineRule({
  id: 'objective/missed-without-action',
  summary: 'An objective was missed, and nothing was decided',
  why: 'Missing an objective is no fault; leaving it at that is. An auditor looks for the decision that followed.',
  fires:
    'Fires when an objective has status missed, or a due before today with a status other than met or dropped, and no improvement, finding, corrective action, plan, change, or decision or action of a management review names its id, in a field or in its text. Silent when the newest value of its metric reaches the target.',
  fix: 'Decide what to do about it and link the decision.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['6.2', '9.1', '10.1'],
  phase: 'stage2',
  check({ repo, today, report }) {
    for (const { artifact, pointer, date } of passedOnes(objectives(repo, today), today)) {
      report({
        artifact,
        pointer,
        message: `${artifact.id} ${date === undefined ? 'is missed' : `was due on ${date}`}, and no decision refers to it`,
        help: `Record an improvement, a finding or a review decision that names ${artifact.id}.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Past its day, the figure below the target',
        files: { 'objectives.yaml': objective({ due: 'due: "2026-06-29"' }), 'metrics/KPI-001.yaml': metric(80) },
        at: ['objectives.yaml:11'],
      },
      {
        title: 'Called missed',
        files: { 'objectives.yaml': objective({ status: 'status: missed' }) },
        at: ['objectives.yaml:13'],
      },
    ],
    good: [
      {
        title: 'The newest value reaches the target',
        files: { 'objectives.yaml': objective({ due: 'due: "2026-06-29"' }), 'metrics/KPI-001.yaml': metric(95) },
      },
      {
        title: 'An improvement came of it',
        files: {
          'objectives.yaml': objective({ status: 'status: missed' }),
          'improvements.yaml':
            'id: IMP-001\ntitle: A second slot\nsource: OBJ-001\nidea: Two slots a week\nowner: PER-004\n',
        },
      },
      { title: 'Due today', files: { 'objectives.yaml': objective({ due: 'due: "2026-06-30"' }) } },
    ],
  },
})
