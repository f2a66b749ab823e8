/** Rule config/ignore-unused: an inline ignore that accepts nothing is stale; the engine, which applies ignores, reports it. */
import { defineRule } from '../define.ts'

const people = (comment: string) => `- id: PER-001
  title: Head of engineering
  name: Ada Example
  employment: active
  type: employee
  joined: "2021-05-03"
  ${comment}
`

export const rule = defineRule({
  id: 'config/ignore-unused',
  summary: 'An inline ignore suppresses nothing',
  why: 'A stale ignore would hide the next fault at the same place.',
  fires:
    'Fires on an inline ignore or a baseline entry that accepts no finding of this run. Silent when its rule could not run, for example because ' +
    'it needs the git history, and for an ignore without a reason, which config/ignore-without-reason reports.',
  fix: 'Delete the stale ignore.',
  severity: 'info',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  check() {
    // Reported by engine/apply-ignores.ts.
  },
  examples: {
    bad: [
      {
        title: 'the title has no placeholder any more',
        files: {
          'people.yaml': people(
            'unit: Engineering # isms-ignore document/placeholder-text -- the name is not yet decided',
          ),
        },
        at: ['people.yaml:7'],
      },
    ],
    good: [
      {
        title: 'the ignore accepts a finding',
        files: {
          'people.yaml': people('unit: TBD # isms-ignore document/placeholder-text -- the new unit is named in May'),
        },
      },
    ],
  },
})
