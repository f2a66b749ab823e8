/** Which settings of isms.yaml say how strictly a change is judged; under `--policy-from` they are those of the base. */
import type { DataOf } from './artifact.ts'

type Config = DataOf<'isms-config'>

/** Sections that bind as a whole. */
const sections = [
  'severity_overrides',
  'limits',
  'intervals',
  'targets',
  'phase',
  'approval',
  'git',
  'internal',
  'audits',
  'budget',
  'certification',
  'people',
  'training',
  'suppliers',
  'incidents',
  'soa',
] as const

/** What of `cb` says who the certification body is; the rest of it are terms that bind. */
const identity = ['name', 'accreditation', 'related'] as const

/** The settings of a change with those that bind taken from the base, also where the base sets nothing. */
export function bindingConfig(own: Config, base: Config): Config {
  const merged: Record<string, unknown> = { ...own }
  for (const name of sections) {
    if (base[name] === undefined) delete merged[name]
    else merged[name] = base[name]
  }
  const cb: Record<string, unknown> = { ...base.cb }
  for (const name of identity) {
    if (own.cb?.[name] === undefined) delete cb[name]
    else cb[name] = own.cb[name]
  }
  if (own.cb !== undefined || Object.keys(cb).length > 0) merged.cb = cb
  return merged as Config
}
