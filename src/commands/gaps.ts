/** `isms gaps`: what stands between here and Stage 1, most serious first; exit 1 while a major gap is open. */
import type { ChalkInstance } from 'chalk'
import { bindsAtStage1, type Gap, gapsOf, stopsStage1 } from '../engine/gaps.ts'
import { painter } from '../terminal/color.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { openAndCheck } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit } from './output.ts'
import { displayPrefix } from './root.ts'

/** Options of `gaps`. */
export interface GapsOptions extends CommonOptions {
  readonly format: 'text' | 'json'
  readonly output?: string
}

/** Runs the command and returns the exit code. */
export function run(options: GapsOptions): number {
  const { report, root } = openAndCheck(options)
  const all = gapsOf(report.diagnostics)
  const gaps = all.filter(bindsAtStage1)
  const stopping = gaps.filter(stopsStage1).length
  if (options.format === 'json') {
    const document = {
      schemaVersion: 1,
      organization: report.organization,
      asOf: report.provenance.asOf,
      target: 'stage1',
      ready: stopping === 0,
      gaps,
      later: all.filter((gap) => !bindsAtStage1(gap)),
    }
    emit(`${JSON.stringify(document, null, 2)}\n`, options.output)
  } else {
    emit(
      text(
        report.organization,
        gaps,
        all.length - gaps.length,
        displayPrefix(root),
        painter(process.stdout, !options.color || options.output !== undefined),
      ),
      options.output,
    )
  }
  return stopping > 0 ? 1 : 0
}

const headings: readonly (readonly [string, (gap: Gap) => boolean])[] = [
  ['Cannot be read: mend first, it may hide more', (gap) => /^(syntax|source)\//.test(gap.rule)],
  ['Major: would stop Stage 1', (gap) => gap.grade === 'major'],
  ['Minor: would be raised as a concern', (gap) => gap.grade === 'minor'],
  ['Worth improving', (gap) => gap.grade === 'ofi'],
  ['Housekeeping', (gap) => gap.grade === 'none'],
]

function text(organization: string, gaps: readonly Gap[], later: number, prefix: string, paint: ChalkInstance): string {
  const lines = [paint.bold(`${plainLine(organization)}: gaps before Stage 1`), '']
  const shown = new Set<Gap>()
  for (const [heading, test] of headings) {
    const group = gaps.filter((gap) => !shown.has(gap) && test(gap))
    if (group.length === 0) continue
    lines.push(paint.bold(`${heading} (${group.length})`))
    for (const gap of group) {
      shown.add(gap)
      lines.push(`  ${gap.clause.padEnd(9)} ${plainLine(gap.message)}`)
      lines.push(`            ${paint.dim(plainLine(`next: ${gap.next}`))}`)
      lines.push(`            ${paint.dim(plainLine(`${prefix}${gap.path}:${gap.line}  ${gap.rule}`))}`)
    }
    lines.push('')
  }
  if (gaps.length === 0) lines.push(paint.green('No gap before Stage 1.'), '')
  if (later > 0)
    lines.push(
      `${later} more finding${later === 1 ? '' : 's'} bind${later === 1 ? 's' : ''} from Stage 2 on; isms check lists them.`,
      '',
    )
  const stopping = gaps.filter(stopsStage1).length
  lines.push(
    stopping > 0
      ? paint.red(`Not ready for Stage 1: ${stopping} gap${stopping === 1 ? '' : 's'} would stop it.`)
      : paint.green('Nothing major stands before Stage 1.'),
  )
  return `${lines.join('\n')}\n`
}
