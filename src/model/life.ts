/** Whether an artifact counts today: the words of its status, sorted into live and ended. */
import type { Artifact } from './artifact.ts'

const ended = new Set(['superseded', 'retired', 'closed', 'dropped', 'rejected'])

/** Status of an artifact; kinds without one count as active. */
export function statusOf(artifact: Artifact): string {
  const status = (artifact.data as { status?: unknown }).status
  return typeof status === 'string' ? status : 'active'
}

/** True unless superseded, retired, closed, dropped or rejected. */
export const isLive = (artifact: Artifact): boolean => !ended.has(statusOf(artifact))
