/** Who commits: identities as they stand in the register of people. */
import type { Tree } from './final-files.ts'
import { splitList } from './record-text.ts'

/** Name and mail by person id, `Name <mail>`. */
export function identities(files: Tree): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const record of splitList(files.get('people.yaml') ?? '').records) {
    const person = /^id: (PER-\d+)/m.exec(record)?.[1]
    const identity = /^git_identities:\n {2}- "(.*)"$/m.exec(record)?.[1]
    if (person !== undefined && identity !== undefined) found.set(person, identity)
  }
  return found
}
