/** Reports internal audits that did not look at what earlier audits had found in the same scope. */
import { earlierFindingsIgnored } from '../../analysis/earlier-findings.ts'
import { isBlank, nameList } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { audit, path } from './_example-texts.ts'

const earlier = {
  'audits/AUD-2025-01.yaml': audit('internal', 'closed', 'refs: [{ rel: finding, to: FND-001 }]\n', {
    id: 'AUD-2025-01',
    from: '2025-04-14',
    to: '2025-04-16',
  }),
}
const finding = (status: string, requirement: string, grade = 'minor') => ({
  'findings/FND-001.yaml': `id: FND-001
title: Competence not proven
audit: AUD-2025-01
grade: ${grade}
requirement: ${requirement}
raised_on: "2025-04-16"
process_owner: ROL-002
status: ${status}
`,
})

export const rule = defineRule({
  id: 'audit/previous-findings-ignored',
  summary: 'An internal audit did not look at earlier findings in its scope',
  why: 'Each audit takes the results of earlier ones into account. Whether they were mended is the first thing an auditor checks.',
  fires:
    'Fires when a reported internal audit links none of the findings, positive ones aside, that were raised before it on a clause or control in its scope and were open then or had been closed since the audit before it; the links of its own findings, such as repeat_of, count as well. A finding counts as closed on the day that its corrective action tells, else on the day on which it was raised. Silent when there were none, for requirements that are documents of our own, and once late_note says how they were followed up.',
  fix: 'Revisit the earlier findings and link them.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.2.2', '10.2'],
  phase: 'stage2',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('audit') || repo.unreadableKinds.has('finding')) return
    for (const { audit: artifact, due } of earlierFindingsIgnored(repo)) {
      if (!isBlank(artifact.data.late_note)) continue
      const ids = due.map(({ id }) => id)
      report({
        artifact,
        pointer: '/refs',
        part: 'key',
        message: `${artifact.id} links none of the earlier findings in its scope: ${nameList(ids)}`,
        help: `If they were looked at, link them in refs; else revisit them and say so in late_note.`,
        related: due.slice(0, 5).map((item) => ({ artifact: item, message: `raised on ${item.data.raised_on}` })),
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'An open finding of last year',
        files: { ...earlier, ...finding('open', '"7.2"'), [path]: audit('internal', 'reported') },
        at: [`${path}:1`],
      },
      {
        title: 'Closed since the audit before',
        files: {
          ...earlier,
          ...finding('closed', '"7.2"'),
          [path]: audit('internal', 'reported', 'refs: [{ rel: evidence, to: EVD-001 }]\n'),
        },
        at: [`${path}:9`],
      },
    ],
    good: [
      {
        title: 'Looked at again',
        files: {
          ...earlier,
          ...finding('closed', '"7.2"'),
          [path]: audit('internal', 'reported', 'refs: [{ rel: revisits, to: FND-001 }]\n'),
        },
      },
      {
        title: 'Outside its scope',
        files: {
          ...earlier,
          ...finding('open', '"7.2"'),
          [path]: audit('internal', 'reported', '', { scope: '{ clauses: ["8", "9"] }' }),
        },
      },
      {
        title: 'A strength',
        files: { ...earlier, ...finding('closed', '"7.2"', 'positive'), [path]: audit('internal', 'reported') },
      },
    ],
  },
})
