/** Thresholds of the rules: what `isms.yaml` sets, else the default, always the same default everywhere. */
import type { Repo } from './repo.ts'

/** Intervals (ISO durations) by key below `intervals`, with their defaults. */
const intervals: Record<string, string> = {
  risk_assessment: 'P12M',
  internal_audit: 'P12M',
  management_review: 'P12M',
  document_review: 'P12M',
  context: 'P12M',
  bcp_test: 'P12M',
  supplier: 'P12M',
  training: 'P12M',
  asset_inventory: 'P12M',
  legal: 'P12M',
  restore_test: 'P12M',
  cb_accreditation: 'P12M',
  training_content: 'P12M',
  incident_exercise: 'P12M',
}

const section = (repo: Repo, name: string): Record<string, unknown> => {
  const value = (repo.config as Record<string, unknown>)[name]
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** An interval of `intervals.<key>`, default P12M. */
export function interval(repo: Repo, key: string): string {
  const set = section(repo, 'intervals')[key]
  return typeof set === 'string' ? set : (intervals[key] ?? 'P12M')
}

/** A numeric limit of `limits.<key>`. */
export function limitNumber(repo: Repo, key: string, fallback: number): number {
  const set = section(repo, 'limits')[key]
  return typeof set === 'number' ? set : fallback
}

/** A duration limit of `limits.<key>`. */
export function limitDuration(repo: Repo, key: string, fallback: string): string {
  const set = section(repo, 'limits')[key]
  return typeof set === 'string' ? set : fallback
}

/** A list of words of `limits.<key>`. */
export function limitWords(repo: Repo, key: string, fallback: readonly string[]): readonly string[] {
  const set = section(repo, 'limits')[key]
  return Array.isArray(set) ? set.filter((item): item is string => typeof item === 'string') : fallback
}

/** Any text or number at a dotted key of the configuration, for example `internal.minor_close`. */
export function setting(repo: Repo, dotted: string): unknown {
  let value: unknown = repo.config
  for (const key of dotted.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** A duration at a dotted key of the configuration, for example `certification.stage1_lead`. */
export function settingDuration(repo: Repo, dotted: string, fallback: string): string {
  const set = setting(repo, dotted)
  return typeof set === 'string' ? set : fallback
}
