/** Reports nonconformities that came back after an earlier one on the same requirement had been closed. */
import { earlierOnSameRequirement } from '../../analysis/recurrence.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'

const finding = (id: string, raised: string, status: string, lines = '', grade = 'minor') => `id: ${id}
title: Access review left out
grade: ${grade}
requirement: A.5.18
raised_on: "${raised}"
process_owner: ROL-002
status: ${status}
${lines}`
const cap = (verified: string) => `id: CAP-001
title: Access reviews on schedule
finding: [FND-001]
status: closed
actions:
  - { what: Put the review in the calendar, owner: PER-001, due: "2023-05-31", done_on: "2023-05-31" }
effectiveness: { result: effective, verified_on: "${verified}" }
`

export const rule = defineRule({
  id: 'finding/recurring',
  summary: 'A nonconformity came back after the earlier one had been closed',
  why: 'What comes back shows that the cause was not found the first time. An auditor reads it as a weakness of corrective action itself.',
  fires:
    'Fires when a major or minor finding names an earlier one in repeat_of, or has the same requirement as a major or minor one closed less than 36 months before it was raised. A finding counts as closed on the day on which its corrective action was judged, else on the day on which the last action was done, else on the day on which it was raised. Silent for the other grades, and once late_note says what was learned.',
  fix: 'Look for the deeper cause and reopen the earlier action.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 d'],
  phase: 'stage2',
  options: { 'limits.audit_cycle': 'P36M: time in which a finding on the same requirement counts as the same' },
  check: ({ repo, report }) => {
    const earlier = earlierOnSameRequirement(repo)
    for (const artifact of repo.all('finding')) {
      const { grade, requirement, repeat_of: repeats, late_note: note } = artifact.data
      if ((grade !== 'major' && grade !== 'minor') || !isBlank(note)) continue
      const before = earlier.get(artifact)
      if (!repeats && before === undefined) continue
      const old = repeats ? repo.get('finding', repeats) : before?.finding
      report({
        artifact,
        pointer: repeats ? '/repeat_of' : '/requirement',
        message: repeats
          ? `${artifact.id} repeats ${repeats}`
          : `${artifact.id} is against ${requirement} like ${old?.id}, which was closed on ${before?.closed}`,
        help: 'Look for the cause behind both and reopen the earlier corrective action; late_note records what came of it.',
        ...(old === undefined ? {} : { related: [{ artifact: old, pointer: '/status', message: 'the earlier one' }] }),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Closed within 36 months before',
        files: {
          'caps/CAP-001.yaml': cap('2023-06-20'),
          'findings/FND-001.yaml': finding('FND-001', '2023-04-17', 'closed'),
          'findings/FND-002.yaml': finding('FND-002', '2026-06-19', 'open'),
        },
        at: ['findings/FND-002.yaml:4'],
      },
      {
        title: 'It says itself that it repeats another one',
        files: { 'findings/FND-002.yaml': finding('FND-002', '2026-06-19', 'open', 'repeat_of: FND-001\n') },
        at: ['findings/FND-002.yaml:8'],
      },
    ],
    good: [
      {
        title: 'Closed exactly 36 months before',
        files: {
          'caps/CAP-001.yaml': cap('2023-06-20'),
          'findings/FND-001.yaml': finding('FND-001', '2023-04-17', 'closed'),
          'findings/FND-002.yaml': finding('FND-002', '2026-06-20', 'open'),
        },
      },
      {
        title: 'The earlier one was still open',
        files: {
          'caps/CAP-001.yaml': cap('2026-06-22'),
          'findings/FND-001.yaml': finding('FND-001', '2026-04-17', 'closed'),
          'findings/FND-002.yaml': finding('FND-002', '2026-06-20', 'open'),
        },
      },
      {
        title: 'The earlier one was an observation',
        files: {
          'findings/FND-001.yaml': finding('FND-001', '2025-04-17', 'closed', '', 'observation'),
          'findings/FND-002.yaml': finding('FND-002', '2026-06-20', 'open'),
        },
      },
    ],
  },
})
