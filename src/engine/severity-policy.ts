/** What `isms.yaml` says about severities and the life-cycle phase. */
import type { Repo } from '../model/repo.ts'
import type { Phase, RuleInfo, Severity } from '../rules/define.ts'

const phases: readonly Phase[] = ['implementing', 'stage1', 'stage2', 'certified']

/** The severity in force per rule, and whether its phase has come. */
export interface SeverityPolicy {
  severity(rule: RuleInfo): Severity | 'off'
  deferred(rule: RuleInfo): boolean
}

/** Reads severity overrides and phase. Every phase binds when none is set. */
export function severityPolicy(repo: Repo): SeverityPolicy {
  const overrides = (repo.config.severity_overrides ?? {}) as Record<string, { severity?: string } | undefined>
  const phase = repo.config.phase as Phase | undefined
  const reached = phase === undefined ? phases.length - 1 : phases.indexOf(phase)
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
