/** The files of a new ISMS: structure, prompts and TODO markers; no decision and no conclusion is written for anybody. */
import type { IsoDate } from '../../model/dates.ts'
import type { Answers } from './answers.ts'
import { fill, yamlText } from './fill.ts'
import { soaText } from './soa-text.ts'

/** Texts by path. */
export type Files = Readonly<Record<string, string>>

/**
 * Files of the ISMS by path below its root.
 * @param templates texts of `templates/starter/` by path
 */
export function starterFiles(templates: Files, answers: Answers, today: IsoDate): Files {
  const { name, person, email, handle, headcount, timezone } = answers
  const contact = [
    ...(email === undefined ? [] : [`  email: ${yamlText(email)}\n`]),
    ...(handle === undefined ? [] : [`  handle: ${yamlText(handle)}\n`]),
  ]
  const values = {
    organization: yamlText(name),
    person: yamlText(person),
    contact: contact.join(''),
    identity: email === undefined ? '' : `  git_identities: [${JSON.stringify(`${person} <${email}>`)}]`,
    headcount: String(headcount),
    timezone: yamlText(timezone),
    today: yamlText(today),
  }
  const filled = Object.entries(templates).map(([path, text]) => [path, `${fill(text, values).trimEnd()}\n`] as const)
  return Object.fromEntries([...filled, ['soa.yaml', soaText()] as const].sort(([a], [b]) => (a < b ? -1 : 1)))
}
