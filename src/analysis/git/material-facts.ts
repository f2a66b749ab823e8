/** What of a document decides what the ISMS covers, how it judges risks and which controls apply; everything else is wording. */
import { plainText } from '../words.ts'
import { applicableIn, setDifference } from './applicable-controls.ts'

/** Values of an artifact as a commit has them. */
type Values = Readonly<Record<string, unknown>>

/** One fact with a name for messages. */
export interface Fact {
  readonly name: string
  /** The fact in a form in which equal facts are equal texts. */
  read(values: Values): string
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Values)[key] : undefined
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
/** Names without regard to order, letter case, spacing and punctuation. */
const names = (value: unknown, key?: string): string =>
  JSON.stringify(
    listOf(value)
      .map((item) => plainText(String((key === undefined ? item : member(item, key)) ?? '')))
      .sort(),
  )
/** Members of each entry of a list, in order. */
const rows = (value: unknown, ...keys: readonly string[]): string =>
  JSON.stringify(listOf(value).map((item) => keys.map((key) => String(member(item, key) ?? ''))))

const fact = (name: string, field: string, key?: string): Fact => ({
  name,
  read: (values) => names(values[field], key),
})

export const statement: Fact = fact('statement', 'statement')
export const locations: Fact = fact('locations', 'locations')

/** What the scope covers and where it ends (clause 4.3). */
export const boundary: readonly Fact[] = [
  statement,
  fact('organization_units', 'organization_units'),
  locations,
  fact('services', 'services'),
  fact('processes', 'processes'),
  fact('technology', 'technology'),
  fact('information', 'information'),
  fact('interfaces', 'interfaces', 'with'),
  fact('exclusions', 'exclusions', 'what'),
]

/** How risks are scored (clause 6.1.2). */
export const scoring: readonly Fact[] = [
  { name: 'likelihood', read: ({ likelihood }) => rows(likelihood, 'value') },
  { name: 'impact', read: ({ impact }) => rows(impact, 'value') },
  ...['level_function', 'matrix', 'weights', 'approach'].map(
    (field): Fact => ({ name: field, read: (values) => JSON.stringify(values[field] ?? null) }),
  ),
  { name: 'bands', read: ({ bands }) => rows(bands, 'id', 'min', 'max') },
  {
    name: 'acceptance criteria',
    read: ({ acceptance }) => rows(acceptance, 'band', 'decision', 'authority', 'max_validity'),
  },
]

/** Names of the facts that differ. */
export const differing = (facts: readonly Fact[], before: Values, after: Values): readonly string[] =>
  facts.filter((one) => one.read(before) !== one.read(after)).map(({ name }) => name)

/** Controls whose applicability differs, in words; empty where a version has no entries that can be read. */
export function applicabilityChanges(before: Values, after: Values): readonly string[] {
  const [then, now] = [applicableIn({ value: before }), applicableIn({ value: after })]
  if (then === undefined || now === undefined) return []
  const { added, removed } = setDifference(then, now)
  return [...added.map((id) => `${id} came in`), ...removed.map((id) => `${id} went out`)]
}

/** Upper ends of the bands of people in which the scheme counts audit time (ISO/IEC 27006-1). */
const bands = [
  10, 15, 25, 45, 65, 85, 125, 175, 275, 425, 625, 875, 1175, 1550, 2025, 2675, 3450, 4350, 5450, 6800, 8500, 10700,
]

/** The headcount as the band it lies in: the certification body plans its audits by it. */
export const headcountBand: Fact = {
  name: 'headcount band',
  read: ({ headcount }) => {
    const people = Number(headcount)
    return Number.isFinite(people) ? String(bands.filter((end) => people > end).length) : ''
  },
}
