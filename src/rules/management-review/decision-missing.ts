/** Reports management reviews that decide nothing on improvement or on changes of the ISMS. */
import { heldReviews } from '../../analysis/management-reviews.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { review } from './_example-texts.ts'

/** Matters that the results of the review have to cover. */
const required = { improvement: 'opportunities for improvement', 'isms-change': 'changes of the ISMS' } as const

const path = 'management-reviews/MRV-2026-01.yaml'
const held = (decisions: string) => ({ [path]: `${review('held', '2026-05-19')}${decisions}` })

export const rule = defineRule({
  id: 'management-review/decision-missing',
  summary: 'A management review holds no decision on improvement or on changes of the ISMS',
  why: 'The standard names both as results of the review. Minutes without decisions show a presentation, not a review.',
  fires:
    'Fires once per matter when decisions of a held review holds no entry with a text about improvement, or none about isms-change. Silent when the entry says that none is needed and why.',
  fix: 'Record the decisions, or the reason for none.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.3.3'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of heldReviews(repo)) {
      if (isFaulty(artifact, '/decisions')) continue
      const decisions = artifact.data.decisions ?? []
      for (const [about, what] of Object.entries(required)) {
        if (decisions.some((decision) => decision?.about === about && !isBlank(decision.text))) continue
        report({
          artifact,
          pointer: '/decisions',
          part: 'key',
          subject: about,
          message: `${artifact.id} holds no decision on ${what}`,
          help: `Add an entry about ${about} with the decision, or with the reason why none is needed.`,
        })
      }
    }
  },
  examples: {
    bad: [
      { title: 'No decisions', files: held(''), at: [`${path}:1`, `${path}:1`] },
      {
        title: 'Only on improvement',
        files: held('decisions:\n  - { about: improvement, text: A trend is added to each metric. }\n'),
        at: [`${path}:8`],
      },
    ],
    good: [
      {
        title: 'No change is needed, and why',
        files: held(
          'decisions:\n  - { about: improvement, text: A trend is added. }\n  - { about: isms-change, text: None; scope and methods still fit. }\n',
        ),
      },
      { title: 'Not held yet', files: { [path]: review('planned', '2026-09-15') } },
    ],
  },
})
