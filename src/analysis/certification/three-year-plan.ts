/** What certification costs over three years: the budget lines of the plan, spread over its cycle (clause 7.1). */
import type { IsoDate } from '../../model/dates.ts'
import { isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { configured, costLines, isQuoted, planThatCounts } from '../certification-plans.ts'
import { isBlank, plainName } from '../words.ts'
import { certificateOn, decided } from './certificates.ts'

/** An amount, or the range in which it usually lies. */
export interface Amount {
  readonly min: number
  readonly max: number
}

/** One cost line over the years; no entry for a year without cost. */
export interface PlanLine {
  readonly line: string
  readonly years: readonly (Amount | undefined)[]
  /** `stated`: from the budget; `usual`: from the usual share, because the budget states none. */
  readonly basis: 'stated' | 'usual'
}

/** Audit time and fee of one audit, as the certification body quoted them. */
export interface QuotedAudit {
  readonly audit: string
  readonly days?: number
  readonly fee?: number
}

/** The plan over three years. */
export interface ThreeYearPlan {
  /** Id of the certification plan. */
  readonly plan: string
  readonly currency?: string
  /** Headings: the year of the initial certification and the two of surveillance; calendar years where the decision is dated. */
  readonly years: readonly string[]
  readonly lines: readonly PlanLine[]
  readonly totals: readonly Amount[]
  readonly total: Amount
  /** Own working days by group. */
  readonly effort: readonly { readonly group: string; readonly days: number }[]
  /** True when a quotation of the certification body is linked and exists. */
  readonly quoted: boolean
  /** What the plan records of that quotation; empty when nothing. */
  readonly quotation: readonly QuotedAudit[]
}

const initial = 'certification audit'
const surveillance = 'surveillance audits'

/** The plan; undefined while no certification plan holds an amount. */
export function threeYearPlan(repo: Repo, today: IsoDate): ThreeYearPlan | undefined {
  const plan = planThatCounts(repo)
  if (plan === undefined) return undefined
  const lines = planLines(
    repo,
    [...costLines(plan).entries()].map(([name, { data }]) => ({ name, data })),
  )
  if (lines.length === 0) return undefined
  const totals = [0, 1, 2].map((year) => sum(lines.map(({ years }) => years[year])))
  const { currency } = plan.data.budget ?? {}
  return {
    plan: plan.id,
    ...(isBlank(currency) ? {} : { currency: currency as string }),
    years: yearNames(repo, today),
    lines,
    totals,
    total: sum(totals),
    effort: (plan.data.effort ?? []).flatMap((entry) =>
      entry?.days === undefined ? [] : [{ group: entry.group ?? '', days: entry.days }],
    ),
    quoted: isQuoted(repo, plan),
    quotation: (plan.data.quoted ?? []).flatMap((entry) =>
      entry?.audit === undefined
        ? []
        : [
            {
              audit: entry.audit,
              ...(entry.days === undefined ? {} : { days: entry.days }),
              ...(entry.fee === undefined ? {} : { fee: entry.fee }),
            },
          ],
    ),
  }
}

interface Line {
  readonly name: string
  readonly data: {
    readonly amount?: number | undefined
    readonly per?: string | undefined
    readonly line?: string | undefined
  }
}

/**
 * A yearly line counts in each of the three years, a line paid once in the first. Surveillance begins in the second year;
 * where the budget states none, the usual share of the first audit stands in as a range.
 */
function planLines(repo: Repo, given: readonly Line[]): PlanLine[] {
  const lines = given.flatMap(({ name, data }): PlanLine[] => {
    if (data.amount === undefined) return []
    const exact = { min: data.amount, max: data.amount }
    const each = name === surveillance ? data.per !== 'once' : data.per === 'year'
    const years =
      name === surveillance ? [undefined, exact, each ? exact : undefined] : [exact, ...(each ? [exact, exact] : [])]
    return [{ line: data.line ?? name, years, basis: 'stated' }]
  })
  const first = given.find(({ name }) => name === initial)?.data.amount
  if (first === undefined || given.some(({ name, data }) => name === surveillance && data.amount !== undefined))
    return lines
  const share = (bound: 'min' | 'max', usual: number) =>
    Math.round((first * configured(repo, `budget.surveillance_share.${bound}`, usual)) / 100)
  const range = { min: share('min', 20), max: share('max', 30) }
  const at = lines.findIndex(({ line }) => plainName(line) === initial) + 1
  return [
    ...lines.slice(0, at),
    { line: surveillance, years: [undefined, range, range], basis: 'usual' },
    ...lines.slice(at),
  ]
}

/** Calendar years from that of the decision: of the certificate, else of the plan. */
function yearNames(repo: Repo, today: IsoDate): string[] {
  const certificate = certificateOn(repo, today)
  const timeline = planThatCounts(repo)?.data.timeline as Readonly<Record<string, unknown>> | undefined
  const day = [certificate === undefined ? undefined : decided(certificate), timeline?.decision, timeline?.stage2].find(
    isDate,
  )
  const first = day === undefined ? undefined : Number(day.slice(0, 4))
  return [0, 1, 2].map((at) => (first === undefined ? `year ${at + 1}` : String(first + at)))
}

const sum = (amounts: readonly (Amount | undefined)[]): Amount => ({
  min: amounts.reduce((total, amount) => total + (amount?.min ?? 0), 0),
  max: amounts.reduce((total, amount) => total + (amount?.max ?? 0), 0),
})
