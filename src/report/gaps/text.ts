/** Readiness for an audit as text: the verdict and the next step, then the gaps by weight, many of one rule folded into one. */
import type { ChalkInstance } from 'chalk'
import { auditNames } from '../../analysis/next-audit.ts'
import { type Gap, mayHideMore } from '../../engine/gaps.ts'
import type { AcceptedGap, Readiness } from '../../engine/readiness.ts'
import { ruleInfo } from '../../engine/rule-catalogue.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { acceptanceText } from '../groups.ts'

/** What surrounds the answer. */
export interface GapsView {
  readonly organization: string
  readonly asOf: string
  readonly paint: ChalkInstance
  /** Put before paths, so that they lead there from the working folder. */
  readonly prefix: string
  /** Shows every gap by itself. */
  readonly all: boolean
}

/** Beyond so many artifacts, or so many gaps in one artifact, the gaps of one rule are folded into one entry. */
const mostOfOneRule = 3
const mostInOneArtifact = 6
const mostNamed = 5
const indent = ' '.repeat(12)

/** Prints the answer. */
export function gapsText(readiness: Readiness, view: GapsView): string {
  const { paint } = view
  const { target, ready, verdict, gaps, accepted, later } = readiness
  const first = gaps[0]
  return `${[
    `${paint.bold(plainLine(view.organization))}    as of ${view.asOf}`,
    '',
    ready ? paint.green(verdict) : paint.red(verdict),
    ...(first === undefined ? [] : [plainLine(`Next: ${first.next} (${view.prefix}${first.path}:${first.line})`)]),
    ...(gaps.length + accepted.length + later.length === 0 ? [] : [paint.dim(tally(readiness))]),
    '',
    ...headings(auditNames[target]).flatMap(([heading, test]) => section(heading, gaps.filter(test), view)),
    ...acceptedLines(accepted, view),
  ]
    .join('\n')
    .trimEnd()}\n`
}

function tally({ target, counts, later }: Readiness): string {
  const after =
    later.length === 0 ? '' : `; ${later.length} more ${later.length === 1 ? 'binds' : 'bind'} ${from(later)}`
  const accepted = counts.accepted === 0 ? '' : `; ${counts.accepted} accepted on record`
  const other = counts.none === 0 ? '' : `, ${counts.none} of housekeeping`
  return `At ${auditNames[target]}: ${counts.major} major, ${counts.minor} minor, ${counts.ofi} to improve${other}${accepted}${after}.`
}

/** From which audit on the later gaps bind: the first that a question could ask about. */
const from = (later: readonly Gap[]): string =>
  later.some(({ phase }) => phase === 'stage2')
    ? 'from Stage 2 on (isms gaps --for stage2)'
    : later.some(({ phase }) => phase === 'stage1')
      ? 'from Stage 1 on (isms gaps --for stage1)'
      : 'once certified (isms gaps --for surveillance)'

type Heading = readonly [string, (gap: Gap) => boolean]

const headings = (audit: string): readonly Heading[] => [
  ['Mend first: these errors may hide more', mayHideMore],
  [`Major: each would stop ${audit}`, ({ grade }) => grade === 'major'],
  [`Minor: would be raised at ${audit}`, ({ grade }) => grade === 'minor'],
  ['Worth improving', ({ grade }) => grade === 'ofi'],
  ['Housekeeping', (gap) => gap.grade === 'none' && !mayHideMore(gap)],
]

function section(heading: string, gaps: readonly Gap[], view: GapsView): string[] {
  if (gaps.length === 0) return []
  const byRule = new Map<string, Gap[]>()
  for (const gap of gaps) {
    const same = byRule.get(gap.rule)
    if (same === undefined) byRule.set(gap.rule, [gap])
    else same.push(gap)
  }
  const lines = [...byRule.values()].flatMap((group) => {
    const holders = new Set(group.map(({ artifact }) => artifact))
    const many = holders.size > mostOfOneRule || (!holders.has(undefined) && group.length > mostInOneArtifact)
    return many && !view.all
      ? folded(group, [...holders].slice(1), view)
      : group.flatMap((gap) => gapLines(gap, gap.message, gap.next, place(gap, view), view))
  })
  return [view.paint.bold(`${heading} (${gaps.length})`), ...lines, '']
}

/** One entry for many gaps of one rule: the first place in full, then the other artifacts by id. */
function folded(group: readonly Gap[], others: readonly (string | undefined)[], view: GapsView): string[] {
  const [gap] = group as readonly [Gap, ...Gap[]]
  const { summary, fix } = ruleInfo(gap.rule)
  const named = others.slice(0, mostNamed).map((id) => `, ${id ?? ''}`)
  const rest = others.length === 0 ? group.length - 1 : others.length - named.length
  const where = `${place(gap, view)}${named.join('')}${rest > 0 ? ` and ${rest} more` : ''}; --all shows each`
  return gapLines(gap, `${group.length} times: ${summary}`, fix, where, view)
}

const gapLines = (gap: Gap, what: string, next: string, where: string, { paint }: GapsView): string[] => [
  `  ${gap.clause.padEnd(9)} ${plainLine(what)}`,
  `${indent}${paint.dim(plainLine(`next: ${next}`))}`,
  `${indent}${paint.dim(plainLine(`${where}  ${gap.rule}`))}`,
]

/** The artifact where the message may not name it, and where it stands. */
const place = ({ artifact, path, line }: Gap, { prefix }: GapsView): string =>
  `${artifact === undefined || artifact === '' ? '' : `${artifact} `}${prefix}${path}:${line}`

function acceptedLines(accepted: readonly AcceptedGap[], view: GapsView): string[] {
  if (accepted.length === 0) return []
  const lines = accepted.flatMap((gap) => [
    `  ${gap.clause.padEnd(9)} ${plainLine(gap.message)}`,
    `${indent}${view.paint.dim(acceptanceText(gap) ?? '')}`,
    `${indent}${view.paint.dim(plainLine(`${place(gap, view)}  ${gap.rule}`))}`,
  ])
  return [view.paint.bold(`Accepted on record, not counted above (${accepted.length})`), ...lines, '']
}
