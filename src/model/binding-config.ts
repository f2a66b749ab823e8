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
] as const

/** The settings of a change with those that bind taken from the base, also where the base sets nothing. */
export function bindingConfig(own: Config, base: Config): Config {
  const merged: Record<string, unknown> = { ...own }
  for (const name of sections) {
    if (base[name] === undefined) delete merged[name]
    else merged[name] = base[name]
  }
  if (own.cb !== undefined || base.cb !== undefined) {
    const { deadlines: _own, bodies: _bodies, ...cb } = own.cb ?? {}
    const { deadlines, bodies } = base.cb ?? {}
    merged.cb = {
      ...cb,
      ...(deadlines === undefined ? {} : { deadlines }),
      ...(bodies === undefined ? {} : { bodies }),
    }
  }
  return merged as Config
}
