/** Rule context/climate-undetermined: the scope records whether climate change is a relevant issue (clause 4.1 with Amendment 1). */
import { thoseThatCount } from '../../analysis/documents.ts'
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'

const scope = (fields: string) => `---
id: SCOPE
title: Scope of the ISMS
status: draft
version: "1.0"
owner: PER-001
classification: internal
statement: Development and operation of the reporting platform.
processes: [Platform operations]
headcount: 42
${fields}---
`

export const rule = defineRule({
  id: 'context/climate-undetermined',
  summary: 'The scope does not record whether climate change is a relevant issue, and why',
  why: 'Amendment 1 of 2024 asks every organization to decide this; certification bodies must look for the decision at each audit.',
  fires:
    'Fires once when climate.relevant or climate.rationale of the scope is absent or blank. Silent for relevant false with a rationale, for a draft ' +
    'beside an approved scope, and when there is no scope at all, which scope/missing reports.',
  fix: 'Record in the scope whether climate change matters to the ISMS (climate.relevant), and why (climate.rationale).',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['4.1'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of thoseThatCount(repo.live('scope'))) {
      const { climate } = artifact.data
      const undecided = typeof climate?.relevant !== 'boolean'
      const unexplained = isBlank(climate?.rationale)
      if (!undecided && !unexplained) continue
      const pointer = climate === undefined ? '/climate' : undecided ? '/climate/relevant' : '/climate/rationale'
      const what = undecided
        ? 'does not say whether climate change is a relevant issue'
        : `gives no reason why climate change is ${climate?.relevant ? '' : 'not '}relevant`
      report({ artifact, pointer, message: `${artifact.id} ${what}` })
    }
  },
  examples: {
    bad: [
      { title: 'not a word', files: { 'scope.md': scope('') }, at: ['scope.md:2'] },
      {
        title: 'a decision without its reason',
        files: { 'scope.md': scope('climate:\n  relevant: false\n  rationale: " "\n') },
        at: ['scope.md:13'],
      },
      {
        title: 'a reason without a decision',
        files: { 'scope.md': scope('climate:\n  rationale: Hosting is spread over regions\n') },
        at: ['scope.md:11'],
      },
    ],
    good: [
      {
        title: 'not relevant, and why',
        files: { 'scope.md': scope('climate: { relevant: false, rationale: Hosting is spread over three regions }\n') },
      },
      { title: 'no scope at all is another finding', files: {} },
    ],
  },
})
