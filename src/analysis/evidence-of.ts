/** Which evidence proves a control, an Annex A id or another artifact, and whether it is still fresh (clauses 8.1 and 9.1). */
import type { Artifact } from '../model/artifact.ts'
import { addDuration, type IsoDate, isDate, later } from '../model/dates.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { isOfKind } from './of-kind.ts'
import { entriesCarriedBy, type SoaEntry, soaEntry } from './soa-entries.ts'

/** Many controls share an Annex A id, so that its evidence is collected once. */
const supporting = new WeakMap<Repo, Map<string, readonly Artifact<'evidence'>[]>>()

/** Live evidence whose `supports` names an id: a control, an Annex A id, a clause, a plan action, a finding. */
export function evidenceSupporting(repo: Repo, id: string): readonly Artifact<'evidence'>[] {
  const byId = supporting.get(repo) ?? new Map<string, readonly Artifact<'evidence'>[]>()
  supporting.set(repo, byId)
  let found = byId.get(id)
  if (found === undefined) {
    const pieces = new Set<Artifact<'evidence'>>()
    for (const { from, field } of repo.linksTo(id)) {
      if (field.pattern === '/supports/*' && isOfKind(from, 'evidence') && isLive(from)) pieces.add(from)
    }
    found = [...pieces]
    byId.set(id, found)
  }
  return found
}

/** Live evidence that an entry of the SoA names, or that supports its control id. */
export function evidenceOfEntry(repo: Repo, entry: SoaEntry): readonly Artifact<'evidence'>[] {
  const named = (entry.data.evidence ?? []).map((id) => repo.get('evidence', id))
  return [
    ...new Set([...named.filter((item) => item !== undefined && isLive(item)), ...evidenceSupporting(repo, entry.id)]),
  ] as Artifact<'evidence'>[]
}

/** Live evidence for a control: for the control itself, for its Annex A ids, or named by their entries in the SoA. */
export function evidenceOfControl(repo: Repo, control: Artifact<'control'>): readonly Artifact<'evidence'>[] {
  const found = new Set(evidenceSupporting(repo, control.id))
  const add = (pieces: readonly Artifact<'evidence'>[]) => {
    for (const piece of pieces) found.add(piece)
  }
  for (const id of control.data.annex_a ?? []) {
    const entry = soaEntry(repo, id)
    add(entry === undefined ? evidenceSupporting(repo, id) : evidenceOfEntry(repo, entry))
  }
  const own = soaEntry(repo, control.id)
  if (own !== undefined) add(evidenceOfEntry(repo, own))
  for (const entry of entriesCarriedBy(repo, control.id)) add(evidenceOfEntry(repo, entry))
  return [...found]
}

/** First and last day of which a piece speaks. */
export interface EvidenceSpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Spans are asked for once per control that a piece serves, so they are kept. */
const spans = new WeakMap<Artifact, EvidenceSpan | 'none'>()

/** Its period, else its day, else the day of collection; undefined without any date. */
export function evidenceSpan(evidence: Artifact<'evidence'>): EvidenceSpan | undefined {
  let span = spans.get(evidence)
  if (span === undefined) {
    span = spanOf(evidence) ?? 'none'
    spans.set(evidence, span)
  }
  return span === 'none' ? undefined : span
}

function spanOf({ data }: Artifact<'evidence'>): EvidenceSpan | undefined {
  const { period, effective_on: day, collected_on: collected } = data
  const from = firstDate(period?.from, day, period?.to, collected)
  const to = firstDate(period?.to, day, collected, period?.from)
  return from === undefined || to === undefined ? undefined : { from, to: later(from, to) ?? to }
}

const firstDate = (...dates: readonly (string | undefined)[]): IsoDate | undefined => dates.find((date) => isDate(date))

/** The piece that speaks of the latest day; pieces without any date come last. */
export function newestEvidence(pieces: readonly Artifact<'evidence'>[]): Artifact<'evidence'> | undefined {
  const lastDay = (piece: Artifact<'evidence'>) => evidenceSpan(piece)?.to ?? ''
  return pieces.reduce<Artifact<'evidence'> | undefined>(
    (best, piece) => (best === undefined || lastDay(piece) > lastDay(best) ? piece : best),
    undefined,
  )
}

/** Last day on which a piece counts: `valid_until`, else the last day of which it speaks plus the freshness. */
export function freshUntil(evidence: Artifact<'evidence'>, freshness: string): IsoDate | undefined {
  if (isDate(evidence.data.valid_until)) return evidence.data.valid_until
  const span = evidenceSpan(evidence)
  return span === undefined ? undefined : addDuration(span.to, freshness)
}
