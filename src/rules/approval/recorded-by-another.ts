/** Rule approval/recorded-by-another: git shows that the approver took part in the approval (clause 7.5.2, A.5.3). */
import { claimedApprovals } from '../../analysis/git/claimed-approvals.ts'
import { identityText } from '../../analysis/git/identities.ts'
import { isAttributed } from '../../analysis/git/proof.ts'
import { defineRule } from '../define.ts'
import { ada, approval, bo, people, policy, step } from '../history/_example-texts.ts'

const accepted = (by: string) => `id: RAC-001
risks: [RISK-001]
justification: The backup line arrives in autumn.
residual_at_acceptance: { likelihood: 2, impact: 2 }
by: [${by}]
role: ROL-001
on: "2026-03-02"
expires: "2026-12-31"
`

export const rule = defineRule({
  id: 'approval/recorded-by-another',
  summary: 'Nothing in git shows that the approver approved',
  why: 'Anybody with write access can type a name. Without a trace of the approver in git the approval is the word of whoever typed it.',
  fires:
    'Fires when an approval of the version in force with via merge or signed-commit was added by a commit whose author, merger (the committer where no merge brought it in) and trailers Approved-by, Reviewed-by and Co-authored-by (of the commit or its merge) name none of the git_identities of the approver; likewise a risk acceptance for each who gave it. Code hosts write the trailers when they squash, and a rebase keeps the author and names who merged as committer, so that all of it counts. Silent for via signature-file and external, for kinds that need only declared proof, and for those that need signed proof (approval/not-signed).',
  fix: 'Have the approver make or merge the commit, or attach the signed paper.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.2', 'A.5.3'],
  phase: 'implementing',
  options: {
    'approval.proof.<kind>':
      'attributed for the top policy, soa, treatment-plan and risk-acceptance, declared for the rest',
  },
  check({ repo, history, report }) {
    if (history === undefined) return
    for (const { artifact, pointer, person, revision, entry } of claimedApprovals(repo, history, 'attributed')) {
      const inGit = artifact.kind === 'risk-acceptance' || entry.via === 'merge' || entry.via === 'signed-commit'
      if (!inGit || isAttributed(repo, revision, person)) continue
      const { id, author, committedOn } = revision.commit
      report({
        artifact,
        pointer,
        subject: pointer,
        message: `${artifact.id} names ${person} as approver, but commit ${id.slice(0, 10)} of ${committedOn} by ${identityText(author)} recorded it without a trace of ${person}`,
        help: `Have ${person} make or merge the commit, name them in an Approved-by trailer, or add the identity they used to git_identities.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Bo typed the name of Ada',
        files: { 'people.yaml': people },
        history: [step('2026-02-03', policy(approval('PER-001', '2026-02-03')), { by: bo })],
        at: ['policies/access.md:9'],
      },
      {
        title: 'Bo wrote an acceptance of Ada',
        files: { 'people.yaml': people },
        history: [{ on: '2026-03-02', by: bo, files: { 'risk-acceptances/RAC-001.yaml': accepted('PER-001') } }],
        at: ['risk-acceptances/RAC-001.yaml:5'],
      },
    ],
    good: [
      {
        title: 'Ada merged it',
        files: { 'people.yaml': people },
        history: [step('2026-02-03', policy(approval('PER-001', '2026-02-03')), { by: bo, merged: { by: ada } })],
      },
      {
        title: 'a squash of Bo with the trailer of Ada',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03')), {
            by: bo,
            message: `Access policy (#12)\n\nApproved-by: ${ada}`,
          }),
        ],
      },
      {
        title: 'signed on paper',
        files: { 'people.yaml': people },
        history: [
          step('2026-02-03', policy(approval('PER-001', '2026-02-03', '1.0', 'a', ', via: external')), { by: bo }),
        ],
      },
      {
        title: 'Ada accepted herself',
        files: { 'people.yaml': people },
        history: [{ on: '2026-03-02', by: ada, files: { 'risk-acceptances/RAC-001.yaml': accepted('PER-001') } }],
      },
    ],
  },
})
