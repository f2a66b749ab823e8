/** Field shapes that several artifact kinds share: periods, actions, scores, audit scopes, and required-when conditions. */
import { type TObject, Type } from 'typebox'
import { date, either, group, list, number, oneOf, opt, ref, refs, text } from './fields.ts'

/** ISO 8601 duration that may go down to hours and minutes, for recovery times and notice deadlines (`PT4H`, `P3D`). */
export const timeSpan = (description: string) =>
  Type.String({
    description,
    pattern: '^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
    examples: ['PT4H', 'P3D'],
    'x-format': 'time-span',
  })

/** A reporting period: a year, half-year, quarter, month, week or day (`2026`, `2026-H1`, `2026-Q2`, `2026-05`, `2026-W21`). */
export const calendarPeriod = (description: string) =>
  Type.String({
    description,
    pattern: '^\\d{4}(-(H[12]|Q[1-4]|W(0[1-9]|[1-4]\\d|5[0-3])|(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?))?$',
    examples: ['2026-05', '2026-Q2'],
    'x-format': 'calendar-period',
  })

/** First and last day of a period, both required. */
export const fullPeriod = (description: string) =>
  group({ from: date('First day.'), to: date('Last day.') }, description)

/** First and last day of a period, either may be missing. */
export const openPeriod = (description: string) =>
  group({ from: opt(date('First day.')), to: opt(date('Last day.')) }, description)

/** A person or a role that answers for something. */
export const responsible = (description: string, label: string, inverse: string, options: { free?: boolean } = {}) =>
  ref(['person', 'role'], description, label, inverse, options)

/** Evidence records that prove the thing they stand beside. */
export const evidenceRefs = (description: string) => refs('evidence', description, 'proved by', 'proves')

/** Words for the progress of an action. */
export const actionStatus = oneOf('How far the action is.', {
  planned: 'Not begun.',
  'in-progress': 'Under way.',
  done: 'Finished.',
  dropped: 'Given up; the note says why.',
})

/** Words for the progress of a small piece of work (opportunity, improvement). */
export const workStatus = {
  open: 'Not begun.',
  'in-progress': 'Under way.',
  done: 'Finished.',
  dropped: 'Given up.',
} as const

/** Words for low to critical. */
export const severityWords = {
  low: 'Little harm, handled in the team.',
  medium: 'Noticeable harm.',
  high: 'Serious harm.',
  critical: 'Threatens the organization or many people.',
} as const

/** A property of information. */
export const informationProperty = oneOf('A property of information.', {
  confidentiality: 'Seen only by those who may.',
  integrity: 'Complete and correct.',
  availability: 'There when needed.',
})

/** What an audit, or one auditor of it, looks at. */
export const auditScope = (description: string) =>
  group(
    {
      clauses: opt(refs('clause', 'Clauses of the standard.', 'audits clause', 'audited in')),
      controls: opt(refs(['annex-a', 'control'], 'Annex A controls or own controls.', 'audits', 'audited in')),
      sites: opt(refs('asset', 'Sites, by asset id or name.', 'audits site', 'audited in', { free: true })),
      processes: opt(refs('process', 'Processes of the scope.', 'audits process', 'audited in')),
    },
    description,
  )

/** Accreditation of a certification body for ISO/IEC 27001. */
export const accreditation = group(
  {
    body: opt(text('Accreditation body.', { examples: ['Dutch Accreditation Council RvA'] })),
    number: opt(text('Number of the accreditation.')),
    checked_on: opt(date('Day on which the accreditation was last looked up.')),
  },
  'Accreditation of the certification body for ISO/IEC 27001.',
)

/** Recovery aims of one service. */
export const recoveryAims = {
  service: opt(ref('asset', 'Service, by asset id or name.', 'recovers', 'recovered by', { free: true })),
  rto: opt(timeSpan('Longest time until the service is back.')),
  rpo: opt(timeSpan('Longest stretch of data that may be lost.')),
}

/** Value reached in one period, as row or inside its metric. */
export const measuredValue = {
  period: calendarPeriod('Period that the value covers.'),
  value: opt(number('Measured value; without one, the note says why there is none.')),
  recorded_on: date('Day on which it was written down.'),
  by: responsible('Person, role or tool that measured.', 'measured by', 'measured', { free: true }),
  note: opt(text('Remark, such as why a period has no value.')),
}

/** Likelihood, impact and level at one moment. */
export const scoreAtAcceptance = group(
  {
    likelihood: opt(number('Value of the likelihood scale.')),
    impact: opt(number('Value of the impact scale.')),
    level: opt(number('Level that follows from the two.')),
  },
  'Residual score that the signers accepted.',
)

/** One id or a list of ids. */
export const oneOrMoreRefs = (
  to: string | readonly string[],
  description: string,
  label: string,
  inverse: string,
  options: { free?: boolean } = {},
) =>
  either([ref(to, description, label, inverse, options), refs(to, description, label, inverse, options)], description)

/** A number, or words where a number does not tell enough. */
export const numberOrText = (description: string) => either([number(description), text(description)], description)

/** One line of text or a list of lines. */
export const textOrList = (description: string) =>
  either([text(description), list(text('One entry.'), description)], description)

/**
 * Adds a condition to a schema: where `field` holds one of `values`, the fields of `required` must be present.
 * Used only for lacks that no rule reports; `notEmpty` names those among them that are lists with at least one entry.
 */
export function requiredWhen<S extends TObject>(
  schema: S,
  field: keyof S['properties'] & string,
  values: readonly (string | boolean)[],
  required: readonly (keyof S['properties'] & string)[],
  notEmpty: readonly (keyof S['properties'] & string)[] = [],
): S {
  const properties = Object.fromEntries(notEmpty.map((name) => [name, { minItems: 1 }]))
  return addCondition(schema, {
    if: { required: [field], properties: { [field]: { enum: values } } },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a JSON Schema keyword.
    then: { required, ...(notEmpty.length === 0 ? {} : { properties }) },
  })
}

/** Adds a condition: unless `field` holds `value`, the fields of `required` must be present. */
export function requiredUnless<S extends TObject>(
  schema: S,
  field: keyof S['properties'] & string,
  value: string | boolean,
  required: readonly (keyof S['properties'] & string)[],
): S {
  return addCondition(schema, {
    if: { required: [field], properties: { [field]: { const: value } } },
    else: { required },
  })
}

/** Adds a condition: where the list `field` has entries, the fields of `required` must be present. */
export function requiredWhenPresent<S extends TObject>(
  schema: S,
  field: keyof S['properties'] & string,
  required: readonly (keyof S['properties'] & string)[],
): S {
  return addCondition(schema, {
    if: { required: [field], properties: { [field]: { minItems: 1 } } },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a JSON Schema keyword.
    then: { required },
  })
}

function addCondition<S extends TObject>(schema: S, condition: object): S {
  const present = (schema as { allOf?: readonly object[] }).allOf ?? []
  // Assigned in place: a spread would lose the hidden properties by which TypeBox knows its schemas.
  return Object.assign(schema, { allOf: [...present, condition] })
}
