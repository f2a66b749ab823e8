/** Rule treatment/plan-changed-since-approval: the actions are those that the risk owner approved (clauses 6.1.3 f and 7.5.3). */
import { isApproved } from '../../analysis/document-in-force.ts'
import { revisionAt } from '../../analysis/git/order.ts'
import { isFaulty } from '../../model/artifact.ts'
import { ownerDigest, ownerDigestOfVersion } from '../../model/digest.ts'
import { defineRule } from '../define.ts'
import { complete, plan, risk } from './_example-texts.ts'

const approvals = (rest = '') =>
  `owner_approvals:\n  - { risk_owner: PER-002, risks: [RISK-001], on: "2026-05-20", plan_version: "1.0"${rest} }\n`
const written = (due: string, status = 'planned', rest = '') =>
  plan(`${complete.replace('2026-06-30', due)}, status: ${status}`, approvals(rest))
const start = { on: '2026-05-20', files: { 'treatment-plans/2026.yaml': written('2026-06-30') } } as const
const files = { 'risks/RISK-001.yaml': risk() }

export const rule = defineRule({
  id: 'treatment/plan-changed-since-approval',
  summary: 'Actions were changed after their risk owner approved them',
  why: 'The approval of the risk owner is what the standard asks for by name. Other actions or later dates than those approved have none.',
  fires:
    'Fires when the digest of an owner approval of the version in force is not that of the actions for its risks, or, where it names no digest, when those actions differ from what they were when the commit of that approval took effect. Silent for progress (status, done_on, evidence, note), for plans that are not approved, for approvals of older versions, and for owners without approval (treatment/plan-not-approved-by-owner).',
  fix: 'Have the risk owner approve the changed plan.',
  severity: 'error',
  grade: 'major',
  needs: ['files', 'git'],
  clauses: ['6.1.3 f', '7.5.3'],
  phase: 'implementing',
  check({ repo, history, report }) {
    for (const artifact of repo.live('treatment-plan')) {
      const { version, owner_approvals: entries } = artifact.data
      if (!isApproved(artifact) || isFaulty(artifact, '/owner_approvals')) continue
      for (const [at, entry] of (entries ?? []).entries()) {
        const { risk_owner: owner, risks, on, digest } = entry ?? {}
        if (owner === undefined || risks === undefined || entry?.plan_version !== version) continue
        const now = ownerDigest(artifact, risks)
        const approved = digest?.trim() || digestThen(artifact.id, owner, on)
        if (approved === undefined || plain(approved) === plain(now)) continue
        report({
          artifact,
          pointer: `/owner_approvals/${at}`,
          subject: owner,
          message: `${artifact.id} has other actions for the risks of ${owner} than those approved on ${on ?? 'an unknown day'}`,
          help: `Have ${owner} approve the changed actions.`,
        })

        function digestThen(id: string, person: string, day: string | undefined): string | undefined {
          const past = history?.of(id)
          const giving = past?.revisions.find(({ after }) => holds(after?.value.owner_approvals, person, version, day))
          if (history === undefined || past === undefined || giving === undefined) return undefined
          const then = revisionAt(history, past, giving)?.after
          const last = past.revisions.at(-1)?.after
          if (then === undefined || last === undefined || risks === undefined) return undefined
          // Both are read the same way; equal versions say that nothing changed since.
          const [before, after] = [ownerDigestOfVersion(then, risks), ownerDigestOfVersion(last, risks)]
          return before === after ? now : before
        }
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'a later due date',
        files,
        history: [start, { on: '2026-06-01', files: { 'treatment-plans/2026.yaml': written('2026-09-30') } }],
        at: ['treatment-plans/2026.yaml:9'],
      },
      {
        title: 'the digest is of other actions',
        files,
        history: [
          {
            on: '2026-05-20',
            files: {
              'treatment-plans/2026.yaml': written('2026-09-30', 'planned', `, digest: "sha256:${'0'.repeat(64)}"`),
            },
          },
        ],
        at: ['treatment-plans/2026.yaml:9'],
      },
    ],
    good: [
      {
        title: 'only progress',
        files,
        history: [
          start,
          { on: '2026-06-01', files: { 'treatment-plans/2026.yaml': written('2026-06-30', 'in-progress') } },
        ],
      },
      {
        title: 'an approval of the version before, and none of this one',
        files,
        history: [
          start,
          {
            on: '2026-06-01',
            files: { 'treatment-plans/2026.yaml': written('2026-09-30').replace('version: "1.0"', 'version: "1.1"') },
          },
        ],
      },
    ],
  },
})

const plain = (digest: string): string => digest.replace(/^sha256:/, '')

function holds(entries: unknown, owner: string, version: string | undefined, on: string | undefined): boolean {
  return (
    Array.isArray(entries) &&
    entries.some((entry: Record<string, unknown> | null) => {
      if (typeof entry !== 'object' || entry === null) return false
      return entry.risk_owner === owner && String(entry.plan_version) === version && String(entry.on) === on
    })
  )
}
