/** Rule config/policy-weakened: a change does not loosen the policy by which changes are judged; the engine, which has both sides, reports it. */
import { defineRule } from '../define.ts'

const config = 'organization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\nphase: stage1\n'
const signer = (name: string) => `${name}@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${name}\n`
const base = (more = '') => ({ 'isms.yaml': config + more })

export const rule = defineRule({
  id: 'config/policy-weakened',
  summary: 'A change weakens the policy by which it is judged',
  why: 'Whoever may lower the bar in the same change that has to clear it is not controlled at all; rules for changes are changed by those who own them.',
  fires:
    'Fires, against the revision given by --policy-from, on a rule severity, limit, interval, target, deadline, required proof of approval or phase that is lowered, ' +
    'on something required that is taken out (topics, terms, key controls, cost lines) or a check that a setting switches off, ' +
    'on approval by the author that becomes allowed, on signed commits that are asked for no more, and on an allowed signer that is added. ' +
    'Silent without --policy-from and for a change that tightens.',
  fix: 'Change policy in a pull request of its own that its owners approve.',
  severity: 'error',
  grade: 'ofi',
  needs: ['files', 'git'],
  clauses: ['7.5.3', 'A.8.32'],
  phase: 'implementing',
  check() {
    // Reported by engine/policy-findings.ts.
  },
  examples: {
    bad: [
      {
        title: 'a severity is lowered, with a reason',
        policyFrom: base(),
        files: base('severity_overrides:\n  risk/without-owner: { severity: info, reason: Owners follow later }\n'),
        at: ['isms.yaml:6'],
      },
      {
        title: 'a limit is set beyond its default, another one taken away',
        policyFrom: base('intervals:\n  internal_audit: P6M\n'),
        files: base('limits:\n  access_removal: P7D\n'),
        at: ['isms.yaml:1', 'isms.yaml:6'],
      },
      {
        title: 'the phase is lowered',
        policyFrom: base(),
        files: { 'isms.yaml': config.replace('stage1', 'implementing') },
        at: ['isms.yaml:4'],
      },
      {
        title: 'the proof of an approval is lowered',
        policyFrom: base('approval: { proof: { soa: signed } }\n'),
        files: base('approval: { proof: { soa: declared } }\n'),
        at: ['isms.yaml:5'],
      },
      {
        title: 'an allowed signer is added',
        policyFrom: { ...base('approval: { allowed_signers: keys/signers }\n'), 'keys/signers': signer('ada') },
        files: {
          ...base('approval: { allowed_signers: keys/signers }\n'),
          'keys/signers': signer('ada') + signer('eve'),
        },
        at: ['isms.yaml:5'],
      },
    ],
    good: [
      { title: 'no base to judge by', files: base('intervals: { internal_audit: P18M }\n') },
      {
        title: 'everything is tightened',
        policyFrom: base('severity_overrides: { risk/without-owner: { severity: info, reason: Owners follow } }\n'),
        files: base(
          'intervals: { internal_audit: P6M }\napproval: { proof: { soa: signed } }\ntargets: { acknowledgement: 99 }\n',
        ),
      },
    ],
  },
})
