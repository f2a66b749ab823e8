/** Which management reviews were held, in which order, and what their inputs hold (clause 9.3). */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'

export type Review = Artifact<'management-review'>

/** Reviews that took place and have a date, oldest first. */
export const heldReviews = (repo: Repo): readonly Review[] =>
  repo
    .all('management-review')
    .filter(({ data }) => data.status === 'held' && data.date !== undefined)
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))

/** Day of a review. */
export const dateOf = ({ data }: Review): string => data.date ?? ''

/** Text and references of one input; undefined when it holds neither. */
export function inputOf(
  { data }: Review,
  input: 'a_previous_actions' | 'd3_audits',
): { readonly summary: string; readonly refs: readonly string[] } | undefined {
  const { summary, refs } = data.inputs?.[input] ?? {}
  const named = (refs ?? []).filter((id) => id !== '')
  return summary === undefined && named.length === 0 ? undefined : { summary: summary ?? '', refs: named }
}

/** True for an action of a review that is neither done nor dropped. */
export const isOpenReviewAction = (status: string | undefined): boolean => status !== 'done' && status !== 'dropped'
