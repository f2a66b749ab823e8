/** Reports applicable controls whose justification could stand in any SoA. */
import { applicableEntries, entryName, type SoaEntry } from '../../analysis/soa-entries.ts'
import { justificationJudge } from '../../analysis/soa-justifications.ts'
import { defineRule } from '../define.ts'
import { included, soa } from './_example-texts.ts'

export const rule = defineRule({
  id: 'soa/inclusion-reason-boilerplate',
  summary: 'The justification of a control says nothing about this organization',
  why: 'The SoA should lead back to the risks and duties of this organization; "best practice" leads nowhere.',
  fires:
    'Fires when the filled justification of an applicable entry has fewer than 5 words, is a stock phrase, or appears word for word on more than 3 entries. Silent when the text names a linked driver by id, and for a blank justification (soa/inclusion-without-reason).',
  fix: 'Say which need the control serves.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['6.1.3 d'],
  phase: 'stage1',
  options: {
    'limits.reason_words': 'Fewest words of a reason; default 5.',
    'limits.stock_phrases': 'Phrases that are no reason; default our own list.',
    'limits.reason_repeats': 'How often one text may appear; default 3.',
  },
  check({ repo, report }) {
    const judge = justificationJudge(repo)
    for (const entry of applicableEntries(repo)) {
      const fault = judge(entry)
      if (fault === undefined || namesDriver(entry)) continue
      report({
        artifact: entry.soa,
        pointer: `${entry.pointer}/justification`,
        message: `${entryName(entry)} is applicable with a justification ${fault}`,
        help: 'Say which need of this organization the control serves, or name the linked risk or requirement by id.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Best practice',
        files: { 'soa.yaml': soa(included('A.8.1', 'justification: Industry best practice')) },
        at: ['soa.yaml:7'],
      },
      {
        title: 'One text for four controls',
        files: {
          'soa.yaml': soa(
            ...['A.8.1', 'A.8.2', 'A.8.3', 'A.8.5'].map((id) =>
              included(id, 'justification: Our customers ask for this in their contracts'),
            ),
          ),
        },
        at: ['soa.yaml:7', 'soa.yaml:8', 'soa.yaml:9', 'soa.yaml:10'],
      },
    ],
    good: [
      {
        title: 'Short, but it names the driver',
        files: {
          'soa.yaml': soa(
            included('A.8.1', 'justification: Treats RISK-001, drivers: [{ type: risk, ref: RISK-001 }]'),
          ),
        },
      },
      {
        title: 'Three times the same text is within the limit',
        files: {
          'soa.yaml': soa(
            ...['A.8.1', 'A.8.2', 'A.8.3'].map((id) =>
              included(id, 'justification: Our customers ask for this in their contracts'),
            ),
          ),
        },
      },
    ],
  },
})

function namesDriver({ data: { justification = '', drivers = [] } }: SoaEntry): boolean {
  const words = new Set(justification.match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? [])
  return drivers.some((driver) => driver?.ref !== undefined && words.has(driver.ref))
}
