/** Opens the history of a scripted repository and tells revisions in short, for tests. */
import { openHistoryOf } from '../../src/commands/history-view.ts'
import type { ArtifactHistory, History } from '../../src/model/history.ts'
import type { ScriptedRepository } from './scripted-repository.ts'

/** The history up to HEAD or another revision. */
export async function historyAt(repository: { folder: string }, ref?: string, below = ''): Promise<History> {
  const root = below === '' ? repository.folder : `${repository.folder}/${below}`
  return (await openHistoryOf({ root, cache: false, ...(ref === undefined ? {} : { ref }) })).history
}

/** Names of the commits of a history, newest first, with the event where it is no plain change: `removed@c3`. */
export function told({ ids }: ScriptedRepository, history: ArtifactHistory | undefined): string[] {
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  return [...(history?.revisions ?? [])].reverse().map(({ commit, event }) => {
    const name = names.get(commit.id) ?? commit.id
    return event === 'changed' ? name : `${event}@${name}`
  })
}

/** The commits alone. */
export const commitsTold = (repository: ScriptedRepository, history: ArtifactHistory | undefined): string[] =>
  told(repository, history).map((text) => text.replace(/^.*@/, ''))

/** Names of the commits that `git log --follow` lists for a path, newest first. */
export function followed({ git, ids }: ScriptedRepository, path: string): string[] {
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  return git('log', '--follow', '--format=%H', '--', path)
    .split('\n')
    .filter((line) => line !== '')
    .map((id) => names.get(id) ?? id)
}

/** Field changes in short: `status identified -> assessed`, `+controls CTL-1`. */
export const changesTold = (history: ArtifactHistory | undefined, at = -1): string[] =>
  (history?.revisions.at(at)?.changes() ?? []).map(({ type, field, before, after, words }) => {
    if (words !== undefined) return `${field}: ${words.map((run) => `${run.type} ${run.text}`).join('; ')}`
    if (type === 'added') return `+${field} ${JSON.stringify(after)}`
    if (type === 'removed') return `-${field} ${JSON.stringify(before)}`
    return `${field} ${JSON.stringify(before)} -> ${JSON.stringify(after)}`
  })
