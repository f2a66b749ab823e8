/** Rule training/content-not-updated: what is taught keeps up with what happens (clause 7.3, A.6.3). */

import { effectiveOn } from '../../analysis/git/order.ts'
import { mandatoryProgrammes } from '../../analysis/training.ts'
import { addDuration } from '../../model/dates.ts'
import { sameValue } from '../../model/field-changes.ts'
import { interval } from '../../model/settings.ts'
import { defineRule } from '../define.ts'

const programme = (rest = '', title = 'Awareness') => `id: TRN-001
title: ${title}
audience: [ROL-001]
topics: [Passwords]
mandatory: true
${rest}`
const at = (on: string, text: string) => ({ on, files: { 'training-programmes/TRN-001.yaml': text } })

export const rule = defineRule({
  id: 'training/content-not-updated',
  summary: 'The content of a mandatory training has not changed for long',
  why: 'Threats, tools and rules change every year. A training that does not is taken for the record, not for what it teaches.',
  fires:
    'Fires when the last commit that changed title, topics or material of a mandatory programme is more than 12 months (`intervals.training_content`) old. Silent when reviewed_on is more recent than that.',
  fix: 'Review the content and bring it up to date.',
  severity: 'info',
  grade: 'ofi',
  needs: ['files', 'clock', 'git'],
  clauses: ['7.3', 'A.6.3'],
  phase: 'certified',
  options: { 'intervals.training_content': 'P12M: how long the content may stay as it is' },
  check({ repo, today, history, report }) {
    const every = interval(repo, 'training_content')
    for (const artifact of mandatoryProgrammes(repo)) {
      const { reviewed_on: reviewed } = artifact.data
      if (reviewed !== undefined && addDuration(reviewed, every) >= today) continue
      const changed = history
        ?.of(artifact.id)
        ?.revisions.findLast(
          ({ before, after }) =>
            after !== undefined && content.some((field) => !sameValue(before?.value[field], after.value[field])),
        )
      if (changed === undefined || addDuration(effectiveOn(changed), every) >= today) continue
      report({
        artifact,
        pointer: '/topics',
        message: `${artifact.id} has had the same title, topics and material since ${effectiveOn(changed)}`,
        help: 'Bring the content up to date, or record in reviewed_on that it was looked at.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'only its audience has changed for two years',
        files: {},
        history: [at('2024-06-01', programme()), at('2026-05-01', programme().replace('ROL-001', 'ROL-001, ROL-002'))],
        at: ['training-programmes/TRN-001.yaml:4'],
      },
    ],
    good: [
      { title: 'reviewed this year', files: {}, history: [at('2024-06-01', programme('reviewed_on: "2026-02-01"\n'))] },
      { title: 'twelve months to the day', files: {}, history: [at('2025-06-30', programme())] },
    ],
  },
})

const content = ['title', 'topics', 'material']
