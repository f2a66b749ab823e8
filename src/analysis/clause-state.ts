/** How far one clause is, by what shows it: its mandatory documents and records, else the artifacts of the kinds that serve it. */
import { allKinds } from '../artifacts/catalogue.ts'
import type { KindName } from '../artifacts/index.ts'
import { clauseCited } from '../frameworks/iso27001.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import { isLive, statusOf } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { isApproved } from './document-in-force.ts'
import { documentKinds } from './documents.ts'
import { mandatoryItems, type Standing } from './mandatory.ts'
import { documentsIn } from './mandatory-standing.ts'

/** Whether what shows a clause is there: all of it, some of it (or only drafts), nothing. */
export type ClauseState = 'covered' | 'partly' | 'not'

/** The state of a clause as cited, for example `6.1.2` or `9.3`; a lettered part counts as its whole clause. */
export function clauseState(repo: Repo, today: IsoDate, citation: string): ClauseState {
  const clause = clauseCited(citation)?.id
  if (clause === undefined) return 'not'
  const mandatory = mandatoryItems.filter((item) => within(item.clause, clause)).flatMap(({ parts }) => parts)
  const states =
    mandatory.length > 0
      ? mandatory.map((part) => stateOfStanding(part.standing(repo, today)))
      : [stateOfStanding(standingOfKinds(repo, clause))]
  if (states.every((state) => state === 'covered')) return 'covered'
  return states.every((state) => state === 'not') ? 'not' : 'partly'
}

/** True when a citation names the clause or something below it. */
const within = (cited: string, clause: string): boolean =>
  cited === clause || cited.startsWith(`${clause}.`) || cited.startsWith(`${clause} `)

function standingOfKinds(repo: Repo, clause: string): Standing {
  const serving = allKinds.filter(({ clauses }) => clauses.some((cited) => within(cited, clause)))
  return documentsIn(serving.flatMap(({ kind }) => showing(repo, kind as KindName)))
}

/** Documents count while they have not ended; a closed record shows as much as an open one, one that came to nothing does not. */
const showing = (repo: Repo, kind: KindName): readonly Artifact[] =>
  documentKinds.includes(kind)
    ? repo.live(kind)
    : repo.all(kind).filter((record) => isLive(record) || statusOf(record) === 'closed')

function stateOfStanding({ state, artifacts }: Standing): ClauseState {
  if (state === 'missing' || state === 'not-due') return 'not'
  const drafts = artifacts.filter((artifact) => isDocument(artifact) && !isApproved(artifact))
  return state === 'approved' || drafts.length < artifacts.length ? 'covered' : 'partly'
}

const isDocument = ({ kind }: Artifact): boolean => documentKinds.includes(kind)
