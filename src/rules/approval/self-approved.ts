/** Rule approval/self-approved: somebody else approves what one has written (A.5.3). */
import { approvalsOf, newestApproval } from '../../analysis/approvals.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { allDocuments } from '../../analysis/documents.ts'
import { recordingOf } from '../../analysis/git/approval-commits.ts'
import { lastContentChange } from '../../analysis/git/content-changes.ts'
import { identities } from '../../analysis/git/identities.ts'
import { setting } from '../../model/settings.ts'
import { defineRule } from '../define.ts'
import { ada, approval, bo, people, policy, step } from '../history/_example-texts.ts'

export const rule = defineRule({
  id: 'approval/self-approved',
  summary: 'The author of the last change approved it alone',
  why: 'Approval by the author is one pair of eyes, and the segregation of duties that it stands for did not take place.',
  fires:
    'Fires when the author of the last commit that changed the content before the newest approval of an approved document is the approver, by git_identities. Silent when another person approved the same version, with approval.self_approval: allow, and for changes of layout, status, tags and the like.',
  fix: 'Have a second person approve.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['A.5.3'],
  phase: 'implementing',
  options: { 'approval.self_approval': 'forbid: whether an author may approve alone' },
  check({ repo, history, report }) {
    if (setting(repo, 'approval.self_approval') === 'allow') return
    const { personOf } = identities(repo)
    for (const artifact of allDocuments(repo)) {
      const newest = isApproved(artifact) ? newestApproval(artifact) : undefined
      const past = newest === undefined ? undefined : history?.of(artifact.id)
      const recorded = newest && past && recordingOf(past, newest)
      if (newest === undefined || past === undefined || recorded === undefined) continue
      if (approvalsOf(artifact).some(({ by, version }) => by !== newest.by && version === newest.version)) continue
      const change = lastContentChange(past, recorded.at)
      if (change === undefined || newest.by === undefined || personOf(change.commit.author) !== newest.by) continue
      report({
        artifact,
        pointer: `${newest.pointer}/by`,
        message: `${artifact.id} is approved only by ${newest.by}, who also made its last change (commit ${change.commit.id.slice(0, 10)} of ${change.commit.committedOn})`,
        help: `Have a second person approve: isms approve ${artifact.id} --by <person>.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'written and approved by Ada',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-02', policy(''), { by: ada }),
          step('2026-02-03', policy(approval('PER-001', '2026-02-03')), { by: ada }),
        ],
        at: ['policies/access.md:9'],
      },
    ],
    good: [
      {
        title: 'written by Bo, approved by Ada, who then moved the next review',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-02', policy(''), { by: bo }),
          step('2026-02-03', policy(approval('PER-001', '2026-02-03')), { by: ada }),
          step('2026-02-04', policy(approval('PER-001', '2026-02-03'), { next: '2027-02-01' }), { by: ada }),
        ],
      },
      {
        title: 'Bo approved it too',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-02', policy(''), { by: ada }),
          step('2026-02-03', policy(approval('PER-002', '2026-02-03') + approval('PER-001', '2026-02-03')), {
            by: ada,
          }),
        ],
      },
      {
        title: 'the ISMS allows it',
        files: {
          'isms.yaml':
            'format: 1\norganization: Example Ltd\nstandard: ISO/IEC 27001:2022\namendments: ["Amd 1:2024"]\napproval: { self_approval: allow }\n',
          'people.yaml': people,
        },
        history: [step('2026-02-03', policy(approval('PER-001', '2026-02-03')), { by: ada })],
      },
    ],
  },
})
