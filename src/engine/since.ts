/** What a change caused: the findings of a report that its base does not have, and those of the base that are gone. */
import type { Diagnostic } from './diagnostic.ts'
import { assembleReport, type Report, type Since } from './report.ts'

/**
 * The report less what the base report already had, compared by fingerprint: a finding that is open now counts unless it
 * was open in the base, so one that the change merely uncovers (a removed exception, a later phase) counts too.
 */
export function since(report: Report, base: Report, at: Pick<Since, 'revision' | 'commit'>): Report {
  const openBefore = openByFingerprint(base)
  const openNow = openByFingerprint(report)
  const known = new Set(base.diagnostics.map(({ fingerprint }) => fingerprint))
  const caused = report.diagnostics.filter(({ status, fingerprint }) =>
    status === 'open' ? !openBefore.has(fingerprint) : !known.has(fingerprint),
  )
  return assembleReport({
    ...report,
    diagnostics: caused,
    artifacts: report.counts.artifacts,
    files: report.counts.files,
    since: {
      ...at,
      known: [...openNow.keys()].filter((fingerprint) => openBefore.has(fingerprint)).length,
      fixed: [...openBefore.values()].filter(({ fingerprint }) => !openNow.has(fingerprint)),
    },
  })
}

const openByFingerprint = (report: Report): Map<string, Diagnostic> =>
  new Map(
    report.diagnostics
      .filter(({ status }) => status === 'open')
      .map((diagnostic) => [diagnostic.fingerprint, diagnostic]),
  )
