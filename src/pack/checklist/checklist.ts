/** The checklist of an internal audit: per clause and control in scope what to ask, what answers it, what to sample, what was found before. */

import { citedClauses, coversClause } from '../../analysis/audit-coverage.ts'
import { controlsCited, lastAudits } from '../../analysis/audited-controls.ts'
import { controlsOfEntry } from '../../analysis/controls-of.ts'
import { evidenceOfEntry, evidenceSpan, newestEvidence } from '../../analysis/evidence-of.ts'
import { soaEntry } from '../../analysis/soa-entries.ts'
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import { clauseCited } from '../../frameworks/iso27001.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { PackWork } from '../pack-work.ts'
import { clauseRows, leafClauses, recordKinds } from '../views/clause-index.ts'
import type { Part } from '../views/names.ts'
import type { SoaRow } from '../views/soa.ts'
import type { RowView } from '../views/table-view.ts'
import { clauseQuestions } from './clause-questions.ts'
import { drawSample } from './draw-sample.ts'
import { populationOf } from './populations.ts'

/** Records to draw from, and those that were drawn. */
export interface Sample {
  readonly population: string
  readonly size: number
  readonly drawn: readonly Part[]
}

export interface ClauseCheck {
  readonly id: string
  readonly title: string
  readonly questions: readonly string[]
  readonly rows: readonly RowView[]
  readonly samples: readonly Sample[]
  readonly findings: readonly Part[]
}

export interface ControlCheck {
  readonly row: SoaRow
  readonly requirements: readonly string[]
  readonly newest: Artifact<'evidence'> | undefined
  readonly newestDay: string
  /** What the newest evidence was drawn from, in the words of its record. */
  readonly population: string
  readonly samples: readonly Sample[]
  readonly lastAudit: Part | undefined
  readonly findings: readonly Part[]
}

export interface Checklist {
  readonly clauses: readonly ClauseCheck[]
  readonly controls: readonly ControlCheck[]
}

/** The checklist; of everything where the pack prepares no audit. */
export function checklist({ context, tables }: PackWork): Checklist {
  const { repo, today, input } = context
  const { audit } = input
  const cited = citedClauses([audit?.clauses])
  const controls = controlsCited(repo, [audit?.controls])
  const findings = findingsByRequirement(repo.all('finding'))
  const last = lastAudits(repo, today)
  const sample = (kind: KindName, place: string): Sample[] => {
    const all = repo.live(kind)
    if (all.length === 0) return []
    const drawn = drawSample(all, `${audit?.name ?? ''} ${place} ${kind}`)
    const population = `${kindNamed(kind)?.plural ?? kind} (${all.length})`
    return [{ population, size: drawn.length, drawn: drawn.map(({ id }) => ({ text: id, id })) }]
  }
  return {
    clauses: leafClauses
      .filter(({ id }) => audit === undefined || coversClause(cited, id))
      .map(({ id, title }) => ({
        id,
        title,
        questions: clauseQuestions[id] ?? [],
        rows: clauseRows(context, id),
        samples: recordKinds(context, id).flatMap(({ kind }) => sample(kind as KindName, id)),
        findings: findings.get(id) ?? [],
      })),
    controls: tables.soa
      .filter((row) => row.applicable !== 'no' && (audit === undefined || controls.has(row.id)))
      .map((row): ControlCheck => {
        const entry = soaEntry(repo, row.id)
        const newest = entry && newestEvidence(evidenceOfEntry(repo, entry))
        const kind = populationOf.get(row.id)
        const audited = last.get(row.id)
        return {
          row,
          requirements: [
            ...new Set(
              (entry ? controlsOfEntry(repo, entry) : []).flatMap(({ data }) =>
                (data.evidence_requirements ?? []).flatMap((one) => one?.what ?? []),
              ),
            ),
          ],
          newest,
          newestDay: (newest && evidenceSpan(newest)?.to) ?? '',
          population: newest?.data.population === undefined ? '' : String(newest.data.population),
          samples: kind === undefined ? [] : sample(kind, row.id),
          lastAudit: audited && { text: [audited.id, audited.on].filter(Boolean).join(', '), id: audited.id },
          findings: findings.get(row.id) ?? [],
        }
      }),
  }
}

/** Findings by the clause or control that they were raised against, strengths left out. */
function findingsByRequirement(findings: readonly Artifact<'finding'>[]): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, Part[]>()
  for (const { id, data } of findings) {
    if (data.grade === 'positive' || data.requirement === undefined) continue
    const key = clauseCited(data.requirement)?.id ?? data.requirement.trim()
    const words = `${id} (${[data.grade, data.status].filter(Boolean).join(', ')})`
    found.set(key, [...(found.get(key) ?? []), { text: words, id }])
  }
  return found
}
