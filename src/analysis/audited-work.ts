/** The work that an audit looks at: documents by clause, controls behind an id, and all documents in the part of one auditor (clause 9.2.2). */
import { kindNamed } from '../artifacts/catalogue.ts'
import { clauseCited, clauses } from '../frameworks/iso27001.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import type { AuditorsPart } from './audit-team.ts'
import { documentKinds, liveDocuments } from './documents.ts'
import { isOfKind } from './of-kind.ts'
import type { Role } from './role-holders.ts'
import { plainName } from './words.ts'

/** What an audit looks at, by what the scope of an audit names. */
export interface AuditedWork {
  readonly documentsByClause: ReadonlyMap<string, readonly Artifact[]>
  readonly assetsByName: ReadonlyMap<string, Artifact<'asset'>>
  readonly proceduresByTitle: ReadonlyMap<string, Artifact<'procedure'>>
  readonly managers: readonly Role[]
}

const known = new WeakMap<Repo, AuditedWork>()

/** Indexed once per repository. */
export function auditedWork(repo: Repo): AuditedWork {
  let work = known.get(repo)
  if (work === undefined) {
    work = build(repo)
    known.set(repo, work)
  }
  return work
}

function build(repo: Repo): AuditedWork {
  const documentsByClause = new Map<string, Artifact[]>()
  for (const document of liveDocuments(repo)) {
    for (const cited of clausesServed(document)) {
      const clause = clauseCited(cited)?.id
      if (clause === undefined) continue
      const same = documentsByClause.get(clause)
      if (same === undefined) documentsByClause.set(clause, [document])
      else same.push(document)
    }
  }
  const named = <A extends Artifact>(artifacts: readonly A[]) =>
    new Map(artifacts.map((item): [string, A] => [plainName((item.data as { title?: string }).title ?? ''), item]))
  return {
    documentsByClause,
    assetsByName: named(repo.live('asset')),
    proceduresByTitle: named(repo.live('procedure')),
    managers: repo.all('role').filter(({ data }) => data.key === 'isms-manager'),
  }
}

/** Documents that are what a clause asks for, whether they say so or not; the audit programme is the tool of the audit itself. */
const servingByKind = new Set(['scope', 'risk-methodology', 'soa', 'treatment-plan', 'communication-plan'])

function clausesServed(document: Artifact): readonly string[] {
  const declared = (document.data as { clauses?: readonly string[] }).clauses ?? []
  const byKind = servingByKind.has(document.kind) || (isOfKind(document, 'policy') && document.data.level === 'top')
  return byKind ? [...declared, ...(kindNamed(document.kind)?.clauses ?? [])] : declared
}

/** Own controls behind an id in the scope that were in operation by the end of the audit. */
export function controlsBehind(repo: Repo, id: string, lastDay: IsoDate | undefined): readonly Artifact<'control'>[] {
  const own = repo.get('control', id)
  const found = own === undefined ? [] : [own]
  for (const { from, field } of repo.linksTo(id))
    if (field.pattern === '/annex_a/*' && isOfKind(from, 'control')) found.push(from)
  return found.filter(({ data }) => lastDay === undefined || (data.implemented_on ?? '') <= lastDay)
}

/** Live documents that serve a clause, a control or a process of a part. */
export function documentsIn(repo: Repo, part: AuditorsPart, lastDay: IsoDate | undefined): ReadonlySet<Artifact> {
  const { documentsByClause, proceduresByTitle } = auditedWork(repo)
  const found = new Set<Artifact>()
  const add = (document: Artifact | undefined) => {
    if (document !== undefined && documentKinds.includes(document.kind) && isLive(document)) found.add(document)
  }
  for (const id of part.controls) {
    for (const control of controlsBehind(repo, id, lastDay))
      for (const document of control.data.documents ?? []) add(repo.find(document))
    for (const { from, field } of repo.linksTo(id)) if (field.pattern === '/controls/*') add(from)
  }
  for (const { id } of clauses)
    if (part.clauses(id)) for (const document of documentsByClause.get(id) ?? []) add(document)
  for (const process of part.processes) add(proceduresByTitle.get(plainName(process)))
  return found
}
