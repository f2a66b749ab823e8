/** What the ISMS covers of another framework as text: one entry per criterion with the parts that serve it. */
import type { ChalkInstance } from 'chalk'
import type { CriterionCoverage, CriterionState, MappedPart } from '../../analysis/framework-coverage.ts'
import { clippedLine } from '../../terminal/clipped-line.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import { wrapped } from '../../terminal/wrapped.ts'
import type { FrameworkStatus } from './framework-status.ts'
import { heading } from './text.ts'

const screenWidth = 116
const longestTitle = 52

/** Prints the document. */
export function frameworkText(status: FrameworkStatus, paint: ChalkInstance): string {
  const { framework, counts, criteria } = status
  const unmapped = counts.unmapped === 0 ? '' : `, ${counts.unmapped} without a mapping`
  const heads = tableLines(criteria.map((criterion) => headCells(criterion, paint)))
  const lines = criteria.flatMap((criterion, index) => [
    ...(criterion.group === criteria[index - 1]?.group ? [] : ['', paint.bold(plainLine(criterion.group ?? ''))]),
    heads[index] as string,
    ...partLines(criterion, paint),
    ...(criterion.remains === undefined ? [] : noteLines(`Remains: ${criterion.remains}`, '      ', paint)),
  ])
  return `${[
    heading(status, paint),
    '',
    `${paint.bold(plainLine(framework.title))}`,
    `${counts.criteria} ${counts.criteria === 1 ? 'criterion' : 'criteria'}: ${counts.covered} covered, ${counts.partly} partly, ${counts.not} not${unmapped}`,
    ...lines,
    '',
    paint.dim(
      '✓ implemented with fresh evidence   • one of the two   ✗ neither   – excluded by the SoA   ? not decided there',
    ),
    ...(framework.note === undefined ? [] : noteLines(framework.note, '', paint)),
    ...framework.sources.map((path) => paint.dim(`Also from ${plainLine(path)}`)),
  ].join('\n')}\n`
}

function headCells({ id, title, state, counts }: CriterionCoverage, paint: ChalkInstance): string[] {
  const share = (count: number, what: string) => `${count} of ${counts.applicable} ${what}`
  return [
    `  ${plainLine(id)}`,
    clippedLine(title, longestTitle),
    tones(paint)[state](stateWords[state]),
    ...(counts.mapped === 0 ? [] : [share(counts.implemented, 'implemented'), share(counts.evidenced, 'evidenced')]),
  ]
}

const stateWords: Readonly<Record<CriterionState, string>> = {
  covered: 'covered',
  partly: 'partly',
  not: 'not',
  unmapped: 'no mapping',
}

const tones = (paint: ChalkInstance): Readonly<Record<CriterionState, ChalkInstance>> => ({
  covered: paint.green,
  partly: paint.yellow,
  not: paint.red,
  unmapped: paint.dim,
})

const marks: Readonly<Record<MappedPart['state'], string>> = {
  covered: '✓',
  partly: '•',
  not: '✗',
  excluded: '–',
  undecided: '?',
}

function partLines({ parts }: CriterionCoverage, paint: ChalkInstance): string[] {
  const words = parts.map(
    ({ id, type, state }) => `${marks[state]} ${type === 'clause' ? 'clause ' : ''}${plainLine(id)}`,
  )
  return wrapped(words, '   ', screenWidth - 6).map((line) => paint.dim(`      ${line}`))
}

const noteLines = (note: string, indent: string, paint: ChalkInstance): string[] =>
  wrapped(plainLine(note).split(' '), ' ', screenWidth - indent.length).map((line) => paint.dim(`${indent}${line}`))
