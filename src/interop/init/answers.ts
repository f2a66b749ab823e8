/** What `isms init` has to know, and what it refuses. */
import { CannotAnswer } from '../../cannot-answer.ts'
import { nearestPhrase } from '../../parse/nearest.ts'

/** Where pull requests are checked. */
export type Platform = 'github' | 'gitlab' | 'none'

/** Everything that goes into the files. */
export interface Answers {
  /** Legal name of the organization. */
  readonly name: string
  /** Full name of the person who starts the ISMS. */
  readonly person: string
  readonly email?: string
  /** Handle at the code host, with its `@`. */
  readonly handle?: string
  /** People in the scope; 0 while nobody has counted, which `scope/boundary-incomplete` reports. */
  readonly headcount: number
  /** IANA name. */
  readonly timezone: string
  readonly ci: Platform
  /** What CI and hooks install: a version of the package, a tarball or its URL. */
  readonly package: string
}

/** Answers as texts, by name; absent ones are unknown. */
export type Given = { readonly [name in keyof Answers]?: string }

/** Names of all answers. */
export const answerNames = [
  'name',
  'person',
  'email',
  'handle',
  'headcount',
  'timezone',
  'ci',
  'package',
] as const satisfies readonly (keyof Answers)[]

const forms: { readonly [name in keyof Answers]?: readonly [RegExp, string] } = {
  email: [/^[^@\s]+@[^@\s]+$/, 'Write it as ada@example.org.'],
  handle: [/^@[A-Za-z0-9][\w.-]*(\/[\w.-]+)*$/, 'Write it with its sign, as @ada-example.'],
  headcount: [/^\d{1,7}$/, 'Write a whole number.'],
  ci: [/^(github|gitlab|none)$/, 'One of: github, gitlab, none.'],
  package: [/^[\w@.:/~+#=^-]+$/, 'For example isms@0.1.0, or the URL of a tarball.'],
}

/** Why a text is no answer, or undefined when it is one. */
export function refusal(name: keyof Answers, text: string): string | undefined {
  if (text.trim() === '' || text.length > 200 || /[\u0000-\u001f\u007f\u0080-\u009f\u2028\u2029]/.test(text))
    return 'Write it on one line, in at most 200 characters.'
  const form = forms[name]
  if (form !== undefined && !form[0].test(text)) return form[1]
  return name === 'timezone' && !isTimezone(text) ? 'Write an IANA name, such as Europe/Amsterdam.' : undefined
}

/** Checks and completes the answers. Throws `CannotAnswer` when one is missing or none. */
export function answersFrom(given: Given, packageName: string): Answers {
  for (const name of answerNames) {
    const text = given[name]
    const reason = text === undefined ? undefined : refusal(name, text)
    if (reason !== undefined) throw new CannotAnswer(`"${text}" is no ${name}`, reason)
  }
  const { name, person, email, handle } = given
  if (name === undefined) throw new CannotAnswer('The name of the organization is missing', 'Add --name "Company".')
  if (person === undefined)
    throw new CannotAnswer(
      'Nobody is named who starts the ISMS',
      'Add --person "Ada Example", or set user.name in git.',
    )
  return {
    name: name.trim(),
    person: person.trim(),
    ...(email === undefined ? {} : { email }),
    ...(handle === undefined ? {} : { handle }),
    headcount: Number(given.headcount ?? 0),
    timezone: given.timezone ?? 'UTC',
    ci: (given.ci ?? 'github') as Platform,
    package: given.package ?? packageName,
  }
}

/** Reads the fields of a configuration file. Throws `CannotAnswer` on names that are none. */
export function givenFrom(data: unknown, path: string): Given {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new CannotAnswer(`${path} holds no fields`, `Fields: ${answerNames.join(', ')}.`)
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (!(answerNames as readonly string[]).includes(name))
        throw new CannotAnswer(
          `${path} has the unknown field "${name}"`,
          nearestPhrase(name, answerNames) ?? `Fields: ${answerNames.join(', ')}.`,
        )
      if (typeof value !== 'string' && typeof value !== 'number')
        throw new CannotAnswer(`${name} in ${path} is no text`)
      return [name, String(value)]
    }),
  )
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
