/** Rule config/unknown-rule: overrides and ignores name rules that exist; the engine, which knows them all, reports it. */
import { defineRule } from '../define.ts'

export const rule = defineRule({
  id: 'config/unknown-rule',
  summary: 'A severity override, an ignore, an exception or the baseline names a rule that does not exist',
  why: 'A misspelt entry silently does nothing, so that somebody believes a rule to be weakened or accepted which is not.',
  fires:
    'Fires on every rule id in severity_overrides, in an inline ignore, under covers of a live exception or in a line of isms-baseline.txt that is the id of no rule and no built-in check. ' +
    'Silent for an id that has been renamed and still works as an alias.',
  fix: 'Correct the rule id or delete the entry.',
  severity: 'warning',
  grade: 'none',
  needs: ['files'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  check() {
    // Reported by the engine, which knows every rule.
  },
  examples: {
    bad: [
      {
        title: 'a misspelt override',
        files: {
          'isms.yaml':
            'organization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\nseverity_overrides:\n  config/interval-to-long: { severity: info, reason: Agreed with the body }\n',
        },
        at: ['isms.yaml:5'],
      },
      {
        title: 'an ignore of a rule that never existed',
        files: {
          'people.yaml':
            '- id: PER-001\n  title: Head\n  name: Ada Example # isms-ignore people/too-tall -- she is tall\n  employment: active\n  type: employee\n  joined: "2021-05-03"\n',
        },
        at: ['people.yaml:3'],
      },
    ],
    good: [
      {
        title: 'rules and built-in checks by their ids',
        files: {
          'isms.yaml':
            'organization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\nseverity_overrides:\n  config/interval-too-long: { severity: error }\n  schema/unknown-field: { severity: error }\n',
        },
      },
    ],
  },
})
