/** Rule config/override-without-reason: whoever weakens a rule says why; the engine, which knows the rules, reports it. */
import { defineRule } from '../define.ts'

const config = 'organization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\n'

export const rule = defineRule({
  id: 'config/override-without-reason',
  summary: 'A severity override weakens a rule and gives no reason',
  why: 'An auditor who sees a rule switched off asks who decided that and why; without a reason the answer is that somebody wanted silence.',
  fires:
    'Fires on an entry of severity_overrides that sets a rule below its own severity, in the order off, info, warning, error, and has no reason. ' +
    'Silent when the entry raises or keeps the severity, and for an unknown rule, which config/unknown-rule reports.',
  fix: 'Write down why the rule is weakened, or remove the override.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  check() {
    // Reported by engine/config-findings.ts.
  },
  examples: {
    bad: [
      {
        title: 'one rule turned off, one lowered, one with a blank reason',
        files: {
          'isms.yaml': `${config}severity_overrides:\n  approval/missing: { severity: off }\n  document/header-incomplete: { severity: warning }\n  evidence/expired:\n    severity: info\n    reason: " "\n`,
        },
        at: ['isms.yaml:5', 'isms.yaml:6', 'isms.yaml:7'],
      },
    ],
    good: [
      {
        title: 'a reason, a raise, and a severity that stays as it is',
        files: {
          'isms.yaml': `${config}severity_overrides:\n  approval/missing: { severity: warning, reason: Approvals live in the old system until July }\n  evidence/expired: { severity: error }\n  evidence/hash-mismatch: { severity: error }\n`,
        },
      },
      {
        title: 'an unknown rule is another finding',
        files: { 'isms.yaml': `${config}severity_overrides:\n  approval/mising: { severity: off }\n` },
      },
    ],
  },
})
