/** Reports major findings of the certification body that were closed without its word. */
import { capsOf, isAcceptedByBody } from '../../analysis/corrective-actions.ts'
import { isExternalAudit, isExternalFinding } from '../../analysis/finding-deadlines.ts'
import { isOfKind } from '../../analysis/of-kind.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import { defineRule } from '../define.ts'
import { audit, cap, files, finding } from './_example-texts.ts'

const closed = finding('major', '2026-04-17', 'closed')

export const rule = defineRule({
  id: 'finding/major-closed-without-recheck',
  summary: 'A major finding of an external audit is closed without the certification body',
  why: 'Only the certification body can close what it raised as major, by papers or by coming back.',
  fires:
    'Fires when a major finding of an external audit is closed, no other external audit refers to it (a follow-up audit, or whichever audit looked again), and no corrective action of it has cb_acceptance. Silent for findings of internal audits.',
  fix: 'Have the certification body confirm, on paper or by a re-audit.',
  severity: 'error',
  grade: 'major',
  needs: ['files'],
  clauses: ['10.2'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('cap') || repo.unreadableKinds.has('audit')) return
    for (const artifact of repo.all('finding')) {
      const { grade, status } = artifact.data
      if (grade !== 'major' || status !== 'closed' || !isExternalFinding(repo, artifact)) continue
      if (capsOf(repo, artifact).some(isAcceptedByBody) || lookedAtAgain(repo, artifact)) continue
      report({
        artifact,
        pointer: '/status',
        message: `${artifact.id} is closed without a word of the certification body, which raised it as major`,
        help: 'Record the answer in cb_acceptance of the corrective action, or link the finding from the follow-up audit.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Closed on our own word',
        files: files('surveillance', closed, { 'caps/CAP-001.yaml': cap('closed') }),
        at: ['findings/FND-001.yaml:7'],
      },
    ],
    good: [
      {
        title: 'Confirmed on paper',
        files: files('surveillance', closed, {
          'caps/CAP-001.yaml': cap('closed', 'cb_acceptance: { by: Robin Sample, on: "2026-06-25" }\n'),
        }),
      },
      {
        title: 'A follow-up audit looked again',
        files: files('surveillance', closed, {
          'audits/AUD-2026-02.yaml': audit(
            'follow-up',
            '2026-06-22',
            'AUD-2026-02',
            'refs: [{ rel: checks, to: FND-001 }]\n',
          ),
        }),
      },
      { title: 'Internal', files: files('internal', closed) },
    ],
  },
})

/** True when an external audit other than the one that raised the finding refers to it, or the finding to such an audit. */
function lookedAtAgain(repo: Repo, finding: Artifact<'finding'>): boolean {
  const referring = repo.linksTo(finding.id).map(({ from }) => from)
  const referred = repo.linksFrom(finding).map(({ to }) => repo.get('audit', to))
  return [...referring, ...referred].some(
    (item) => item !== undefined && isOfKind(item, 'audit') && item.id !== finding.data.audit && isExternalAudit(item),
  )
}
