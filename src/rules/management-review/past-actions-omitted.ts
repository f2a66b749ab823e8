/** Reports that the newest management review passes over an action of the one before. */
import { dateOf, heldReviews, inputOf, isOpenReviewAction } from '../../analysis/management-reviews.ts'
import { sharedPercent } from '../../analysis/restatement.ts'
import { isBlank, shortText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { inputs, review } from './_example-texts.ts'

/** Share of the words of an action, in percent, from which a text counts as mentioning it. */
const mentioned = 50

const before = (status: string) => ({
  'management-reviews/MRV-2025-01.yaml': `${review('held', '2025-05-20')}actions:
  - { what: Move the production logs to a European supplier, owner: PER-004, due: "2025-09-30", status: ${status} }
`,
})
const path = 'management-reviews/MRV-2026-01.yaml'
const newest = (content: string) => ({
  [path]: review('held', '2026-05-19', `  a_previous_actions: { ${content} }\n${inputs('a_previous_actions')}`),
})

export const rule = defineRule({
  id: 'management-review/past-actions-omitted',
  summary: 'A management review passes over an open action of the review before',
  why: 'The status of earlier actions is the first input that the standard names. An action that no longer appears was forgotten, not finished.',
  fires:
    'Fires once when the review before the newest one has actions that are neither done nor dropped, and a_previous_actions of the newest does not mention them: it links neither that review nor an artifact that the action names, and its summary holds less than half of the words of the action. Silent for the first review, when the input is absent, which management-review/input-missing reports, and once late_note says what became of them.',
  fix: 'Report on the earlier actions.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.3.2 a'],
  phase: 'stage2',
  check: ({ repo, report }) => {
    if (repo.unreadableKinds.has('management-review')) return
    const [previous, artifact] = heldReviews(repo).slice(-2)
    if (previous === undefined || artifact === undefined || !isBlank(artifact.data.late_note)) return
    const input = inputOf(artifact, 'a_previous_actions')
    if (input === undefined || input.refs.includes(previous.id)) return
    const open = (previous.data.actions ?? []).flatMap((action, at) => {
      const what = action?.what
      if (what === undefined || !isOpenReviewAction(action?.status)) return []
      const linked = input.refs.some((id) => what.includes(id) || (action?.note ?? '').includes(id))
      return linked || sharedPercent(what, input.summary) >= mentioned ? [] : [{ what, at }]
    })
    const [first] = open
    if (first === undefined) return
    report({
      artifact,
      pointer: '/inputs/a_previous_actions',
      part: 'key',
      message: `${artifact.id} passes over ${open.length === 1 ? 'an open action' : `${open.length} open actions`} of ${previous.id}: ${shortText(first.what)}`,
      help: `Say in a_previous_actions how far the actions of ${dateOf(previous)} are, and link ${previous.id}.`,
      related: open.map(({ at }) => ({ artifact: previous, pointer: `/actions/${at}`, message: `action ${at + 1}` })),
    })
  },
  examples: {
    bad: [
      {
        title: 'Not a word of the move of the logs',
        files: {
          ...before('in-progress'),
          ...newest('summary: The report button went live in January and is used every day.'),
        },
        at: [`${path}:9`],
      },
    ],
    good: [
      {
        title: 'The summary mentions it',
        files: {
          ...before('in-progress'),
          ...newest('summary: The production logs have half moved to the European supplier.'),
        },
      },
      {
        title: 'The review before is linked',
        files: { ...before('planned'), ...newest('summary: Read out one by one., refs: [MRV-2025-01]') },
      },
      {
        title: 'All done',
        files: { ...before('done'), ...newest('summary: Everything agreed on a year ago has been finished in time.') },
      },
    ],
  },
})
