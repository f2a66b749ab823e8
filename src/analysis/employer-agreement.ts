/** The agreement with the supplier for whom an external person works (A.5.20, A.6.1, A.6.2). */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import type { Person } from './people.ts'
import { isBlank } from './words.ts'

/** The supplier that employs an external person, when an agreement with it is on record. */
export function employerUnderAgreement(repo: Repo, { data }: Person): Artifact<'supplier'> | undefined {
  if (data.type !== 'external') return undefined
  const supplier = repo.get('supplier', data.employer)
  return isBlank(supplier?.data.agreement?.ref) ? undefined : supplier
}
