/** Everything that stands around one control: risks, documents, evidence, findings, audits and whatever else names it. */

import { auditDays } from '../../analysis/audit-plan.ts'
import { controlsOfEntry, documentsOfEntry } from '../../analysis/controls-of.ts'
import { evidenceOfControl, evidenceOfEntry, evidenceSpan, evidenceSupporting } from '../../analysis/evidence-of.ts'
import { type SoaEntry, soaEntry } from '../../analysis/soa-entries.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { Artifact } from '../../model/artifact.ts'
import { isLive, statusOf } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { byCodeUnit } from '../order.ts'

export interface ControlLinks {
  readonly risks: readonly Artifact<'risk'>[]
  readonly documents: readonly Artifact[]
  /** The newest first. */
  readonly evidence: readonly Artifact<'evidence'>[]
  readonly findings: readonly Artifact<'finding'>[]
  /** Audits that had it in scope, the newest first. */
  readonly audits: readonly Artifact<'audit'>[]
  /** Exceptions, incidents, requirements, metrics and the like. */
  readonly others: readonly Artifact[]
}

/** Kinds that are shown in a place of their own, or that only list controls. */
const SHOWN_ELSEWHERE = new Set([
  'risk',
  'evidence',
  'finding',
  'audit',
  'soa',
  'control',
  'policy',
  'procedure',
  'continuity-plan',
])

/** Looks from an Annex A id also at the own controls that carry it, and from an own control at the entries it carries. */
export function controlLinks(repo: Repo, id: string): ControlLinks {
  const own = repo.get('control', id)
  const entry = soaEntry(repo, id)
  const carriers = own === undefined && entry !== undefined ? controlsOfEntry(repo, entry).filter(isLive) : []
  const near = [id, ...carriers.map((control) => control.id)]
  const from = [...new Set(near.flatMap((one) => repo.linksTo(one).map((link) => link.from)))].filter(isLive)
  const direct = [...new Set(repo.linksTo(id).map((link) => link.from))].filter(isLive)
  const ofKind = <K extends 'risk' | 'finding' | 'audit'>(kind: K, all: readonly Artifact[]): Artifact<K>[] =>
    all.filter((artifact): artifact is Artifact<K> & Artifact => artifact.kind === kind).sort(byId)
  const allFindings = [...new Set(repo.linksTo(id).map((link) => link.from))]
  return {
    risks: ofKind('risk', from),
    documents: documentsOf(repo, own, entry, direct),
    evidence: evidenceOf(repo, id, own, entry),
    findings: ofKind('finding', allFindings),
    audits: ofKind('audit', direct).sort((a, b) => byCodeUnit(auditDays(b)?.to ?? '', auditDays(a)?.to ?? '')),
    others: direct.filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind)).sort(byKindAndId),
  }
}

function documentsOf(
  repo: Repo,
  own: Artifact<'control'> | undefined,
  entry: SoaEntry | undefined,
  direct: readonly Artifact[],
): Artifact[] {
  const found = new Set<Artifact>(entry === undefined ? [] : documentsOfEntry(repo, entry))
  for (const id of own?.data.documents ?? []) {
    const document = repo.find(id ?? '')
    if (document !== undefined && isLive(document)) found.add(document)
  }
  for (const artifact of direct) if (kindNamed(artifact.kind)?.document && artifact.kind !== 'soa') found.add(artifact)
  return [...found].sort(byId)
}

function evidenceOf(
  repo: Repo,
  id: string,
  own: Artifact<'control'> | undefined,
  entry: SoaEntry | undefined,
): Artifact<'evidence'>[] {
  const carriers = entry === undefined ? [] : controlsOfEntry(repo, entry)
  const found = new Set([
    ...evidenceSupporting(repo, id),
    ...(entry === undefined ? [] : evidenceOfEntry(repo, entry)),
    ...[...(own ? [own] : []), ...carriers]
      .filter((control) => statusOf(control) !== 'retired')
      .flatMap((control) => evidenceOfControl(repo, control)),
  ])
  const day = (piece: Artifact<'evidence'>): string => evidenceSpan(piece)?.to ?? ''
  return [...found].sort((a, b) => byCodeUnit(day(b), day(a)) || byCodeUnit(a.id, b.id))
}

const byId = (a: Artifact, b: Artifact): number => byCodeUnit(a.id, b.id)
const byKindAndId = (a: Artifact, b: Artifact): number => byCodeUnit(a.kind, b.kind) || byId(a, b)
