/** Which certification bodies are named, and what is recorded of their accreditation. */
import { type Artifact, isFaulty } from '../model/artifact.ts'
import { type IsoDate, isDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { isBlank, plainName } from './words.ts'

/** A certification body with the best record of its accreditation. */
export interface BodyRecord {
  readonly name: string
  /** Where its name stands, and below which pointer the accreditation. */
  readonly artifact: Artifact
  readonly pointer: string
  /** True when body and number of the accreditation are recorded. */
  readonly recorded: boolean
  readonly checkedOn: IsoDate | undefined
}

/** Bodies of the configuration and of live certificates, each once; a complete record counts before a lacking one, a later look-up before an earlier one. */
export function certificationBodies(repo: Repo): readonly BodyRecord[] {
  const bodies = new Map<string, BodyRecord>()
  const add = (artifact: Artifact | undefined, name: string | undefined, pointer: string, data: Accreditation) => {
    if (artifact === undefined || name === undefined || isBlank(name) || isFaulty(artifact, pointer)) return
    const recorded = !isBlank(data?.body) && !isBlank(data?.number)
    const checkedOn = isDate(data?.checked_on) ? data.checked_on : undefined
    const record = { name, artifact, pointer, recorded, checkedOn }
    const known = bodies.get(plainName(name))
    if (known === undefined || isBetter(record, known)) bodies.set(plainName(name), record)
  }
  const { cb } = repo.config
  add(repo.configArtifact, cb?.name, '/cb/accreditation', cb?.accreditation)
  for (const certificate of repo.all('certificate')) {
    const { status, cb: name, accreditation } = certificate.data
    if (status !== 'withdrawn' && status !== 'expired') add(certificate, name, '/accreditation', accreditation)
  }
  return [...bodies.values()]
}

type Accreditation =
  | {
      readonly body?: string | undefined
      readonly number?: string | undefined
      readonly checked_on?: string | undefined
    }
  | undefined

const isBetter = (a: BodyRecord, b: BodyRecord): boolean =>
  a.recorded === b.recorded ? (a.checkedOn ?? '') > (b.checkedOn ?? '') : a.recorded
