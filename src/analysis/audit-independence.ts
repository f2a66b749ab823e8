/** Whether internal auditors owned or operated what they audited (clause 9.2.2 b). */
import { clauses } from '../frameworks/iso27001.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { auditDays } from './audit-plan.ts'
import { type Auditor, type AuditorsPart, auditTeam, partOf } from './audit-team.ts'
import { type AuditedWork, auditedWork, controlsBehind } from './audited-work.ts'
import { isOfKind } from './of-kind.ts'
import { holdingsOn } from './role-holders.ts'
import { entryName, soaEntry } from './soa-entries.ts'
import { plainName } from './words.ts'

/** Something in the part of an auditor that the auditor answers for. */
export interface OwnWork {
  readonly artifact: Artifact
  /** Pointer of the field that names the auditor or the auditor's role. */
  readonly pointer: string
  /** In words for a message, for example `owner of CTL-001`. */
  readonly as: string
}

/** An auditor with own work in their part of an internal audit. */
export interface Conflict {
  readonly auditor: Auditor
  readonly own: readonly OwnWork[]
}

/** Looks for conflicts in internal audits; indexes the repository once. */
export function independence(repo: Repo): (audit: Artifact<'audit'>) => readonly Conflict[] {
  const index = auditedWork(repo)
  return (audit) => {
    if (audit.data.type !== 'internal') return []
    const days = auditDays(audit)
    return auditTeam(audit).flatMap((auditor) => {
      const answers = answersFor(repo, auditor.person, days === undefined ? [] : [days.from, days.to])
      const own = candidates(repo, index, partOf(audit, auditor), days?.to).filter(({ by }) => answers(by))
      return own.length === 0 ? [] : [{ auditor, own: distinct(own) }]
    })
  }
}

interface Candidate extends OwnWork {
  /** Person or role that answers for it. */
  readonly by: string
}

/** Everything in a part with the person or role that answers for it. */
function candidates(
  repo: Repo,
  index: AuditedWork,
  part: AuditorsPart,
  lastDay: IsoDate | undefined,
): readonly Candidate[] {
  const found: Candidate[] = []
  const add = (artifact: Artifact, pointer: string, by: string | undefined, as: string) => {
    if (by) found.push({ artifact, pointer, by, as })
  }
  const addOwned = (artifact: Artifact | undefined) => {
    if (artifact === undefined || !isLive(artifact)) return
    add(artifact, '/owner', (artifact.data as { owner?: string }).owner, `owner of ${artifact.id}`)
    if (isOfKind(artifact, 'procedure'))
      add(artifact, '/process_owner', artifact.data.process_owner, `process owner of ${artifact.id}`)
  }
  for (const id of part.controls) {
    for (const control of controlsBehind(repo, id, lastDay)) {
      addOwned(control)
      for (const document of control.data.documents ?? []) addOwned(repo.find(document))
    }
    for (const { from, field } of repo.linksTo(id)) {
      if (field.pattern === '/controls/*' && (isOfKind(from, 'policy') || isOfKind(from, 'procedure'))) addOwned(from)
      if (field.pattern === '/control_areas/*')
        add(from, '/control_areas', from.id, `holder of ${from.id}, which answers for ${id}`)
    }
    const entry = soaEntry(repo, id)
    if (entry !== undefined) add(entry.soa, `${entry.pointer}/owner`, entry.data.owner, `owner of ${entryName(entry)}`)
  }
  for (const { id } of clauses)
    if (part.clauses(id)) for (const document of index.documentsByClause.get(id) ?? []) addOwned(document)
  for (const site of part.sites) addOwned(repo.get('asset', site) ?? index.assetsByName.get(plainName(site)))
  for (const process of part.processes) addOwned(index.proceduresByTitle.get(plainName(process)))
  if (clauses.some(({ id }) => part.clauses(id)))
    for (const role of index.managers) add(role, '/assignments', role.id, `ISMS manager (${role.id})`)
  return found
}

/** Whether an owner is the person, or a role that the person held on one of the days. */
function answersFor(repo: Repo, person: string, days: readonly IsoDate[]): (owner: string) => boolean {
  const known = new Map<string, boolean>()
  return (owner) => {
    if (owner === person) return true
    let held = known.get(owner)
    if (held === undefined) {
      const role = repo.get('role', owner)
      held =
        role !== undefined &&
        role.data.key !== 'all-employees' &&
        days.some((day) => holdingsOn(role, day).some((holding) => holding.person === person))
      known.set(owner, held)
    }
    return held
  }
}

/** One entry per artifact: being its owner says enough. */
function distinct(own: readonly OwnWork[]): readonly OwnWork[] {
  const byArtifact = new Map<Artifact, OwnWork>()
  for (const item of own) if (!byArtifact.has(item.artifact)) byArtifact.set(item.artifact, item)
  return [...byArtifact.values()]
}
