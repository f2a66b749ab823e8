/** Finds changes of approved documents that nobody but their author has seen (clause 7.5.3, A.5.3). */
import { isApproved } from '../../analysis/document-in-force.ts'
import { allDocuments } from '../../analysis/documents.ts'
import { changedContent } from '../../analysis/git/content-changes.ts'
import { gitSince } from '../../analysis/git/git-since.ts'
import { identities, standFor } from '../../analysis/git/identities.ts'
import type { Identity } from '../../model/commit.ts'
import { defineRule } from '../define.ts'
import { ada, approval, bo, config, people, policy, step } from './_example-texts.ts'

const files = { 'people.yaml': people, 'isms.yaml': config('git: { since: "2026-02-01" }\n') }
const text = policy(approval('PER-001', '2026-02-03'))

export const rule = defineRule({
  id: 'history/unreviewed-change',
  summary: 'An approved document was changed without review',
  why: 'A change that one person wrote and put in force alone had no second pair of eyes, whatever the policy on review says.',
  fires:
    'Fires when the last commit that changed the content of an approved document is neither signed nor brought to the main line by somebody other than its author (who merged it, or committed it where it was rebased), and no trailer (Approved-by, Reviewed-by, Co-authored-by) names anybody else, as code hosts write when they squash or rebase. Silent for drafts, records, changes before `git.since`, and changes that a later one replaced.',
  fix: 'Bring the change in through a reviewed merge, or sign it.',
  severity: 'warning',
  grade: 'ofi',
  needs: ['files', 'git'],
  clauses: ['7.5.3', 'A.5.3'],
  phase: 'implementing',
  options: { 'git.since': '30 days after the first commit: first day on which git is the record' },
  check({ repo, history, report }) {
    if (history === undefined) return
    const since = gitSince(repo, history)
    const { personOf } = identities(repo)
    const who = (identity: Identity) => personOf(identity) ?? (identity.email || identity.name).toLowerCase()
    for (const artifact of allDocuments(repo)) {
      const change = isApproved(artifact) ? history.of(artifact.id)?.revisions.findLast(changedContent) : undefined
      if (change === undefined || change.commit.committedOn < since) continue
      const { commit, merge } = change
      const author = who(commit.author)
      if (standFor(commit, merge).some((identity) => who(identity) !== author)) continue
      if (history.signatureOf(commit.id).state === 'good') continue
      report({
        artifact,
        message: `${artifact.id} was changed on ${commit.committedOn} by ${author} alone (commit ${commit.id.slice(0, 10)}); nobody reviewed or merged it`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'straight to the main branch',
        files,
        history: [step('2026-02-03', text, { by: ada })],
        at: ['policies/access.md:2'],
      },
      {
        title: 'merged by the author',
        files,
        history: [step('2026-02-03', text, { by: ada, merged: { by: ada } })],
        at: ['policies/access.md:2'],
      },
    ],
    good: [
      { title: 'merged by Bo', files, history: [step('2026-02-03', text, { by: ada, merged: { by: bo } })] },
      {
        title: 'squashed with a review',
        files,
        history: [step('2026-02-03', text, { by: ada, message: `Policy\n\nReviewed-by: ${bo}` })],
      },
      {
        title: 'signed',
        files,
        history: [step('2026-02-03', text, { by: ada, signature: { state: 'good', signer: 'ada@example.org' } })],
      },
      { title: 'a draft', files, history: [step('2026-02-03', policy(''), { by: ada })] },
    ],
  },
})
