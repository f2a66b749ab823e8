/** Rule approval/not-signed: where signed proof is needed, the approver signed (clauses 7.5.2 c and 7.5.3, A.5.33). */
import { claimedApprovals } from '../../analysis/git/claimed-approvals.ts'
import { proofOf, provingObjects } from '../../analysis/git/proof.ts'
import { defineRule } from '../define.ts'
import { ada, approval, config, people, policy, step } from '../history/_example-texts.ts'

const files = { 'isms.yaml': config('approval: { proof: { policy: signed } }\n'), 'people.yaml': people }
const written = policy(approval('PER-001', '2026-02-03'))

export const rule = defineRule({
  id: 'approval/not-signed',
  summary: 'An approval that needs a signature has none that counts',
  why: 'The organization decided that approvals of this kind are signed. A name in a commit can be set by anybody; a signature cannot.',
  fires:
    'Fires when the kind needs signed proof and neither the commit that added the approval of the version in force, nor its merge, nor a tag on either carries a good signature of the approver. Says so when a signature cannot be judged, because a tool, a key or the file of allowed signers is missing. Allowed signers are read from the main branch, with `--policy-from` from that revision, never from the change under check. Silent for kinds that need less, and for via signature-file when approval.file is there.',
  fix: 'Have the approver sign the commit or a tag on it.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.2 c', '7.5.3', 'A.5.33'],
  phase: 'implementing',
  options: {
    'approval.proof.<kind>':
      'attributed for the top policy, soa, treatment-plan and risk-acceptance, declared for the rest',
    'approval.allowed_signers': 'none: path of the keys whose SSH signatures count',
  },
  check({ repo, history, report }) {
    if (history === undefined) return
    const claimed = claimedApprovals(repo, history, 'signed')
    history.prepareSignatures(claimed.flatMap(({ revision }) => provingObjects(history, revision)))
    for (const { artifact, pointer, person, revision, entry } of claimed) {
      const paper = entry.file?.replace(/^\.\//, '')
      if (entry.via === 'signature-file' && paper !== undefined && repo.plainFile(paper) !== undefined) continue
      const { grade, notJudged, fault } = proofOf(repo, history, revision, person)
      if (grade === 'signed') continue
      const commit = `commit ${revision.commit.id.slice(0, 10)}`
      report({
        artifact,
        pointer,
        subject: pointer,
        message:
          notJudged === undefined
            ? `${artifact.id} needs a signature of ${person}, and neither ${commit} nor a tag on it carries a good one${fault === undefined ? '' : `: ${fault}`}`
            : `${artifact.id} needs a signature of ${person}, and the one on ${commit} cannot be judged here: ${notJudged}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'the commit is not signed',
        files,
        history: [step('2026-02-03', written, { by: ada })],
        at: ['policies/access.md:9'],
      },
      {
        title: 'somebody else signed',
        files,
        history: [step('2026-02-03', written, { by: ada, signature: { state: 'good', signer: 'bo@example.org' } })],
        at: ['policies/access.md:9'],
      },
      {
        title: 'the signature cannot be judged',
        files,
        history: [
          step('2026-02-03', written, { by: ada, signature: { state: 'not-judged', reason: 'gpg is missing' } }),
        ],
        at: ['policies/access.md:9'],
      },
    ],
    good: [
      {
        title: 'signed by the approver',
        files,
        history: [step('2026-02-03', written, { by: ada, signature: { state: 'good', signer: 'ada@example.org' } })],
      },
      {
        title: 'a signed tag on the merge',
        files,
        history: [
          step('2026-02-03', written, {
            merged: { by: ada },
            tag: 'isms-1',
            tagSignature: { state: 'good', signer: 'ada@example.org' },
          }),
        ],
      },
      {
        title: 'declared proof is enough for procedures',
        files: { 'people.yaml': people },
        history: [step('2026-02-03', written.replace('level: top', 'level: topic'), { by: ada })],
      },
    ],
  },
})
