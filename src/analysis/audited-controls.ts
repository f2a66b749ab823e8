/** Which Annex A controls internal audits have had in scope, and which of them may not wait beyond stage 2 (clause 9.2). */
import type { Repo } from '../model/repo.ts'
import { demandingBand } from './risk-bands.ts'
import { methodologyThatCounts } from './risk-methodology.ts'

/** Ids as cited and, for an own control, the Annex A ids that it fulfils. */
export function controlsCited(repo: Repo, lists: readonly (readonly string[] | undefined)[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const id of new Set(lists.flatMap((list) => list ?? []))) {
    ids.add(id)
    for (const annexId of repo.get('control', id)?.data.annex_a ?? []) ids.add(annexId)
  }
  return ids
}

/** Key controls: `audits.key_controls` of the configuration, else those that treat a risk above the acceptance criteria. */
export function keyControls(repo: Repo): ReadonlySet<string> {
  const set = repo.config.audits?.key_controls
  if (set !== undefined) return controlsCited(repo, [set])
  const methodology = methodologyThatCounts(repo)
  const high = repo.live('risk').filter(({ data }) => demandingBand(methodology, data.current) !== undefined)
  return controlsCited(
    repo,
    high.map(({ data }) => data.controls),
  )
}
