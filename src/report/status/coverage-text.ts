/** Coverage of controls as tables: by theme, by owner, and one line per control. */
import type { ChalkInstance } from 'chalk'
import { type ControlCoverage, type Stage, stages } from '../../analysis/annex-coverage.ts'
import type { CoverageCounts } from '../../analysis/coverage-counts.ts'
import { clippedLine } from '../../terminal/clipped-line.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import type { Status } from './status.ts'

const longestTitle = 46

/** The columns of the long table hold a mark each, so that their names are short. */
const shortNames: Readonly<Record<Stage, string>> = {
  owned: 'owned',
  documented: 'doc.',
  implemented: 'impl.',
  evidenced: 'evid.',
  audited: 'audit',
}

/** By theme and overall, with what the columns mean. */
export function coverageLines({ annexA }: Status, paint: ChalkInstance): string[] {
  const row = (name: string, counts: CoverageCounts): string[] => [
    `  ${name}`,
    String(counts.total),
    String(counts.applicable),
    String(counts.excluded),
    ...shares(counts, paint),
  ]
  const rows = [
    ['  Theme', 'controls', 'applicable', 'excluded', ...stages, 'complete'].map((text) => paint.dim(text)),
    ...annexA.themes.map((theme) => row(theme.theme, theme)),
    row('all', annexA.overall),
    ...(annexA.own === undefined ? [] : [row('own controls', annexA.own)]),
  ]
  return [...tableLines(rows, [1, 2, 3, 4, 5, 6, 7, 8, 9]), paint.dim(`  ${meaning(annexA.auditedSince)}`)]
}

/** Applicable controls by owner, those with most to do first. */
export function ownerLines({ annexA }: Status, paint: ChalkInstance): string[] {
  const rows = [
    ['  Owner', '', 'applicable', ...stages, 'complete'].map((text) => paint.dim(text)),
    ...annexA.owners.map((counts) => [
      `  ${counts.owner === '' ? paint.red('nobody') : plainLine(counts.owner)}`,
      clippedLine(counts.name ?? '', 32),
      String(counts.applicable),
      ...shares(counts, paint),
    ]),
  ]
  const several = annexA.controls.some(({ owners }) => owners.length > 1)
  return [
    ...(annexA.owners.length === 0 ? ['  No control is applicable yet.'] : tableLines(rows, [2, 3, 4, 5, 6, 7, 8])),
    ...(several ? [paint.dim('  A control with several owners counts for each of them.')] : []),
    paint.dim(`  ${meaning(annexA.auditedSince)}`),
  ]
}

/** One line per control, in the order of Annex A, then the controls of one's own. */
export function controlLines({ annexA }: Status, paint: ChalkInstance): string[] {
  const head = ['  Control', '', 'owner', ...stages.map((stage) => shortNames[stage]), 'evidence of', 'audited in'].map(
    (text) => paint.dim(text),
  )
  const rows = annexA.controls.map((control) => [
    `  ${plainLine(control.id)}`,
    clippedLine(control.title, longestTitle),
    ...(control.decision === 'applicable' ? stageCells(control, paint) : [paint.dim(decisionWords[control.decision])]),
  ])
  return [...tableLines([head, ...rows]), paint.dim(`  ${meaning(annexA.auditedSince)}`)]
}

function stageCells(control: ControlCoverage, paint: ChalkInstance): string[] {
  const [owner = '', ...others] = control.owners
  return [
    clippedLine(others.length === 0 ? owner : `${owner} +${others.length}`, 12),
    ...stages.map((stage) => (control[stage] ? paint.green('✓') : paint.red('✗'))),
    control.evidence?.on ?? '',
    plainLine(control.audit?.id ?? ''),
  ]
}

const decisionWords = { excluded: 'excluded', undecided: 'not decided', applicable: '' } as const

const meaning = (since: string): string =>
  `complete: has an owner, an approved document, is in operation, has fresh evidence, was audited since ${since}`

const shares = (counts: CoverageCounts, paint: ChalkInstance): string[] =>
  [...stages, 'complete' as const].map((stage) => {
    const text = `${counts[stage]} of ${counts.applicable}`
    return counts[stage] >= counts.applicable ? paint.green(text) : paint.yellow(text)
  })
