/** Reports applicable controls that the SoA does not justify. */
import { applicableEntries, entryName } from '../../analysis/soa-entries.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { included, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/inclusion-without-reason',
  summary: 'An applicable control has no justification',
  why: 'Clause 6.1.3 d asks for the justification of inclusions as much as of exclusions.',
  fires:
    'Fires when an entry with applicable yes has a blank justification. Silent when the text is filled, however short; its quality is soa/inclusion-reason-boilerplate.',
  fix: 'Say why the control is needed here.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['6.1.3 d'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const entry of applicableEntries(repo)) {
      if (!isBlank(entry.data.justification)) continue
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/justification`,
        message: `${entryName(entry)} is applicable without a justification`,
        help: 'Say which risk, duty or need calls for the control here.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Absent, and white space only',
        files: { 'soa.yaml': soa(included('A.8.1'), included('A.8.2', 'status: planned, justification: "  "')) },
        at: ['soa.yaml:7', 'soa.yaml:8'],
      },
    ],
    good: [
      {
        title: 'A short text is a text',
        files: { 'soa.yaml': soa(included('A.8.1', 'justification: Laptops travel')) },
      },
    ],
  },
})
