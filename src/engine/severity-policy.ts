/** Which severity a rule has under `isms.yaml`, and whether its life-cycle phase has come. */
import type { Repo } from '../model/repo.ts'
import type { Phase, RuleInfo, Severity } from '../rules/define.ts'
import { phases } from './phase.ts'

/** The severity in force per rule, and whether its phase has come. */
export interface SeverityPolicy {
  severity(rule: RuleInfo): Severity | 'off'
  deferred(rule: RuleInfo): boolean
}

/** Reads severity overrides; rules of a later phase than the one in force are deferred. */
export function severityPolicy(repo: Repo, phase: Phase): SeverityPolicy {
  const overrides = (repo.config.severity_overrides ?? {}) as Record<string, { severity?: string } | undefined>
  const reached = phases.indexOf(phase)
  return {
    severity: (rule) => {
      const set = Object.hasOwn(overrides, rule.id) ? overrides[rule.id]?.severity : undefined
      // A file that cannot be read is never a matter of taste.
      if (rule.id.startsWith('syntax/') || rule.id.startsWith('source/')) return rule.severity
      return set === 'error' || set === 'warning' || set === 'info' || set === 'off' ? set : rule.severity
    },
    deferred: (rule) => phases.indexOf(rule.phase) > reached,
  }
}
