/** Says that older commits are missing, so that rules about the past are not judged (clause 7.5.3). */
import { defineRule } from '../define.ts'
import { policy, step } from './_example-texts.ts'

export const rule = defineRule({
  id: 'history/shallow-clone',
  summary: 'The clone lacks older commits, so that rules about the past are not judged',
  why: 'Silence about approvals, deletions and rewritten history would look like a clean record, although nobody looked.',
  fires:
    'Fires once in a shallow clone: the rules that need older commits are then not judged at all. Silent when the history is complete, and in a partial clone, which lacks file contents but no commit.',
  fix: 'Fetch the whole history, for example with fetch depth 0 in CI.',
  severity: 'warning',
  grade: 'none',
  needs: ['files', 'git'],
  clauses: ['7.5.3'],
  phase: 'implementing',
  evenShallow: true,
  check({ repo, history, report }) {
    if (history?.shallow !== true) return
    report({
      ...(repo.configArtifact === undefined ? {} : { artifact: repo.configArtifact }),
      message: 'The clone lacks older commits; rules that need git history are not judged',
      help: 'Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in CI. To check the files alone, pass --no-git.',
    })
  },
  examples: {
    bad: [
      {
        title: 'cloned with depth 1',
        files: {},
        history: [step('2026-02-03', policy(''))],
        shallow: true,
        at: ['isms.yaml:1'],
      },
    ],
    good: [{ title: 'the whole history', files: {}, history: [step('2026-02-03', policy(''))] }],
  },
})
