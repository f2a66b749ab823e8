/** Finds signatures that do not hold, on commits to kinds whose changes must be signed (clause 7.5.3, A.5.33). */
import { identities } from '../../analysis/git/identities.ts'
import { changesToSign } from '../../analysis/git/signed-kinds.ts'
import type { Signature } from '../../model/signature.ts'
import { defineRule } from '../define.ts'
import { config, people, policy, step } from './_example-texts.ts'

const files = { 'people.yaml': people, 'isms.yaml': config('git: { signed_kinds: [policy] }\n') }
const signed = (signature: Signature) => [step('2026-02-03', policy(''), { signature })]

export const rule = defineRule({
  id: 'history/signature-invalid',
  summary: 'A signature does not hold',
  why: 'A signature that fails, or of a key that nobody registered, is worse than none: it looks like proof.',
  fires:
    'Fires when the last commit that changed an artifact of a kind in `git.signed_kinds` is signed, and the signature does not fit the content, its key is of no allowed signer, or the signer is no person of the register; says so too when it cannot be judged here. Keys are judged as of the day of the commit, so that one that expired later is good. Silent for commits without signature (history/unsigned-commit).',
  fix: 'Register the key of the signer, or repeat the change with a valid signature.',
  severity: 'error',
  grade: 'minor',
  needs: ['files', 'git'],
  clauses: ['7.5.3', 'A.5.33'],
  phase: 'implementing',
  options: { 'git.signed_kinds': 'none: kinds that only signed commits may change' },
  check({ repo, history, report }) {
    if (history === undefined) return
    const { personOf } = identities(repo)
    const last = new Map(changesToSign(repo, history).map(({ artifact, revision }) => [artifact, revision]))
    history.prepareSignatures([...last.values()].map(({ commit }) => commit.id))
    for (const [artifact, { commit }] of last) {
      const fault = faultOf(history.signatureOf(commit.id), (name) => personOf({ name, email: '' }) !== undefined)
      if (fault === undefined) continue
      report({
        artifact,
        message: `${artifact.id} was changed on ${commit.committedOn} by commit ${commit.id.slice(0, 10)}, whose signature ${fault}`,
      })
    }
  },
  examples: {
    bad: [
      { title: 'does not fit', files, history: signed({ state: 'bad' }), at: ['policies/access.md:2'] },
      { title: 'an unknown key', files, history: signed({ state: 'unknown-key' }), at: ['policies/access.md:2'] },
      {
        title: 'an allowed signer who is no person of the register',
        files,
        history: signed({ state: 'good', signer: 'dana@example.org' }),
        at: ['policies/access.md:2'],
      },
      { title: 'cannot be judged', files, history: signed({ state: 'not-judged' }), at: ['policies/access.md:2'] },
    ],
    good: [
      { title: 'Ada signed', files, history: signed({ state: 'good', signer: 'ada@example.org' }) },
      { title: 'no signature at all', files, history: signed({ state: 'none' }) },
    ],
  },
})

function faultOf({ state, signer, reason }: Signature, isPerson: (name: string) => boolean): string | undefined {
  if (state === 'none') return undefined
  if (state === 'good')
    return signer !== undefined && isPerson(signer)
      ? undefined
      : `is of ${signer ?? 'somebody'}, who is no known person`
  if (state === 'bad') return 'does not fit its content'
  if (state === 'unknown-key') return 'is of a key that no allowed signer holds'
  return `cannot be judged here${reason === undefined ? '' : `: ${reason}`}`
}
