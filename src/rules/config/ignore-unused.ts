/** Rule config/ignore-unused: what accepts nothing is stale; the engine, which accepts findings, reports it. */
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
  summary: 'An inline ignore, an exception or a line of the baseline accepts nothing',
  why: 'A stale acceptance would hide the next fault at the same place.',
  fires:
    'Fires on an inline ignore, an entry under covers of an exception in force and a line of isms-baseline.txt that accept no finding of this run: ' +
    'there is none, it is accepted otherwise, the rule is one that nothing accepts, or the ignore points to an exception that is not in force. ' +
    'Silent when its rule could not run, for example because it needs the git history, while a file cannot be read, and for an ignore without a ' +
    'reason, which config/ignore-without-reason reports.',
  fix: 'Delete the stale entry.',
  severity: 'info',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  check() {
    // Reported by the engine, which accepts findings.
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
      {
        title: 'the finding of a line of the baseline is mended',
        files: {
          'isms-baseline.txt':
            '# Taken in when isms was adopted\n0123456789abcdef 2026-01-15 document/placeholder-text PER-001\n',
          'people.yaml': people('unit: Engineering'),
        },
        at: ['isms-baseline.txt:2'],
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
