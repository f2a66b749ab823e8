/** Reports issues and interested parties that nobody has looked at for too long. */
import { lateEntries, registersOf } from '../../analysis/register-reviews.ts'
import { defineRule } from '../define.ts'
import { issue, party } from './_example-texts.ts'

export const rule = defineRule({
  id: 'context/review-overdue',
  summary: 'An issue or an interested party was not reviewed within the interval',
  why: 'The management review has to hear what changed in issues and in what parties need, which somebody must have looked for.',
  fires:
    'Fires when reviewed_on of a live context-issue or interested-party is absent or longer ago than 12 months. When that goes for all of several entries of a register, it fires once, at the first of them. Silent on the anniversary itself and for retired entries.',
  fix: 'Review the entry and update its review date.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['4.1', '4.2', '9.3.2 b', '9.3.2 c'],
  phase: 'stage2',
  options: { 'intervals.context': 'P12M: longest time between two reviews of an entry' },
  check({ repo, today, report }) {
    const { issues, parties } = registersOf(repo)
    for (const finding of [...lateEntries(issues, today), ...lateEntries(parties, today)]) report(finding)
  },
  examples: {
    bad: [
      {
        title: 'A year and a day ago, and a party without a date',
        files: {
          'context-issues.yaml': `${issue('ISS-001', 'origin: [internal], reviewed_on: "2026-04-02"')}${issue('ISS-002', 'origin: [external], reviewed_on: "2025-06-29"')}`,
          'interested-parties/PTY-001.yaml': party('requirements: []'),
        },
        at: ['context-issues.yaml:2', 'interested-parties/PTY-001.yaml:1'],
      },
      {
        title: 'A whole register, one finding',
        files: {
          'context-issues.yaml': `${issue('ISS-001', 'origin: [internal]')}${issue('ISS-002', 'origin: [external], reviewed_on: "2025-06-29"')}`,
        },
        at: ['context-issues.yaml:1'],
      },
    ],
    good: [
      {
        title: 'On the anniversary, and a retired issue',
        files: {
          'context-issues.yaml': `${issue('ISS-001', 'origin: [internal], reviewed_on: "2025-06-30"')}${issue('ISS-002', 'origin: [external], status: retired')}`,
        },
      },
    ],
  },
})
