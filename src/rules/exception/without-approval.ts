/** Rule exception/without-approval: an exception in force names who approved it and when (A.5.36). */
import { isBlank } from '../../analysis/words.ts'
import { isFaulty } from '../../model/artifact.ts'
import { defineRule } from '../define.ts'
import { exception } from './_example-texts.ts'

export const rule = defineRule({
  id: 'exception/without-approval',
  summary: 'An exception counts as approved and nobody approved it',
  why: 'An exception without an approver is a breach of the rule with a file name.',
  fires:
    'Fires when an exception of status approved has no approved_by or no approved_on. Silent for requested, rejected, expired and closed ones.',
  fix: 'Have the exception approved, or set it back to requested.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.36'],
  phase: 'implementing',
  check({ repo, report }) {
    for (const artifact of repo.all('exception')) {
      if (artifact.data.status !== 'approved') continue
      const lacks = (['approved_by', 'approved_on'] as const).filter(
        (field) => isBlank(artifact.data[field]) && !isFaulty(artifact, `/${field}`),
      )
      if (lacks.length === 0) continue
      report({
        artifact,
        pointer: `/${lacks[0]}`,
        message: `${artifact.id} is approved and names no ${lacks.join(' and no ')}`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'no day',
        files: { 'exceptions/EXC-001.yaml': exception({ approved_on: '' }) },
        at: ['exceptions/EXC-001.yaml:1'],
      },
    ],
    good: [
      { title: 'person and day', files: { 'exceptions/EXC-001.yaml': exception() } },
      {
        title: 'requested',
        files: { 'exceptions/EXC-001.yaml': exception({ approved_by: '', approved_on: '', status: 'requested' }) },
      },
    ],
  },
})
