/** Reports management reviews that do not conclude on suitability, adequacy and effectiveness. */
import { heldReviews } from '../../analysis/management-reviews.ts'
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { review } from './_example-texts.ts'

/** The three judgements of clause 9.3.1. */
const judgements = ['suitable', 'adequate', 'effective'] as const

const path = 'management-reviews/MRV-2026-01.yaml'
const held = (...lines: readonly string[]) => ({
  [path]: `${review('held', '2026-05-19')}conclusion:\n${lines.map((line) => `  ${line}\n`).join('')}`,
})
const suitable = 'suitable: { judgement: "yes", why: The scope fits the company. }'
const adequate = 'adequate: { judgement: "no", why: Too few people for repairs. }'

export const rule = defineRule({
  id: 'management-review/conclusion-incomplete',
  summary: 'A management review does not judge whether the ISMS is suitable, adequate and effective',
  why: 'That judgement is what the review is held for. Without a reason it cannot be told from a form that was filled in.',
  fires:
    'Fires once per judgement that the conclusion of a held review lacks among suitable, adequate and effective, and per judgement without a reason. Silent for a negative judgement with a reason.',
  fix: 'Conclude on suitability, adequacy and effectiveness.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['9.3.1'],
  phase: 'implementing',
  check: ({ repo, report }) => {
    for (const artifact of heldReviews(repo)) {
      const { conclusion } = artifact.data
      for (const name of judgements) {
        const pointer = `/conclusion/${name}`
        const { judgement, why } = conclusion?.[name] ?? {}
        if ((judgement !== undefined && !isBlank(why)) || isFaulty(artifact, pointer)) continue
        const unreasoned = judgement !== undefined
        report({
          artifact,
          pointer: conclusion === undefined ? '/conclusion' : unreasoned ? `${pointer}/why` : pointer,
          subject: name,
          message: unreasoned
            ? `${artifact.id} gives no reason why the ISMS is ${judgement === 'no' ? 'not ' : ''}${name}`
            : `${artifact.id} does not judge whether the ISMS is ${name}`,
          help: `Fill in conclusion.${name} with a judgement and why.`,
        })
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'No conclusion',
        files: { [path]: review('held', '2026-05-19') },
        at: [`${path}:1`, `${path}:1`, `${path}:1`],
      },
      {
        title: 'One judgement without a reason, one left out',
        files: held(suitable, 'effective: { judgement: "yes" }'),
        at: [`${path}:8`, `${path}:10`],
      },
    ],
    good: [
      {
        title: 'Negative judgements with reasons',
        files: held(suitable, adequate, 'effective: { judgement: "no", why: Two objectives are missed. }'),
      },
      { title: 'Not held yet', files: { [path]: review('planned', '2026-09-15') } },
    ],
  },
})
