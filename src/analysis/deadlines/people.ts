/** What people have to do by a day: trainings, acknowledgements, proofs of competence, leaving (clauses 7.2, 7.3, A.5.11, A.6.3, A.6.5). */
import { addDuration, type IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { limitDuration } from '../../model/settings.ts'
import { announcements } from '../acknowledgements.ts'
import { type CompetenceRecord, hasEvidence, heldRoles } from '../competence.ts'
import { hasLeft } from '../people.ts'
import { type Participant, type Programme, trainingStandings } from '../training.ts'
import { anyUnreadable } from '../unreadable.ts'
import type { Deadline } from './deadline.ts'

/** A training of a person. */
export interface TrainingDay extends Deadline<'person'> {
  readonly programme: Programme
  readonly participant: Participant
}

/** First and repeated trainings of everybody in the audience of a mandatory programme. */
export function trainings(repo: Repo, today: IsoDate): readonly TrainingDay[] {
  if (anyUnreadable(repo, 'training-record')) return []
  return trainingStandings(repo, today).flatMap(({ programme, audience, belowTarget }) =>
    audience.flatMap((participant) => {
      const { person: artifact, newest, window, renewal } = participant
      const date = newest === undefined ? window : renewal
      if (date === undefined) return []
      const rule = newest === undefined ? 'training/joiner-untrained' : 'training/refresher-overdue'
      const title = programme.data.title ?? programme.id
      return [
        {
          type: newest === undefined ? 'training' : 'training-renewal',
          date,
          artifact,
          pointer: '/joined',
          what: `${newest === undefined ? 'Take' : 'Repeat'} the training "${title}" (${programme.id})`,
          part: programme.id,
          owner: artifact.id,
          rule: belowTarget ? 'training/below-target' : rule,
          programme,
          participant,
        },
      ]
    }),
  )
}

/** Acknowledgements that people of the audience of a document in force owe. */
export const acknowledgements = (repo: Repo, today: IsoDate): readonly Deadline<'person'>[] =>
  [...repo.live('policy'), ...repo.live('procedure')].flatMap((document) => {
    const { owed, rule } = announcements(repo, document, today)
    return owed.map(({ person, by }) => ({
      type: 'acknowledgement',
      date: by,
      artifact: person,
      pointer: '/id',
      what: `Acknowledge ${document.id} version ${document.data.version}`,
      part: document.id,
      owner: person.id,
      rule,
    }))
  })

/** The end of the last proof of competence of everybody in a role. */
export const competenceEnds = (repo: Repo, today: IsoDate): readonly (Deadline<'competence-record'> & Held)[] =>
  heldRoles(repo, today).flatMap(({ role, person, records }) => {
    const last = records
      .filter(hasEvidence)
      .reduce<CompetenceRecord | undefined>(
        (best, next) => ((next.data.valid_until ?? '9999') > (best?.data.valid_until ?? '') ? next : best),
        undefined,
      )
    const date = last?.data.valid_until
    if (last === undefined || date === undefined) return []
    return [
      {
        type: 'competence-proof',
        date,
        artifact: last,
        pointer: '/valid_until',
        what: `Renew the proof of competence of ${person} for ${role.id}`,
        part: `${person} ${role.id}`,
        owner: person,
        rule: 'people/competence-proof-expired',
        person,
        role: role.id,
      },
    ]
  })

interface Held {
  readonly person: string
  readonly role: string
}

/** Access that is to be removed from people who left. */
export const accessRemovals = (repo: Repo, today: IsoDate): readonly Deadline<'person'>[] =>
  repo.live('person').flatMap((artifact) => {
    const { left, onboarding, offboarding, manager } = artifact.data
    if (!hasLeft(artifact, today) || left === undefined || onboarding?.no_access === true) return []
    if (offboarding?.access_removed_on !== undefined) return []
    return [
      {
        type: 'access-removal',
        date: addDuration(left, limitDuration(repo, 'access_removal', 'P1D')),
        artifact,
        pointer: offboarding === undefined ? '/offboarding' : '/offboarding/access_removed_on',
        what: 'Remove the access of somebody who left',
        owner: manager,
        rule: 'people/leaver-access-not-removed',
      },
    ]
  })

/** Assets that people who left have to give back. */
export const assetReturns = (repo: Repo, today: IsoDate): readonly Deadline<'person'>[] =>
  repo.live('person').flatMap((artifact) => {
    const { left, offboarding, manager } = artifact.data
    if (!hasLeft(artifact, today) || left === undefined) return []
    if (offboarding?.assets_returned_on !== undefined || offboarding?.nothing_issued === true) return []
    return [
      {
        type: 'asset-return',
        date: addDuration(left, limitDuration(repo, 'asset_return', 'P14D')),
        artifact,
        pointer: offboarding === undefined ? '/offboarding' : '/offboarding/assets_returned_on',
        what: 'Get back the assets of somebody who left',
        owner: manager,
        rule: 'people/leaver-assets-not-returned',
      },
    ]
  })
