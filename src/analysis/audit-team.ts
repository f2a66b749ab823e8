/** Who audits which part of the scope of an audit. */
import type { Artifact, DataOf } from '../model/artifact.ts'
import { citedClauses, coversClause } from './audit-coverage.ts'

type AuditScope = NonNullable<DataOf<'audit'>['scope']>

/** A registered person of the audit team. */
export interface Auditor {
  readonly person: string
  /** Pointer below the audit. */
  readonly pointer: string
  /** The part that the record gives to this person; undefined when it gives none. */
  readonly scope: AuditScope | undefined
}

/** The team as far as it consists of registered people, the lead included. */
export function auditTeam({ data }: Artifact<'audit'>): readonly Auditor[] {
  const team: Auditor[] = []
  data.auditors?.forEach((entry, at) => {
    const member = typeof entry === 'string' ? { person: entry, scope: undefined } : entry
    if (member?.person) team.push({ person: member.person, pointer: `/auditors/${at}`, scope: member.scope })
  })
  const lead = typeof data.lead === 'string' ? data.lead : ''
  if (lead !== '' && team.every(({ person }) => person !== lead))
    team.push({ person: lead, pointer: '/lead', scope: undefined })
  return team
}

/** Parts that the record gives to members of the team, registered or not. */
const partsGiven = ({ data }: Artifact<'audit'>): readonly AuditScope[] =>
  (data.auditors ?? []).flatMap((entry) =>
    typeof entry === 'object' && entry?.scope !== undefined ? [entry.scope] : [],
  )

/** What one auditor audits: the part given to them, else the whole scope less the parts given to others. */
export interface AuditorsPart {
  readonly clauses: (clause: string) => boolean
  readonly controls: readonly string[]
  readonly sites: readonly string[]
  readonly processes: readonly string[]
}

/** The part of an auditor. */
export function partOf(audit: Artifact<'audit'>, { scope }: Auditor): AuditorsPart {
  const whole = scope ?? audit.data.scope ?? {}
  const others = scope === undefined ? partsGiven(audit) : []
  const cited = citedClauses([whole.clauses])
  const given = citedClauses(others.map(({ clauses }) => clauses))
  const left = (list: 'controls' | 'sites' | 'processes') => {
    const taken = new Set(others.flatMap((part) => part[list] ?? []))
    return (whole[list] ?? []).filter((item) => item !== '' && !taken.has(item))
  }
  return {
    clauses: (clause) => coversClause(cited, clause) && !coversClause(given, clause),
    controls: left('controls'),
    sites: left('sites'),
    processes: left('processes'),
  }
}
