/** Which ids improvements, findings, actions and review decisions speak of (clauses 9.3.3, 10.1 and 10.2). */
import type { Repo } from '../model/repo.ts'
import { eachText } from './written-texts.ts'

/** Ids named by a field or in the text of something that reacts; inputs of a review only report and do not count. */
export function idsReactedTo(repo: Repo): ReadonlySet<string> {
  const ids = new Set<string>()
  const take = (text: string) => {
    for (const word of text.split(/[^\p{L}\p{N}._-]+/u)) ids.add(word.replace(/[.]+$/, ''))
  }
  for (const kind of ['improvement', 'finding', 'cap', 'treatment-plan', 'change'] as const) {
    for (const artifact of repo.all(kind)) eachText(artifact, take)
  }
  for (const review of repo.all('management-review')) {
    eachText(review, (text, pointer) => {
      if (/^\/(decisions|actions)\//.test(pointer)) take(text)
    })
  }
  return ids
}
