/** How far each Annex A control has come: applicable, owned, documented, implemented, evidenced (clause 6.1.3). */

import type { AnnexControl, Theme } from '../frameworks/framework.ts'
import { annexControls, themes } from '../frameworks/iso27001.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import { statusOf } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { limitDuration } from '../model/settings.ts'
import { approvedDocumentsOfEntry, controlsOfEntry } from './controls-of.ts'
import { evidenceOfControl, evidenceOfEntry, freshUntil, newestEvidence } from './evidence-of.ts'
import { type SoaEntry, soaEntry } from './soa-entries.ts'

/** Where one control stands. `decided` is false while the SoA has no entry for it or the entry does not say. */
export interface ControlCoverage {
  readonly control: AnnexControl
  readonly entry?: SoaEntry
  readonly decided: boolean
  readonly applicable: boolean
  readonly owned: boolean
  readonly documented: boolean
  readonly implemented: boolean
  readonly evidenced: boolean
}

/** Sums over a set of controls. */
export interface CoverageCounts {
  readonly total: number
  readonly decided: number
  readonly applicable: number
  readonly excluded: number
  readonly owned: number
  readonly documented: number
  readonly implemented: number
  readonly evidenced: number
}

/** Coverage of all 93 controls in order. */
export const annexCoverage = (repo: Repo, today: IsoDate): readonly ControlCoverage[] =>
  annexControls.map((control) => coverageOf(repo, today, control))

function coverageOf(repo: Repo, today: IsoDate, control: AnnexControl): ControlCoverage {
  const entry = soaEntry(repo, control.id)
  const applicable = entry?.data.applicable === 'yes'
  if (entry === undefined || !applicable) {
    return {
      control,
      ...(entry === undefined ? {} : { entry }),
      decided: entry?.data.applicable === 'no',
      applicable: false,
      owned: false,
      documented: false,
      implemented: false,
      evidenced: false,
    }
  }
  const controls = controlsOfEntry(repo, entry).filter((own) => statusOf(own) !== 'retired')
  return {
    control,
    entry,
    decided: true,
    applicable,
    owned:
      entry.data.owner !== undefined || (controls.length > 0 && controls.every((own) => own.data.owner !== undefined)),
    documented: approvedDocumentsOfEntry(repo, entry).length > 0,
    implemented: entry.data.status === 'implemented',
    evidenced: isEvidenced(repo, today, entry, controls),
  }
}

/** True when the newest piece for the entry or its controls still counts today. */
function isEvidenced(repo: Repo, today: IsoDate, entry: SoaEntry, controls: readonly Artifact<'control'>[]): boolean {
  const newest = newestEvidence([
    ...evidenceOfEntry(repo, entry),
    ...controls.flatMap((own) => evidenceOfControl(repo, own)),
  ])
  const until = newest === undefined ? undefined : freshUntil(newest, limitDuration(repo, 'evidence_freshness', 'P12M'))
  return until !== undefined && until >= today
}

/** Counts over controls. */
export function countCoverage(coverage: readonly ControlCoverage[]): CoverageCounts {
  const count = (test: (item: ControlCoverage) => boolean) => coverage.filter(test).length
  return {
    total: coverage.length,
    decided: count((item) => item.decided),
    applicable: count((item) => item.applicable),
    excluded: count((item) => item.decided && !item.applicable),
    owned: count((item) => item.owned),
    documented: count((item) => item.documented),
    implemented: count((item) => item.implemented),
    evidenced: count((item) => item.evidenced),
  }
}

/** Counts per theme, in the order of Annex A. */
export function countByTheme(
  coverage: readonly ControlCoverage[],
): readonly { readonly theme: Theme; readonly counts: CoverageCounts }[] {
  return themes.map((theme) => ({
    theme,
    counts: countCoverage(coverage.filter(({ control }) => control.theme === theme)),
  }))
}
