/** Reports a scope that calls climate change relevant and links no issue. */
import { thoseThatCount } from '../../analysis/documents.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { scope } from './_example-texts.ts'

export const rule = defineRule({
  id: 'context/climate-without-issue',
  summary: 'Climate change is called relevant, and no issue says how',
  why: 'Amendment 1 of 2024 makes climate change a matter of the context like any other: once relevant, it is an issue with an effect and a consequence.',
  fires:
    'Fires when climate.relevant of the scope is true and climate.issues names no issue. Silent when it is false or undetermined (context/climate-undetermined), and for a draft beside an approved scope.',
  fix: 'Add the climate-related issue and link it from the scope.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.1', '4.2'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of thoseThatCount(repo.live('scope'))) {
      const { relevant, issues = [] } = artifact.data.climate ?? {}
      if (relevant !== true || issues.some((id) => !isBlank(id))) continue
      report({
        artifact,
        pointer: '/climate/issues',
        message: `${artifact.id} calls climate change relevant and links no issue`,
        help: 'Record what it does as a context-issue of category climate, and link it under climate.issues.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Relevant, without an issue',
        files: { 'scope.md': scope('climate:\n  relevant: true\n  rationale: Heat closes the office') },
        at: ['scope.md:11'],
      },
    ],
    good: [
      {
        title: 'Linked',
        files: {
          'scope.md': scope('climate: { relevant: true, rationale: Heat closes the office, issues: [ISS-001] }'),
        },
      },
      {
        title: 'Not relevant',
        files: { 'scope.md': scope('climate: { relevant: false, rationale: Hosting is spread over regions }') },
      },
    ],
  },
})
