/** Reports applicable controls of which the SoA does not say how far they are. */
import { applicableEntries, entryName } from '../../analysis/soa-entries.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { excluded, included, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/status-missing',
  summary: 'An applicable control has no status',
  why: 'The SoA has to say whether each necessary control is implemented or not.',
  fires: 'Fires when an entry with applicable yes has no status. Silent for excluded entries.',
  fix: 'State whether the control is implemented, partial, planned or not started.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 d'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const entry of applicableEntries(repo)) {
      if (!isBlank(entry.data.status)) continue
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/status`,
        message: `${entryName(entry)} is applicable and has no status`,
        help: 'Set status to implemented, partial, planned or not-started.',
      })
    }
  },
  examples: {
    bad: [{ title: 'No status', files: { 'soa.yaml': soa(included('A.8.1', '')) }, at: ['soa.yaml:7'] }],
    good: [{ title: 'An excluded entry needs none', files: { 'soa.yaml': soa(included('A.8.1'), excluded('A.7.6')) } }],
  },
})
