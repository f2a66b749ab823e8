/** `--since`: the report of a check less what was there before the change. */
import { check } from '../engine/check.ts'
import { assembleReport, type Report } from '../engine/report.ts'
import { since } from '../engine/since.ts'
import { mergeBase, resolveCommit } from '../source/git.ts'
import { revisionSource } from '../source/revision.ts'
import { historyForRules } from './history-view.ts'
import { type Judged, placeOf } from './open.ts'

/**
 * Compares with the commit at which the checked state branched off the revision, judged by the same day. An ISMS that did
 * not exist there had no findings. Throws `CannotAnswer` outside git or when the history does not reach that far.
 */
export async function sinceRevision(checked: Judged, revision: string): Promise<Report> {
  const { top, prefix } = placeOf(checked)
  const head = checked.commit ?? resolveCommit(top, 'HEAD')
  const commit = mergeBase(top, resolveCommit(top, revision), head)
  return since(checked.report, await baseReport(checked, top, commit, prefix), { revision, commit })
}

async function baseReport(checked: Judged, top: string, commit: string, prefix: string): Promise<Report> {
  const source = revisionSource(top, commit, prefix)
  const { name, from } = checked.report.provenance.phase
  // A phase that was asked for holds for both; else each side is judged by its own, since a change may bring the next one.
  const phase = from === 'option' ? name : undefined
  if (source.list().some(({ path }) => path === 'isms.yaml')) {
    const history = checked.judgedHistory ? await historyForRules(checked.root, commit, undefined, prefix) : undefined
    return check({ source, asOf: checked.today, phase, history, policy: checked.policy }).report
  }
  return assembleReport({ ...checked.report, diagnostics: [], artifacts: 0, files: 0 })
}
