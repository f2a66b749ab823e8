/** Rule continuity/restore-test-overdue: backups are restored to see that they work (A.8.13). */

import { nextRestore } from '../../analysis/deadlines/continuity.ts'
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { addDuration } from '../../model/dates.ts'
import { interval } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { soa, test } from './_example-texts.ts'

const entry = (status: string) => soa(`control_id: A.8.13, applicable: yes, status: ${status}`)
const evidence = (title: string) =>
  `id: EVD-001\ntitle: ${title}\ntype: report\nsupports: [A.8.13]\neffective_on: "2026-02-10"\nlocation: { url: "https://example.org/1" }\n`

export const rule = defineRule({
  id: 'continuity/restore-test-overdue',
  summary: 'No backup was restored for a long time',
  why: 'A backup is as good as its last restore; many were found to be empty on the day they were needed.',
  fires:
    'Fires once when A.8.13 is applicable and no continuity test of type restore, and no evidence of a restore for that control, is dated within the last 12 months. Evidence counts when its title, source or method speaks of restoring or recovery. Silent when the control is not yet implemented, and while tests or evidence cannot be read.',
  fix: 'Restore a backup and record the result.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['A.8.13'],
  phase: 'stage2',
  ofPractice: true,
  options: {
    'intervals.restore_test': 'P12M: how often a backup is restored',
  },
  check({ repo, today, report }) {
    const [next] = passedOnes(nextRestore(repo, today), today)
    if (next === undefined) return
    const start = addDuration(today, interval(repo, 'restore_test'), -1)
    report({
      artifact: next.artifact,
      pointer: next.pointer,
      message: `${next.artifact.id} has A.8.13 in operation, and no restore is on record since ${start}`,
    })
  },
  examples: {
    bad: [
      {
        title: 'only evidence that backups ran',
        files: { 'soa.yaml': entry('implemented'), 'evidence.yaml': evidence('Log of the backups') },
        at: ['soa.yaml:5'],
      },
      {
        title: 'an old restore',
        files: { 'soa.yaml': entry('implemented'), 'continuity-tests.yaml': test('restore', '', '2025-06-29') },
        at: ['soa.yaml:5'],
      },
    ],
    good: [
      {
        title: 'a restore within the year',
        files: { 'soa.yaml': entry('implemented'), 'continuity-tests.yaml': test('restore') },
      },
      {
        title: 'evidence of a restore',
        files: { 'soa.yaml': entry('implemented'), 'evidence.yaml': evidence('Restore of the shop') },
      },
      { title: 'planned', files: { 'soa.yaml': entry('planned') } },
    ],
  },
})
