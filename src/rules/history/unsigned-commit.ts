/** Finds unsigned commits to kinds whose changes must be signed (clause 7.5.3, A.5.33). */
import { changesToSign } from '../../analysis/git/signed-kinds.ts'
import { defineRule } from '../define.ts'
import { config, people, policy, step } from './_example-texts.ts'

const files = {
  'people.yaml': people,
  'isms.yaml': config('git: { signed_kinds: [policy], signed_since: "2026-02-01" }\n'),
}

export const rule = defineRule({
  id: 'history/unsigned-commit',
  summary: 'A change that must be signed is not',
  why: 'The organization decided that changes of this kind are signed. One that is not could have been made under any name.',
  fires:
    'Fires per artifact whose last change by an unsigned commit lies on or after `git.signed_since`, for kinds in `git.signed_kinds`. Silent for other kinds, for the merge of signed commits, and when a later change of the artifact is signed, which stands for its whole content.',
  fix: 'Sign the commit, or have the change approved again in a signed one.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3', 'A.5.33'],
  phase: 'implementing',
  options: {
    'git.signed_kinds': 'none: kinds that only signed commits may change',
    'git.signed_since': 'always: first day on which such commits are signed',
  },
  check({ repo, history, report }) {
    if (history === undefined) return
    const last = new Map(changesToSign(repo, history).map(({ artifact, revision }) => [artifact, revision]))
    history.prepareSignatures([...last.values()].map(({ commit }) => commit.id))
    for (const [artifact, { commit }] of last) {
      if (history.signatureOf(commit.id).state !== 'none') continue
      report({
        artifact,
        message: `${artifact.id} was changed on ${commit.committedOn} by commit ${commit.id.slice(0, 10)}, which is not signed`,
      })
    }
  },
  examples: {
    bad: [{ title: 'no signature', files, history: [step('2026-02-03', policy(''))], at: ['policies/access.md:2'] }],
    good: [
      {
        title: 'signed, and merged by a commit that is not',
        files,
        history: [
          step('2026-02-03', policy(''), {
            signature: { state: 'good', signer: 'ada@example.org' },
            merged: { by: 'Bo Example <bo@example.org>' },
          }),
        ],
      },
      { title: 'before signatures were asked for', files, history: [step('2026-01-31', policy(''))] },
    ],
  },
})
