/** Which settings of isms.yaml a change makes weaker: severities, limits, what is required, proof of approval, signatures. */
import { isDeepStrictEqual } from 'node:util'
import { isSameBody } from '../analysis/body-terms.ts'
import { schemaOf } from '../artifacts/schema-files.ts'
import type { DataOf } from '../model/artifact.ts'
import { durationDays, isDuration } from '../model/dates.ts'
import { pointerToken } from '../parse/locate.ts'
import type { RuleInfo, Severity } from '../rules/define.ts'

type Config = DataOf<'isms-config'>

/** One weakened setting. */
export interface Weakened {
  /** Pointer in isms.yaml. */
  readonly pointer: string
  /** What the change does, to follow the name of the file: `lowers risk/without-owner from error to info`. */
  readonly text: string
}

/** Settings that are weaker than before; `checks` are the rules that severities may speak of. */
export function weakenedSettings(before: Config, after: Config, checks: readonly RuleInfo[]): Weakened[] {
  return [
    ...severities(before, after, checks),
    ...limitPaths(before, after).flatMap((path) => limit(path, before, after)),
    ...switchedOff(before, after),
    ...bodyDeadlines(before, after),
    ...proofs(before, after),
    ...approval(before, after),
  ]
}

const order: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 }

function severities(before: Config, after: Config, checks: readonly RuleInfo[]): Weakened[] {
  const set = (config: Config, { id, severity }: RuleInfo): Severity | 'off' => {
    const overrides = config.severity_overrides ?? {}
    return (Object.hasOwn(overrides, id) ? overrides[id]?.severity : undefined) ?? severity
  }
  return checks.flatMap((check) => {
    const [was, is] = [set(before, check), set(after, check)]
    if (order[is] >= order[was]) return []
    return [
      {
        pointer: `/severity_overrides/${pointerToken(check.id)}`,
        text: is === 'off' ? `turns ${check.id} off, which was ${was}` : `lowers ${check.id} from ${was} to ${is}`,
      },
    ]
  })
}

/** Limits of which the lower value is the weaker one: what is to be reached, and how long somebody stays away. */
const lowerIsWeaker: ReadonlySet<string> = new Set([
  'targets.training_completion',
  'targets.acknowledgement',
  'limits.reason_words',
  'limits.change_note_words',
  'limits.manager_allocation',
  'limits.input_words',
  'limits.independence',
  'limits.concern_lead',
  'certification.shortest_timeline',
  'certification.stage1_lead',
  'cb.surveillance_lead',
  'cb.recert_planning',
  'cb.recert_lead',
])

const limitSections = ['intervals', 'targets', 'limits', 'internal', 'cb.deadlines', 'certification']

/** Limits and lists of what is required that stand among other settings. */
const singleLimits = [
  'cb.stage_gap_max',
  'cb.surveillance_lead',
  'cb.recert_planning',
  'cb.recert_lead',
  'audits.key_controls',
  'training.required_topics',
  'suppliers.required_terms',
  'incidents.major_severities',
  'budget.lines',
]

/** Dotted names of the limits that either side sets. */
const limitPaths = (before: Config, after: Config): string[] => [
  ...limitSections.flatMap((section) =>
    [...new Set([before, after].flatMap((config) => Object.keys((valueAt(config, section) as object) ?? {})))]
      .sort()
      .map((key) => `${section}.${key}`),
  ),
  ...singleLimits,
]

function limit(path: string, before: Config, after: Config): Weakened[] {
  const was = valueAt(before, path) ?? standard(path)
  const is = valueAt(after, path) ?? standard(path)
  if (was === undefined || isDeepStrictEqual(was, is) || !isWeaker(path, was, is)) return []
  const shown = (value: unknown) => (value === undefined ? 'none' : String(value))
  const text = Array.isArray(was)
    ? `takes ${was.filter((item) => !Array.isArray(is) || !is.includes(item)).join(', ')} out of ${path}`
    : `weakens ${path} from ${shown(was)} to ${shown(is)}`
  return [{ pointer: `/${path.replaceAll('.', '/')}`, text }]
}

/** Checks that a setting switches off, or asks for no more. */
function switchedOff(before: Config, after: Config): Weakened[] {
  const known = new Set(Object.keys(before.soa?.contradictions ?? {}))
  const found = Object.keys(after.soa?.contradictions ?? {})
    .filter((id) => !known.has(id))
    .map((id) => ({
      pointer: `/soa/contradictions/${pointerToken(id)}`,
      text: `holds the exclusion of ${id} against the registers no more`,
    }))
  if (after.people?.terms_include_nda === true && before.people?.terms_include_nda !== true)
    found.push({ pointer: '/people/terms_include_nda', text: 'asks for confidentiality agreements no more' })
  if (before.cb?.minor_must_close === true && after.cb?.minor_must_close !== true)
    found.push({ pointer: '/cb/minor_must_close', text: 'lets minor findings stay open at the decision' })
  return found
}

/** Deadlines that a certification body has for itself, in cb.bodies; what an entry leaves out is that of cb. */
function bodyDeadlines(before: Config, after: Config): Weakened[] {
  const entry = (config: Config, name: string) => config.cb?.bodies?.find((body) => isSameBody(body.name, name))
  const names = [before, after].flatMap(({ cb }) => (cb?.bodies ?? []).flatMap(({ name }) => name ?? []))
  const bodies = names.filter((name, at) => names.findIndex((other) => isSameBody(other, name)) === at)
  return bodies.flatMap((name) => {
    const [was, is] = [entry(before, name), entry(after, name)]
    const keys = [...new Set([was, is].flatMap((body) => Object.keys(body?.deadlines ?? {})))].sort()
    return keys.flatMap((key): Weakened[] => {
      const path = `cb.deadlines.${key}`
      const of = (body: typeof was, config: Config) =>
        valueAt(body?.deadlines, key) ?? valueAt(config, path) ?? standard(path)
      const [old, now] = [of(was, before), of(is, after)]
      if (isDeepStrictEqual(old, now) || !isWeaker(path, old, now)) return []
      const at = is === undefined ? -1 : (after.cb?.bodies?.indexOf(is) ?? -1)
      const pointer =
        at < 0 ? '/cb' : `/cb/bodies/${at}${valueAt(is?.deadlines, key) === undefined ? '' : `/deadlines/${key}`}`
      return [{ pointer, text: `weakens ${path} of ${name} from ${old ?? 'none'} to ${now ?? 'none'}` }]
    })
  })
}

/** True unless the new value is surely as strict; what cannot be compared counts as weaker. */
function isWeaker(path: string, was: unknown, is: unknown): boolean {
  if (Array.isArray(was) && Array.isArray(is)) return was.some((item) => !is.includes(item))
  const [a, b] = [size(was), size(is)]
  if (a === undefined || b === undefined) return true
  return lowerIsWeaker.has(path) ? b < a : b > a
}

const size = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : isDuration(value) ? durationDays(value) : undefined

/** The default of a limit, from its description, which names it for the reader too. */
function standard(path: string): unknown {
  const described = path
    .split('.')
    .reduce<unknown>((schema, key) => valueAt(schema, `properties.${key}`), schemaOf('isms-config')) as
    | { type?: string; description?: string }
    | undefined
  if (described?.type === 'array') return /Default:? ([^.]+)/.exec(described.description ?? '')?.[1]?.split(', ')
  const text = /[Dd]efault (\w+)/.exec(described?.description ?? '')?.[1]
  return text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : isDuration(text) ? text : undefined
}

const grades: readonly unknown[] = ['declared', 'attributed', 'signed']
const attributed: ReadonlySet<string> = new Set(['soa', 'treatment-plan', 'risk-acceptance'])

function proofs(before: Config, after: Config): Weakened[] {
  const [old, now] = [before.approval?.proof ?? {}, after.approval?.proof ?? {}]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].sort().flatMap((kind) => {
    // Where nothing is set, the top policy needs more than the others: the stricter one was, the laxer one is.
    const was = old[kind] ?? (attributed.has(kind) || kind === 'policy' ? 'attributed' : 'declared')
    const is = now[kind] ?? (attributed.has(kind) ? 'attributed' : 'declared')
    return grades.indexOf(is) < grades.indexOf(was)
      ? [
          {
            pointer: `/approval/proof/${pointerToken(kind)}`,
            text: `lowers the proof that approving a ${kind} needs from ${was} to ${is}`,
          },
        ]
      : []
  })
}

function approval(before: Config, after: Config): Weakened[] {
  const found: Weakened[] = []
  if (after.approval?.self_approval === 'allow' && before.approval?.self_approval !== 'allow')
    found.push({ pointer: '/approval/self_approval', text: 'lets authors approve their own changes' })
  const unsigned = (before.git?.signed_kinds ?? []).filter((kind) => !(after.git?.signed_kinds ?? []).includes(kind))
  if (unsigned.length > 0)
    found.push({ pointer: '/git/signed_kinds', text: `asks for signed commits no more for ${unsigned.join(', ')}` })
  for (const name of ['since', 'signed_since'] as const) {
    const [was, is] = [before.git?.[name], after.git?.[name]]
    if (was !== undefined && (is === undefined || is > was))
      found.push({ pointer: `/git/${name}`, text: `moves git.${name} from ${was} to ${is ?? 'none'}` })
  }
  return found
}

function valueAt(data: unknown, dotted: string): unknown {
  return dotted
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      data,
    )
}
