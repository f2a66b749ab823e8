/** How far each control has come: applicable, owned, documented, implemented, evidenced, audited (clauses 6.1.3, 8.1, 9.2). */
import type { Theme } from '../frameworks/framework.ts'
import { annexControls } from '../frameworks/iso27001.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import { statusOf } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { limitDuration } from '../model/settings.ts'
import { type ControlAudit, lastAudits } from './audited-controls.ts'
import { answersToday } from './control-owners.ts'
import { approvedDocumentsOfEntry, controlsOfEntry } from './controls-of.ts'
import { staleProofs } from './evidence-freshness.ts'
import { evidenceOfControl, evidenceOfEntry, evidenceSpan, freshUntil, newestEvidence } from './evidence-of.ts'
import { type SoaEntry, soaEntries, soaEntry } from './soa-entries.ts'

/** What a necessary control goes through, in order. */
export type Stage = 'owned' | 'documented' | 'implemented' | 'evidenced' | 'audited'

/** The stages in order. */
export const stages: readonly Stage[] = ['owned', 'documented', 'implemented', 'evidenced', 'audited']

/** Where one control stands. A control that is not applicable has reached no stage. */
export interface ControlCoverage extends Readonly<Record<Stage, boolean>> {
  /** Annex A id, or the id of a control of one's own that the SoA lists. */
  readonly id: string
  readonly title: string
  readonly theme: Theme | 'own'
  /** `undecided` while the SoA has no entry for it or the entry does not say. */
  readonly decision: 'applicable' | 'excluded' | 'undecided'
  /** True when every stage is reached. */
  readonly complete: boolean
  /** The first stage that is not reached; absent when all are, or when the control is not applicable. */
  readonly open?: Stage
  /** Status as the SoA gives it. */
  readonly status?: string
  /** People and roles who answer for it, as written. */
  readonly owners: readonly string[]
  /** Approved documents that rule it. */
  readonly documents: readonly string[]
  /** Live own controls that carry it. */
  readonly controls: readonly string[]
  /** Its newest piece of evidence and the last day of which that piece speaks. */
  readonly evidence?: { readonly id: string; readonly on: IsoDate }
  /** The last internal audit of the cycle that had it in scope. */
  readonly audit?: ControlAudit
}

/** Coverage of all 93 controls in order. */
export function annexCoverage(repo: Repo, today: IsoDate): readonly ControlCoverage[] {
  const audits = lastAudits(repo, today)
  return annexControls.map(({ id, title, theme }) => coverageOf(repo, today, { id, title, theme }, audits))
}

/** Coverage of the entries of the SoA that are no Annex A controls, in its order. */
export function ownCoverage(repo: Repo, today: IsoDate): readonly ControlCoverage[] {
  const audits = lastAudits(repo, today)
  const seen = new Set<string>()
  return soaEntries(repo)
    .filter(({ id }) => repo.get('control', id) !== undefined && !seen.has(id) && seen.add(id))
    .map(({ id }) =>
      coverageOf(repo, today, { id, title: repo.get('control', id)?.data.title ?? '', theme: 'own' }, audits),
    )
}

/** Coverage of an own control that the SoA does not list by itself: judged by its own record; undecided when there is none. */
export function uncitedControl(repo: Repo, today: IsoDate, id: string): ControlCoverage {
  const own = repo.get('control', id)
  const none = { owners: [], documents: [], controls: [] }
  const base = { id, title: own?.data.title ?? '', theme: 'own', ...notReached, ...none } as const
  if (own === undefined || statusOf(own) === 'retired') return { ...base, decision: 'undecided' }
  const newest = newestEvidence(evidenceOfControl(repo, own))
  return {
    ...base,
    decision: 'applicable',
    implemented: statusOf(own) === 'implemented',
    evidenced: newest !== undefined && isEvidenced(repo, today, newest, [own]),
  }
}

function coverageOf(
  repo: Repo,
  today: IsoDate,
  control: Pick<ControlCoverage, 'id' | 'title' | 'theme'>,
  audits: ReadonlyMap<string, ControlAudit>,
): ControlCoverage {
  const entry = soaEntry(repo, control.id)
  if (entry?.data.applicable !== 'yes') {
    return {
      ...control,
      decision: entry?.data.applicable === 'no' ? 'excluded' : 'undecided',
      ...notReached,
      owners: [],
      documents: [],
      controls: [],
    }
  }
  const carriers = controlsOfEntry(repo, entry).filter((own) => statusOf(own) !== 'retired')
  const documents = approvedDocumentsOfEntry(repo, entry)
  const pieces = [
    ...new Set([...evidenceOfEntry(repo, entry), ...carriers.flatMap((own) => evidenceOfControl(repo, own))]),
  ]
  const newest = newestEvidence(pieces)
  const audit = audits.get(control.id)
  const reached: Record<Stage, boolean> = {
    owned: isOwned(repo, today, entry, carriers),
    documented: documents.length > 0,
    implemented: isImplemented(entry, carriers, documents.length > 0 && pieces.length > 0),
    evidenced: newest !== undefined && isEvidenced(repo, today, newest, carriers),
    audited: audit !== undefined,
  }
  const open = stages.find((stage) => !reached[stage])
  const on = newest === undefined ? undefined : evidenceSpan(newest)?.to
  return {
    ...control,
    decision: 'applicable',
    ...reached,
    complete: open === undefined,
    ...(open === undefined ? {} : { open }),
    ...(entry.data.status === undefined ? {} : { status: entry.data.status }),
    owners: ownersOf(entry, carriers),
    documents: documents.map(({ id }) => id),
    controls: carriers.map(({ id }) => id),
    ...(newest === undefined || on === undefined ? {} : { evidence: { id: newest.id, on } }),
    ...(audit === undefined ? {} : { audit }),
  }
}

const notReached = {
  owned: false,
  documented: false,
  implemented: false,
  evidenced: false,
  audited: false,
  complete: false,
} as const

/** The owner that the SoA names, else those of the own controls. */
const ownersOf = (entry: SoaEntry, carriers: readonly Artifact<'control'>[]): readonly string[] => [
  ...new Set(
    [entry.data.owner, ...(entry.data.owner ? [] : carriers.map(({ data }) => data.owner))].filter(
      (id) => id !== undefined && id !== '',
    ) as string[],
  ),
]

function isOwned(repo: Repo, today: IsoDate, entry: SoaEntry, carriers: readonly Artifact<'control'>[]): boolean {
  if (entry.data.owner) return answersToday(repo, entry.data.owner, today)
  return carriers.length > 0 && carriers.every(({ data }) => data.owner && answersToday(repo, data.owner, today))
}

/** What the SoA claims counts where something carries it: an own control that is done, else a document with evidence. */
function isImplemented(entry: SoaEntry, carriers: readonly Artifact<'control'>[], proven: boolean): boolean {
  if (entry.data.status !== 'implemented') return false
  return carriers.length === 0 ? proven : carriers.some((own) => statusOf(own) === 'implemented')
}

/** Evidence is fresh when nothing that an own control in operation is to be proved by is missing or too old. */
function isEvidenced(
  repo: Repo,
  today: IsoDate,
  newest: Artifact<'evidence'>,
  carriers: readonly Artifact<'control'>[],
): boolean {
  const operating = carriers.filter((own) => statusOf(own) !== 'planned')
  if (operating.length === 0) {
    const until = freshUntil(newest, limitDuration(repo, 'evidence_freshness', 'P12M'))
    return until !== undefined && until >= today
  }
  return operating.every(
    (own) =>
      evidenceOfControl(repo, own).some((piece) => evidenceSpan(piece) !== undefined) &&
      staleProofs(repo, own, today).length === 0,
  )
}
