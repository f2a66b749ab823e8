/** The terms of certification bodies: those of an entry in cb.bodies of isms.yaml, else those of cb itself, else the default. */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { plainName } from './words.ts'

/** A term that the body sets: how long something may take. */
export type BodyTerm =
  | 'deadlines.minor_close'
  | 'deadlines.minor_verify'
  | 'deadlines.major_plan'
  | 'deadlines.major_verify'
  | 'stage_gap_max'
  | 'surveillance_lead'
  | 'recert_planning'
  | 'recert_lead'

type Settings = NonNullable<Repo['config']['cb']>
type Entry = NonNullable<Settings['bodies']>[number]

/** An audit or certificate, whose certification body is asked for. */
export type OfBody = Artifact<'audit'> | Artifact<'certificate'> | undefined

/** A term as ISO duration, or `next-audit` where the body ties it to that. */
export function bodyTerm(repo: Repo, of: OfBody, term: BodyTerm, standard: string): string {
  const { cb } = repo.config
  return termIn(entryOf(repo, of), term) ?? termIn(cb, term) ?? standard
}

/** True when the body wants minor findings closed before it decides. */
export const minorsMustClose = (repo: Repo, of: OfBody): boolean =>
  entryOf(repo, of)?.minor_must_close ?? repo.config.cb?.minor_must_close ?? false

/** The name of the body as the artifact tells it: its `cb`, else the employer of an auditor that cb.bodies lists, else cb.name. */
export function bodyNameOf(repo: Repo, of: OfBody): string | undefined {
  if (of === undefined) return repo.config.cb?.name
  const { cb } = of.data
  if (cb !== undefined) return nameOf(repo, cb)
  const listed = entries(repo)
  return (
    employersOf(repo, of).find((employer) => listed.some(({ name }) => isSameBody(name, employer))) ??
    repo.config.cb?.name
  )
}

/** Bodies with terms of their own. */
const entries = (repo: Repo): readonly Entry[] => repo.config.cb?.bodies ?? []

function entryOf(repo: Repo, of: OfBody): Entry | undefined {
  const listed = entries(repo)
  if (listed.length === 0) return undefined
  const name = bodyNameOf(repo, of)
  return name === undefined ? undefined : listed.find((entry) => isSameBody(entry.name, name))
}

/** Employers that the team of an audit names, the lead first. */
function employersOf(repo: Repo, of: NonNullable<OfBody>): readonly string[] {
  const { lead, auditors = [] } = of.data as Artifact<'audit'>['data']
  return [lead, ...auditors].flatMap((member) => {
    const employer = typeof member === 'object' ? member?.employer : undefined
    return employer === undefined ? [] : [nameOf(repo, employer)]
  })
}

/** A body may be cited as a supplier. */
const nameOf = (repo: Repo, cited: string): string => repo.get('supplier', cited)?.data.title ?? cited

/** True when two texts name the same body. */
export const isSameBody = (name: string | undefined, other: string): boolean =>
  name !== undefined && plainName(name) === plainName(other)

function termIn(settings: Entry | Settings | undefined, term: BodyTerm): string | undefined {
  const [first = '', second] = term.split('.')
  const value = (settings as Record<string, unknown> | undefined)?.[first]
  const found = second === undefined ? value : (value as Record<string, unknown> | undefined)?.[second]
  return typeof found === 'string' ? found : undefined
}
