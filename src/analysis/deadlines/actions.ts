/** Actions that somebody has undertaken: treatment, corrective, of a review, improvements, competence (clauses 6.1.3, 7.2, 9.3.3, 10). */
import { isFaulty } from '../../model/artifact.ts'
import { isLive } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { livePlanActions } from '../plan-actions.ts'
import type { PlanAction } from '../risk-actions.ts'
import { soaEntries } from '../soa-entries.ts'
import { isBlank } from '../words.ts'
import { type Deadline, ownerOf } from './deadline.ts'

const act = (what: string | undefined) =>
  isBlank(what) ? 'Action without text' : (what ?? '').trim().replace(/\s+/g, ' ')

/** Open actions of the treatment plans in use. */
export const treatmentActions = (
  repo: Repo,
): readonly (Deadline<'treatment-plan'> & { readonly action: PlanAction['data'] })[] =>
  livePlanActions(repo).flatMap(({ plan: artifact, pointer, data }) => {
    if ((data.status !== 'planned' && data.status !== 'in-progress') || data.due === undefined) return []
    return [
      {
        type: 'treatment-action',
        date: data.due,
        artifact,
        pointer: `${pointer}/due`,
        what: `${data.id === undefined ? '' : `${data.id}: `}${act(data.what)}`,
        part: data.id ?? pointer,
        owner: data.owner ?? ownerOf(artifact),
        rule: 'treatment/action-overdue',
        action: data,
      },
    ]
  })

/** Open actions of corrective actions. */
export const correctiveActions = (repo: Repo): readonly (Deadline<'cap'> & { readonly at: number })[] =>
  repo.live('cap').flatMap((artifact) => {
    const { status, actions } = artifact.data
    if (status === 'implemented' || status === 'verified') return []
    return (actions ?? []).flatMap((entry, at) => {
      const pointer = `/actions/${at}`
      if (entry?.due === undefined || entry.done_on !== undefined) return []
      if (isFaulty(artifact, `${pointer}/done_on`)) return []
      return [
        {
          type: 'corrective-action',
          date: entry.due,
          artifact,
          pointer: `${pointer}/due`,
          what: act(entry.what),
          part: String(at + 1),
          owner: entry.owner ?? ownerOf(artifact),
          rule: 'cap/action-overdue',
          at,
        },
      ]
    })
  })

/** Judgements of effectiveness that were not made; `verify_after` is the day they are awaited for. */
export const effectivenessChecks = (repo: Repo): readonly Deadline<'cap'>[] =>
  repo.all('cap').flatMap((artifact) => {
    const { status, effectiveness: data } = artifact.data
    if (status === undefined || status === 'rejected' || status === 'closed') return []
    if (isFaulty(artifact, '/effectiveness') || data?.verify_after === undefined || data.result !== undefined) return []
    return [
      {
        type: 'effectiveness-check',
        date: data.verify_after,
        artifact,
        pointer: '/effectiveness/verify_after',
        what: 'Judge whether the corrective action was effective',
        owner: data.verified_by?.[0] ?? ownerOf(artifact),
        rule: 'cap/effectiveness-not-verified',
      },
    ]
  })

/** Actions of management reviews that are not done, nor dropped with a note. */
export const reviewActions = (repo: Repo): readonly (Deadline<'management-review'> & { readonly at: number })[] =>
  repo.all('management-review').flatMap((artifact) =>
    (artifact.data.actions ?? []).flatMap((action, at) => {
      const { what, due, status, note, owner } = action ?? {}
      if (due === undefined || status === 'done') return []
      if ((status === 'dropped' && !isBlank(note)) || isFaulty(artifact, `/actions/${at}/status`)) return []
      return [
        {
          type: 'review-action',
          date: due,
          artifact,
          pointer: `/actions/${at}/due`,
          what: act(what),
          part: String(at + 1),
          owner: owner ?? ownerOf(artifact),
          rule: 'management-review/action-overdue',
          at,
        },
      ]
    }),
  )

/** Improvements under way. */
export const improvements = (repo: Repo): readonly Deadline<'improvement'>[] =>
  repo.live('improvement').flatMap((artifact) => {
    const { due: date, status, title } = artifact.data
    if (date === undefined || status === 'done') return []
    const what = `Finish the improvement${title === undefined ? '' : ` "${title}"`}`
    return [{ type: 'improvement', date, artifact, pointer: '/due', what, owner: ownerOf(artifact) }]
  })

/** Actions that close a gap of competence. */
export const competenceActions = (repo: Repo): readonly Deadline<'competence-record'>[] =>
  repo.live('competence-record').flatMap((artifact) => {
    const { action, person } = artifact.data
    if (action?.due === undefined || action.status === 'done' || action.status === 'dropped') return []
    const owner = ownerOf(artifact) ?? person
    return [
      { type: 'competence-action', date: action.due, artifact, pointer: '/action/due', what: act(action.what), owner },
    ]
  })

/** Days by which applicable controls are to be in operation. */
export const controlTargets = (repo: Repo): readonly Deadline<'soa'>[] =>
  soaEntries(repo).flatMap(({ soa: artifact, id, data, pointer }) => {
    const { target_date: date, applicable, status } = data
    if (date === undefined || applicable !== 'yes' || status === 'implemented' || !isLive(artifact)) return []
    return [
      {
        type: 'control-target',
        date,
        artifact,
        pointer: `${pointer}/target_date`,
        what: `Bring ${id === '' ? 'the control' : id} into operation`,
        part: id,
        owner: data.owner ?? ownerOf(artifact),
      },
    ]
  })
