/** Reports corrective actions that do not say what was put right at once. */
import { isBlank, isStockPhrase, plainText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { cap, files } from './_example-texts.ts'

/** Texts that say there was nothing, and not why. */
const nothing = ['none', 'nothing', 'nothing to correct', 'no correction', 'no correction needed', 'not needed', 'n a']

export const rule = defineRule({
  id: 'cap/without-correction',
  summary: 'A corrective action does not say what was put right at once',
  why: 'The standard asks first to control and correct what went wrong, and then to look for the cause. One does not stand in for the other.',
  fires:
    'Fires when correction.what is blank, says only that there was nothing, or is the same text as an entry of actions. Silent when the text says that there was nothing to correct and why, in draft, and for refused ones.',
  fix: 'Record the immediate fix apart from the action on the cause.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['10.2 a'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of repo.all('cap')) {
      const { status, correction, actions } = artifact.data
      if (status === undefined || status === 'draft' || status === 'rejected') continue
      const what = correction?.what ?? ''
      const empty = isBlank(what) || isStockPhrase(what, nothing)
      const copy = empty ? -1 : (actions ?? []).findIndex((action) => plainText(action?.what ?? '') === plainText(what))
      if (!empty && copy < 0) continue
      report({
        artifact,
        pointer: correction === undefined ? '/correction' : '/correction/what',
        message: empty
          ? `${artifact.id} has status ${status} and does not say what was put right at once`
          : `${artifact.id} gives action ${copy + 1} as its correction too`,
        help: 'Say in correction.what how the case itself was put right, or that there was nothing to put right and why.',
        related:
          copy < 0 ? [] : [{ artifact, pointer: `/actions/${copy}/what`, message: 'the same text as an action' }],
      })
    }
  },
  examples: {
    bad: [
      { title: 'No correction', files: files(cap('accepted')), at: ['caps/CAP-001.yaml:1'] },
      {
        title: 'The action is given as the correction',
        files: files(cap('closed', 'correction: { what: "Put the review in the calendar of the process." }\n')),
        at: ['caps/CAP-001.yaml:7'],
      },
      {
        title: 'Nothing, without a reason',
        files: files(cap('accepted', 'correction: { what: None. }\n')),
        at: ['caps/CAP-001.yaml:7'],
      },
    ],
    good: [
      { title: 'A draft', files: files(cap('draft')) },
      {
        title: 'Nothing to correct, and why',
        files: files(
          cap('accepted', 'correction: { what: Nothing to correct; the quarter is over and its accounts are gone. }\n'),
        ),
      },
    ],
  },
})
